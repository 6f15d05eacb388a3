import type {ClauseId, LanguageTag, ParagraphId} from '../model/corpus-document.ts'
import type {FreshParagraph, TextRegister} from '../model/register.ts'

/** Gives ids that no text of the register ever had. */
export interface IdMinter {
  paragraph(fresh: Pick<FreshParagraph, 'id' | 'label'>): ParagraphId
  /** `number` is the place of the clause in its paragraph, from 1. */
  clause(paragraph: ParagraphId, number: number): ClauseId
}

const counted = /-\d+$/
const clausePattern = /^(.*)c(\d+)$/

/** All ids that were ever given; to an edition that is new, those of the others are free. */
function listUsed({anchors, aliases, tombstones, alone}: TextRegister, language: LanguageTag): Set<string> {
  const isNew = anchors.every(({fingerprint}) => fingerprint[language] === undefined)
  const live = isNew
    ? []
    : anchors.flatMap((anchor) => [
        anchor.id,
        ...Object.entries(anchor.fingerprint).flatMap(
          ([tag, print]) =>
            anchor.clauses?.[tag] ??
            print.split(' ').map((_, index) => (index === 0 ? anchor.id : `${anchor.id}c${index}`)),
        ),
      ])
  const retired = [...aliases, ...tombstones].map(({id}) => id)
  const ending = `-${language}`
  const own = [...retired, ...alone].flatMap((id) =>
    id.endsWith(ending) ? [id.slice(0, -ending.length)] : [],
  )
  return new Set([...live, ...retired, ...own])
}

/**
 * Makes the ids of paragraphs and clauses that are new: the one that number and place give, where it was
 * never used, else the next one.
 *
 * @param register every id in it counts as used, for ever.
 * @param language edition that the ids are for.
 * @returns functions that give each id once; ask for them in reading order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createIdMinter} from '#core/register/create-id-minter.ts'
 * const tombstones = [{id: 'p9', on: '2031-01-01', reason: {en: 'Said twice'}}]
 * const register = {text: 'x', anchors: [{id: 'p1', since: '1', fingerprint: {en: 'AAAAAAAA'}}], aliases: [], tombstones, notices: [], alone: []}
 * const minter = createIdMinter(register, 'en')
 * assert.deepEqual([minter.paragraph({id: 'p9'}), minter.clause('p9-2', 1)], ['p9-2', 'p9-2c1'])
 * ```
 */
export function createIdMinter(register: TextRegister, language: LanguageTag): IdMinter {
  const used = listUsed(register, language)
  const highest = new Map<string, number>()
  const note = (id: string): void => {
    used.add(id)
    const [, paragraph, number] = clausePattern.exec(id) ?? []
    if (paragraph !== undefined) highest.set(paragraph, Math.max(highest.get(paragraph) ?? 0, Number(number)))
  }
  for (const id of used) note(id)
  const lastCounts = new Map<string, number>()
  return {
    paragraph({id, label}) {
      let minted = id
      // `p9-2` is the second paragraph under 9, unless 9-2 is what is printed.
      const ending = counted.exec(id)?.[0] ?? ''
      const base = label?.endsWith(ending) === true ? id : id.slice(0, id.length - ending.length)
      for (let count = lastCounts.get(base) ?? 2; used.has(minted); count++) {
        minted = `${base}-${count}`
        lastCounts.set(base, count)
      }
      note(minted)
      return minted
    },
    clause(paragraph, number) {
      const placed = `${paragraph}c${number}`
      const id = used.has(placed) ? `${paragraph}c${(highest.get(paragraph) ?? 0) + 1}` : placed
      note(id)
      return id
    },
  }
}
