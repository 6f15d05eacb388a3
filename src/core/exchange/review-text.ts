import type {ReviewText} from '../align/list-review.ts'
import type {ReviewBead, ReviewLevel, Side} from '../align/propose-decision.ts'
import type {Bead, Edition} from '../model/corpus-document.ts'
import type {EditionData, ParagraphData, TextData} from './text-json.ts'

/** A paragraph or clause as an editor sees it. */
export interface ReviewUnit {
  readonly text: string
  /** Number of the paragraph, as printed or given by the editors; absent: none. */
  readonly label?: string
}

/** What a review of an alignment needs of a text. */
export interface ReviewData extends ReviewText {
  readonly languages: ReviewLevel['languages']
  /** How many of the clauses' beads are wrong, as far as their scores tell. */
  readonly expectedWrong: number
  readonly units: Readonly<Record<Side, ReadonlyMap<string, ReviewUnit>>>
  /** The editions without names, dates and references, for hashes and checks of decisions. */
  readonly editions: Readonly<Record<Side, Edition>>
}

/**
 * Reads the beads of a text and their units from its data.
 *
 * @param data the text as `#core/exchange/text-json.ts` gives it.
 * @returns both levels; `undefined` for a text of one edition.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toReviewData} from '#core/exchange/review-text.ts'
 * import {toTextData} from '#core/exchange/text-json.ts'
 * const document = {id: 'rain', kind: 'other' as const, date: '2024', titles: {en: 'Rain'}, authenticLanguages: [], editions: [], alignments: []}
 * const data = toTextData(document, {languages: [], groups: [], entities: []}, '0123456789ab')
 * assert.equal(toReviewData(data), undefined)
 * ```
 */
export function toReviewData({id, editions, alignments}: TextData): ReviewData | undefined {
  const [alignment] = alignments
  const from = editions.find(({language}) => language === alignment?.from)
  const to = editions.find(({language}) => language === alignment?.to)
  if (alignment === undefined || from === undefined || to === undefined) return undefined
  const languages = {from: from.language, to: to.language}
  const outerOf = findOuter(alignment.paragraphs, {from, to})
  const {apart, expectedWrong} = alignment
  return {
    languages,
    expectedWrong,
    ...(apart === undefined ? {} : {apart}),
    paragraphs: {
      languages,
      beads: withDivisions(alignment.paragraphs, from),
      order: {from: from.paragraphs.map(({id: unit}) => unit), to: to.paragraphs.map(({id: unit}) => unit)},
    },
    clauses: {
      languages,
      beads: withDivisions(alignment.clauses, from).map((bead) => ({...bead, ...outerOf(bead)})),
      order: {from: clauseIds(from), to: clauseIds(to)},
    },
    units: {from: unitsOf(from), to: unitsOf(to)},
    editions: {from: editionOf(id, from), to: editionOf(id, to)},
  }
}

/** A bead lies in the division of its first base unit; without one, in that of the bead before it. */
function withDivisions(beads: readonly Bead[], {paragraphs}: EditionData): readonly ReviewBead[] {
  const divisions = new Map(
    paragraphs.flatMap(({id, division, clauses}) =>
      [id, ...clauses.map((clause) => clause.id)].map((unit) => [unit, division] as const),
    ),
  )
  let last = ''
  return beads.map((bead) => {
    last = divisions.get(bead.from[0] ?? '') ?? last
    return {...bead, division: last}
  })
}

/** Looks up the index of the bead of paragraphs around clauses. */
function findOuter(paragraphs: readonly Bead[], editions: Readonly<Record<Side, EditionData>>) {
  const indices = (side: Side): ReadonlyMap<string, number> => {
    const beads = new Map(paragraphs.flatMap((bead, at) => bead[side].map((id) => [id, at] as const)))
    return new Map(
      editions[side].paragraphs.flatMap(({id, clauses}) => {
        const at = beads.get(id)
        return at === undefined ? [] : clauses.map((clause) => [clause.id, at] as const)
      }),
    )
  }
  const known = {from: indices('from'), to: indices('to')}
  return ({from, to}: Bead): {readonly outer?: number} => {
    const outer = known.from.get(from[0] ?? '') ?? known.to.get(to[0] ?? '')
    return outer === undefined ? {} : {outer}
  }
}

function clauseIds({paragraphs}: EditionData): readonly string[] {
  return paragraphs.flatMap(({clauses}) => clauses.map(({id}) => id))
}

function unitsOf({paragraphs}: EditionData): ReadonlyMap<string, ReviewUnit> {
  return new Map(
    paragraphs.flatMap((paragraph) => {
      const {id, text, clauses} = paragraph
      const label = labelOf(paragraph)
      return [
        [id, {text, ...label}] as const,
        ...clauses.map(
          (clause) => [clause.id, {text: text.slice(clause.start, clause.end), ...label}] as const,
        ),
      ]
    }),
  )
}

function labelOf({label, marker, editorial}: ParagraphData): {readonly label?: string} {
  const own = marker ?? label ?? (editorial === undefined ? undefined : `[${editorial}]`)
  return own === undefined ? {} : {label: own}
}

function editionOf(text: string, data: EditionData): Edition {
  const {language, role, source, rights} = data
  const own = Map.groupBy(data.paragraphs, ({division}) => division)
  const nothing = {mentions: [], dates: [], citations: [], marks: [], emendations: []}
  const divisions = data.divisions.map((division) => ({
    ...division,
    paragraphs: (own.get(division.id) ?? []).map(({division: _, clauses, ...paragraph}) => ({
      ...paragraph,
      ...nothing,
      clauses: clauses.map(({id, start, end}) => ({id, span: {start, end}})),
    })),
  }))
  return {id: `${text}/${language}`, language, role, witness: {source, rights}, divisions}
}
