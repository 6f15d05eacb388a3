import {readFileSync} from 'node:fs'
import type {DraftBlock} from '#core/model/draft-block.ts'
import type {FreshParagraph} from '#core/model/register.ts'
import {assignIds} from '#core/segment/assign-ids.ts'
import {splitClauses} from '#core/segment/split-clauses.ts'
import {findLanguage} from '#core/text/languages/index.ts'

/** A word that is known by what it was when it was written, whatever is done to its letters. */
export interface Word {
  readonly origin: number
  readonly text: string
}

/** A block of a text under edit: sentences of words. Without sentences it is a table row. */
export interface EditedBlock {
  readonly kind: 'title' | 'paragraph' | 'row' | 'cell'
  readonly label?: string
  readonly sentences: readonly (readonly Word[])[]
}

/** A text under edit. */
export type EditedText = readonly EditedBlock[]

/** The words of each paragraph and clause of a text, under the ids that counting gives. */
export interface Rendered {
  readonly paragraphs: readonly FreshParagraph[]
  readonly words: ReadonlyMap<string, readonly Word[]>
}

let lastOrigin = 0

/** Makes words that were never there. */
export function writeWords(text: string): readonly Word[] {
  return text.split(' ').map((word) => ({origin: (lastOrigin += 1), text: word}))
}

function readBlocks(line: string, language: string): readonly EditedBlock[] {
  const [, sign = '', rest = line] = /^([#|-]|\d+\.) (.*)$/.exec(line) ?? []
  if (sign === '|') {
    const cells = rest
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
    const row: EditedBlock = {kind: 'row', sentences: []}
    return [row, ...cells.map((cell): EditedBlock => ({kind: 'cell', sentences: [writeWords(cell)]}))]
  }
  const rules = findLanguage(language)
  if (rules === undefined) throw new RangeError(`Unexpected language ${language}, expected a known one`)
  const sentences = splitClauses(rest, rules).map(({start, end}) => writeWords(rest.slice(start, end)))
  if (sign === '#') return [{kind: 'title', sentences}]
  return [{kind: 'paragraph', sentences, ...(/^\d/.test(sign) ? {label: sign.slice(0, -1)} : {})}]
}

/** Reads one of the texts in `texts/`: `# title`, `1. numbered`, `- continued`, `| cell | cell |`. */
export function readEditedText(name: string, language: string): EditedText {
  const source = readFileSync(new URL(`texts/${name}.${language}.txt`, import.meta.url), 'utf8')
  return source
    .trim()
    .split('\n')
    .flatMap((line) => readBlocks(line, language))
}

const textOf = (words: readonly Word[]): string => words.map(({text}) => text).join(' ')

/** Numbers the blocks and cuts them into clauses. */
export function render(text: EditedText): Rendered {
  const drafts = text.map(({kind, label, sentences}): DraftBlock => {
    const draft = {kind, text: sentences.map(textOf).join(' ')}
    return label === undefined ? draft : {...draft, label, marker: `${label}.`}
  })
  const words = new Map<string, readonly Word[]>()
  const paragraphs = assignIds(drafts).map(({id, label, parent, text: whole}, index) => {
    const {sentences = []} = text[index] ?? {}
    words.set(id, sentences.flat())
    let start = 0
    const clauses = sentences.map((sentence, place) => {
      words.set(`${id}c${place + 1}`, sentence)
      const span = {start, end: start + textOf(sentence).length}
      start = span.end + 1
      return span
    })
    const optional = {...(label === undefined ? {} : {label}), ...(parent === undefined ? {} : {parent})}
    return {id, ...optional, text: whole, clauses}
  })
  return {paragraphs, words}
}
