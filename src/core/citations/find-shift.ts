import type {Citation, Edition, Paragraph, ParagraphId} from '../model/corpus-document.ts'
import type {LabelIndex} from './label-index.ts'
import {createWording, type Comparison, type Weights, type Wording} from './wording.ts'

/** A reference inside the text, with what its number names as printed. */
export interface Reference {
  readonly paragraph: Paragraph
  readonly citation: Citation
  /** Empty: the text has no such place. */
  readonly found: readonly ParagraphId[]
}

/** Numbers of a text that were changed after its references were written. */
export interface Shift {
  /** What to add to the first number of a stale reference. */
  readonly by: number
  /** The number and place each stale reference seems to mean. */
  readonly suggestions: ReadonlyMap<Citation, {readonly label: string; readonly paragraph: ParagraphId}>
}

/** The same with the words around it. */
interface Weighed extends Reference {
  readonly words: Weights
}

/** What a shift would mean for one reference. */
interface Case {
  readonly citation: Citation
  /** First number as printed. */
  readonly number: number
  readonly label: string
  readonly paragraph: ParagraphId
  /** 1: the wording speaks for the shifted place; -1: for the printed one; 0: for neither. */
  readonly vote: number
  /** The printed number names nothing. */
  readonly isDangling: boolean
}

/** Shifts that are thought of; one by zero would be none. */
const shifts = [1, -1, 2, -2, 3, -3]
/** Share of the wording around a stale reference that is in the shifted place and not in the printed one. */
const staleShare = 0.5
/** How much of that the printed place may have for itself. */
const staleRest = 0.25
/** Words they share: one alone may be chance. */
const staleWords = 2
/** By how much the wording of a good reference speaks for the printed place. */
const goodMargin = 0.15
/** One reference alone may be a slip or chance; a shift shows in several. */
const fewestVotes = 2

function shiftPath([first = '', ...rest]: readonly string[], by: number): readonly string[] | undefined {
  const [, digits = '', tail = ''] = /^(\d{1,3})((?:\.\d{1,3})*)$/.exec(first) ?? []
  const number = Number(digits) + by
  return digits === '' || number < 1 ? undefined : [`${number}${tail}`, ...rest]
}

function readVote({first, second, words}: Comparison): number {
  if (first >= staleShare && second <= first * staleRest && words >= staleWords) return 1
  return second - first >= goodMargin ? -1 : 0
}

function judge(
  {paragraph, citation, found, words}: Weighed,
  by: number,
  index: LabelIndex,
  wording: Wording,
) {
  const path = shiftPath(citation.locus.path, by)
  const places = path ? index.findPlaces({...citation.locus, path}, paragraph.id) : []
  const [place] = places
  if (!path || place === undefined || places.length > 1 || wording.isWithin(paragraph, place))
    return undefined
  const vote = readVote(wording.compare(words, place, found[0]))
  const number = Number.parseInt(citation.locus.path[0] ?? '', 10)
  return {citation, number, label: path.join(', '), paragraph: place, vote, isDangling: found.length === 0}
}

/** An insertion moves all numbers behind it: the stretch of numbers, up to the last, whose votes are best. */
function bestTail(cases: readonly Case[]): readonly Case[] {
  const ordered = cases.filter(({vote}) => vote !== 0).sort((a, b) => b.number - a.number)
  let sum = 0
  let best = 0
  let length = 0
  ordered.forEach(({vote, number}, at) => {
    sum += vote
    if (sum > best && ordered[at + 1]?.number !== number) [best, length] = [sum, at + 1]
  })
  return ordered.slice(0, length)
}

/**
 * Finds whether references of a text go to numbers that have moved: something was inserted or taken out after
 * they were written, so that the words around them speak of the place a constant number further.
 *
 * Words are compared by their beginnings and weighed by how few paragraphs have them. A shift counts where at
 * least two references speak for it, two thirds of those it would touch that say anything, and twice as many as
 * for any other shift: chance speaks for all shifts alike. The limits were set on the plan of
 * `tests/core/citations/seeds.test.ts` and on eleven licences with right references, where it finds nothing.
 *
 * @param edition the text.
 * @param references its references to places inside it, in reading order.
 * @param index its numbered places.
 * @param emptyWords beginnings of words that references are written with in any text.
 * @returns the shift with the references it touches; `undefined` when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findShift} from '#core/citations/find-shift.ts'
 * import {createLabelIndex} from '#core/citations/label-index.ts'
 * const witness = {source: 'own words', rights: 'CC0'}
 * const edition = {id: 'note/en', language: 'en', role: 'authentic' as const, witness, divisions: []}
 * assert.equal(findShift(edition, [], createLabelIndex(edition), []), undefined)
 * ```
 */
export function findShift(
  edition: Edition,
  references: readonly Reference[],
  index: LabelIndex,
  emptyWords: readonly string[],
): Shift | undefined {
  if (references.length < fewestVotes) return undefined
  const wording = createWording(edition, emptyWords)
  const weighed = references.map((item) => ({
    ...item,
    words: wording.weighAround(item.paragraph, item.citation.span),
  }))
  const tries = shifts
    .map((by) => {
      const cases = weighed.flatMap((item): readonly Case[] | Case => judge(item, by, index, wording) ?? [])
      const tail = bestTail(cases)
      return {by, cases, tail, votes: tail.filter(({vote}) => vote > 0).length}
    })
    .sort((a, b) => b.votes - a.votes)
  const [first, second] = tries
  if (!first || first.votes < fewestVotes || first.votes * 3 < first.tail.length * 2) return undefined
  if (second && second.votes * 2 > first.votes) return undefined
  const lowest = first.tail.at(-1)?.number ?? 0
  // Once the shift is known, a number that names nothing needs no words of its own.
  const stale = first.cases.filter(
    ({vote, isDangling, number}) => number >= lowest && (vote > 0 || (isDangling && vote === 0)),
  )
  return {
    by: first.by,
    suggestions: new Map(stale.map(({citation, label, paragraph}) => [citation, {label, paragraph}])),
  }
}
