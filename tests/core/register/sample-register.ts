import type {Carried, FreshParagraph, TextRegister} from '#core/model/register.ts'
import {carryIds} from '#core/register/carry-ids.ts'
import {updateRegister} from '#core/register/update-register.ts'
import type {RegisterUpdate} from '#core/register/update-register.ts'

/** A paragraph of clauses; `9 | First. | Second.` has the number 9 and the id `p9`. */
export function writeFresh(line: string): FreshParagraph {
  const [head = '', ...clauses] = line.split('|').map((part) => part.trim())
  let start = 0
  const spans = clauses.map(({length}) => {
    const span = {start, end: start + length}
    start = span.end + 1
    return span
  })
  const paragraph = {text: clauses.join(' '), clauses: spans}
  return /^\d+$/.test(head) ? {id: `p${head}`, label: head, ...paragraph} : {id: head, ...paragraph}
}

/** What is said at every update unless a test says something else. */
export const occasion = {
  text: 'x',
  base: 'en',
  release: '1',
  on: '2031-01-01',
  accepted: new Set<string>(),
  reason: {en: 'Said twice'},
  alone: [],
}

/** Registers lines of one edition. */
export function registerLines(
  lines: readonly string[],
  former?: TextRegister,
  update: Partial<RegisterUpdate> = {},
): ReturnType<typeof updateRegister> {
  const editions = [{language: 'en', paragraphs: lines.map(writeFresh)}]
  return updateRegister(former, {...occasion, editions, ...update})
}

/** Carries the ids of lines to other lines. */
export function carryLines(before: readonly string[], after: readonly string[]): Carried {
  return carryIds(registerLines(before).register, 'en', after.map(writeFresh))
}
