import type {Division, Edition, Paragraph, ParagraphId} from '../model/corpus-document.ts'
import {lookAlikes} from '../text/look-alikes.ts'

/** A paragraph with what decides which of several equal numbers is meant. */
export interface Place {
  readonly paragraph: Paragraph
  readonly division: Division
  /** Number of the act or annex it stands in: a text and each of its annexes count anew; 0 is the text itself. */
  readonly part: number
  /** Number of the stretch without headings it stands in: numbers may begin again below a heading. */
  readonly run: number
}

/** `all`: every labelled place; `number`: no article among them; `article`: places that open an article or section. */
export type PlaceClass = 'all' | 'number' | 'article'

/** The places of an edition, found by label within a scope. */
export interface Places {
  readonly edition: Edition
  readonly byId: ReadonlyMap<ParagraphId, Place>
  /** Direct members of a paragraph, in reading order. */
  readonly children: ReadonlyMap<ParagraphId, readonly Place[]>
  /** Whether any place opens an article or section. */
  readonly hasArticles: boolean
  /** Number of the part that each division belongs to. */
  readonly parts: ReadonlyMap<Division, number>
  /**
   * @param scope `in:p9` members of a paragraph, `under:p9` those at any depth, `run:2`, `division:s1`, `part:0` and
   *   `text:` (those outermost, or with `deep-` before the name all).
   * @param kind class of place.
   * @param label folded.
   * @returns the first places, at most {@link mostRivals}.
   */
  readonly find: (scope: string, kind: PlaceClass, label: string) => readonly Place[]
}

/** How many places of one label in one scope are told apart: what comes after makes nothing clearer. */
const mostRivals = 4

/** Cyrillic letters typed for Latin ones; «і» serves as a Roman one. */
const latinOf = new Map(
  [...lookAlikes.cyrillic, 'і'].map((letter, at) => [letter, `${lookAlikes.latin}i`[at]]),
)

/**
 * Folds a printed label for comparison.
 *
 * @param label as printed.
 * @returns lower case, without closing stop or bracket; letters that look alike in both scripts are Latin.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {foldLabel} from '#core/citations/places.ts'
 * assert.equal(foldLabel('IV.'), 'iv')
 * ```
 */
export function foldLabel(label: string): string {
  const lower = label.replace(/[.)\s]{1,8}$/u, '').toLowerCase()
  return lower.replace(/\p{Script=Cyrillic}/gu, (letter) => latinOf.get(letter) ?? letter)
}

/**
 * Tells whether a place opens an article or a section: a heading, or a marker with the word beside the number.
 *
 * @param place any place.
 * @returns `false` for a numbered paragraph.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isArticle} from '#core/citations/places.ts'
 * const paragraph = {id: 'p', kind: 'heading' as const, text: 'Article 5', clauses: [], mentions: [], citations: [], dates: [], marks: []}
 * assert.equal(isArticle({paragraph}), true)
 * ```
 */
export function isArticle({paragraph}: Pick<Place, 'paragraph'>): boolean {
  return paragraph.kind === 'heading' || hasWord(paragraph)
}

/** «Статья 5», not «5.» */
const hasWord = ({marker, kind, text}: Paragraph): boolean =>
  /\p{L}{3}/u.test(marker ?? '') || (kind === 'heading' && /^\p{L}{3,12}\.?\s\d/u.test(text))

/**
 * Lists the paragraphs that a paragraph belongs to.
 *
 * @param paragraph the paragraph.
 * @param find gives a paragraph of its edition by id.
 * @returns ids, nearest first; a circle is walked once.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {ancestorsOf} from '#core/citations/places.ts'
 * const paragraph = {id: 'p2.1', kind: 'paragraph' as const, parent: 'p2', text: '', clauses: [], mentions: [], citations: [], dates: [], marks: []}
 * assert.deepEqual(ancestorsOf(paragraph, () => undefined), ['p2'])
 * ```
 */
export function ancestorsOf(
  paragraph: Paragraph,
  find: (id: ParagraphId) => Paragraph | undefined,
): readonly ParagraphId[] {
  const ids = new Set<ParagraphId>()
  for (let id = paragraph.parent; id !== undefined && !ids.has(id); id = find(id)?.parent) ids.add(id)
  return [...ids]
}

/**
 * Finds the numbered paragraph that a continuation or a cell belongs to.
 *
 * @param paragraph any paragraph.
 * @returns its id; of a paragraph with a number of its own, or without a parent, that of itself.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {ownerIdOf} from '#core/citations/places.ts'
 * assert.equal(ownerIdOf({id: 'p9-2', parent: 'p9'}), 'p9')
 * assert.equal(ownerIdOf({id: 'p2.1', parent: 'p2', label: '2.1'}), 'p2.1')
 * ```
 */
export function ownerIdOf({id, label, parent}: Pick<Paragraph, 'id' | 'label' | 'parent'>): ParagraphId {
  return label === undefined ? (parent ?? id) : id
}

function listParts(edition: Edition): ReadonlyMap<Division, number> {
  let annexes = 0
  let part = 0
  const parts = new Map<Division, number>()
  for (const division of edition.divisions) {
    if (division.kind === 'annex') part = ++annexes
    if (division.kind === 'front' || division.kind === 'body') part = 0
    parts.set(division, part)
  }
  return parts
}

function listPlaces({divisions}: Edition, parts: ReadonlyMap<Division, number>): readonly Place[] {
  let run = 0
  return divisions.flatMap((division) => {
    run += 1
    return division.paragraphs.map((paragraph): Place => {
      if (paragraph.kind === 'heading') run += 1
      return {paragraph, division, part: parts.get(division) ?? 0, run}
    })
  })
}

/**
 * Makes the places of an edition findable.
 *
 * @param edition paragraphs with their labels and parents.
 * @returns the places; made in time linear in their number and depth.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readPlaces} from '#core/citations/places.ts'
 * const witness = {source: 'own words', rights: 'CC0'}
 * const places = readPlaces({id: 'note/en', language: 'en', role: 'authentic', witness, divisions: []})
 * assert.deepEqual(places.find('part:0', 'all', '4'), [])
 * ```
 */
export function readPlaces(edition: Edition): Places {
  const parts = listParts(edition)
  const places = listPlaces(edition, parts)
  const byId = new Map(places.map((place) => [place.paragraph.id, place]))
  const index = new Map<string, Place[]>()
  const labelled = places.filter(({paragraph}) => paragraph.label !== undefined)
  for (const place of labelled) {
    const label = foldLabel(place.paragraph.label ?? '')
    for (const scope of scopesOf(place, byId)) {
      for (const kind of classesOf(place)) add(index, keyOf(scope, kind, label), place)
    }
  }
  const members = places.filter(({paragraph}) => paragraph.parent !== undefined)
  return {
    edition,
    byId,
    parts,
    children: Map.groupBy(members, ({paragraph}) => paragraph.parent ?? ''),
    hasArticles: labelled.some(isArticle),
    find: (scope, kind, label) => index.get(keyOf(scope, kind, label)) ?? [],
  }
}

const keyOf = (scope: string, kind: PlaceClass, label: string): string => `${scope}|${kind}|${label}`

function add(index: Map<string, Place[]>, key: string, place: Place): void {
  const list = index.get(key)
  if (!list) index.set(key, [place])
  else if (list.length < mostRivals) list.push(place)
}

function scopesOf(place: Place, byId: ReadonlyMap<ParagraphId, Place>): readonly string[] {
  const ancestors = ancestorsOf(place.paragraph, (id) => byId.get(id)?.paragraph)
  const wide = [`division:${place.division.id}`, `part:${place.part}`, 'text:']
  const isOutermost = !ancestors.some((id) => byId.get(id)?.paragraph.label !== undefined)
  return [
    ...ancestors.slice(0, 1).map((id) => `in:${id}`),
    ...ancestors.map((id) => `under:${id}`),
    ...(isOutermost ? [`run:${place.run}`, ...wide] : []),
    ...wide.map((scope) => `deep-${scope}`),
  ]
}

function classesOf(place: Place): readonly PlaceClass[] {
  return [
    'all',
    ...(isArticle(place) ? (['article'] as const) : []),
    ...(hasWord(place.paragraph) ? [] : (['number'] as const)),
  ]
}
