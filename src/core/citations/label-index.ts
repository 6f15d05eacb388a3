import type {Division, Edition, Locus, ParagraphId} from '../model/corpus-document.ts'
import {isInstrument} from './is-instrument.ts'
import {
  ancestorsOf,
  foldLabel,
  isArticle,
  ownerIdOf,
  readPlaces,
  type Place,
  type PlaceClass,
  type Places,
} from './places.ts'

/** The numbered places of an edition. */
export interface LabelIndex {
  /**
   * Finds the paragraphs that a locus may name.
   *
   * @param locus place as printed.
   * @param from paragraph the citation stands in: what is nearer to it is meant first; absent: none of this text.
   * @returns one id; several where nothing decides between them; none when the text has no such place.
   */
  readonly findPlaces: (locus: Locus, from?: ParagraphId) => readonly ParagraphId[]
}

const nothing: readonly Place[] = []

/** Scopes in which a number of a paragraph is looked for, the most likely first. */
function listScopes(from: Place | undefined, isLetter: boolean, {byId}: Places): readonly string[] {
  const main = ['part:0', 'deep-part:0', 'text:', 'deep-text:']
  if (!from) return main
  const ancestors = ancestorsOf(from.paragraph, (id) => byId.get(id)?.paragraph)
  const near = [from.paragraph.id, ...ancestors].map((id) => `in:${id}`)
  const article = ancestors.find((id) => isArticleOf(byId.get(id)))
  const wide = [`run:${from.run}`, `division:${from.division.id}`, `part:${from.part}`]
  const deep = [`deep-division:${from.division.id}`, `deep-part:${from.part}`]
  // A letter is counted within the paragraph that speaks, a number within its article or act.
  if (isLetter) return [...near, ...wide, ...deep, ...main]
  return [...(article === undefined ? [] : [`in:${article}`]), ...wide, ...near, ...deep, ...main]
}

const isArticleOf = (place: Place | undefined): boolean => place !== undefined && isArticle(place)

function lookUp(
  places: Places,
  scopes: readonly string[],
  kind: PlaceClass,
  label: string,
): readonly Place[] {
  for (const scope of scopes) {
    const found = places.find(scope, kind, label)
    if (found.length > 0) return found
  }
  return nothing
}

/** Division of a kind under a printed number; a single annex printed without one is annex 1. */
function findDivision(
  {edition, parts}: Places,
  wanted: 'annex' | 'section',
  number: string,
  from?: Place,
): Division | undefined {
  const divisions = edition.divisions.filter(({kind}) => kind === wanted)
  const numbered = divisions.filter(({label}) => label !== undefined && foldLabel(label) === number)
  const near = from && numbered.find((division) => parts.get(division) === from.part)
  const isOnly = divisions.length === 1 && number === '1' && divisions[0]?.label === undefined
  return near ?? numbered[0] ?? (isOnly ? divisions[0] : undefined)
}

/** The n-th unnumbered paragraph of a place, the place itself being the first unless it is a heading. */
function findUnnumbered({children}: Places, place: Place, count: number): readonly Place[] {
  const isHeading = isArticle(place)
  const members = (children.get(place.paragraph.id) ?? []).filter(
    ({paragraph: {kind, label}}) =>
      (isHeading || label === undefined) && (kind === 'paragraph' || kind === 'item' || kind === 'quotation'),
  )
  return (isHeading ? members : [place, ...members]).slice(count - 1, count)
}

/** Members of a place under a number: printed alone (`2`) or in full (`12.2`), else counted. */
function stepDown(places: Places, outer: Place, number: string): readonly Place[] {
  if (number.startsWith('¶')) return findUnnumbered(places, outer, Number(number.slice(1)))
  const {id, label = ''} = outer.paragraph
  const full = `${foldLabel(label)}.${number}`
  for (const scope of [`in:${id}`, `under:${id}`]) {
    const found = [...places.find(scope, 'all', number), ...places.find(scope, 'all', full)]
    if (found.length > 0) return found
  }
  const hasNumbers = (places.children.get(id) ?? []).some(({paragraph}) => paragraph.label !== undefined)
  return hasNumbers || !/^\d{1,2}$/.test(number) ? nothing : findUnnumbered(places, outer, Number(number))
}

function descend(places: Places, start: readonly Place[], numbers: readonly string[]): readonly Place[] {
  let found = start
  for (const number of numbers) found = found.flatMap((place) => stepDown(places, place, number))
  return found
}

function findInDivision(places: Places, division: Division, numbers: readonly string[]): readonly Place[] {
  const [number, ...rest] = numbers
  const first = division.paragraphs[0]
  if (number === undefined) return first ? [first].flatMap(({id}) => places.byId.get(id) ?? []) : nothing
  const own =
    division.kind === 'annex' ? `part:${places.parts.get(division) ?? 0}` : `division:${division.id}`
  return descend(places, lookUp(places, [own, `deep-${own}`], 'all', number), rest)
}

function findOutermost(places: Places, unit: Locus['unit'], number: string, from?: Place): readonly Place[] {
  const scopes = listScopes(from, /^\p{L}/u.test(number), places)
  if (unit === 'paragraph' || unit === 'subparagraph') {
    const numbered = lookUp(places, scopes, 'number', number)
    return numbered.length > 0 ? numbered : lookUp(places, scopes, 'all', number)
  }
  const wide = scopes.filter((scope) => !scope.startsWith('in:'))
  const articles = lookUp(places, wide, 'article', number)
  // "Section 7" is paragraph 7 of a text whose numbers stand alone.
  return articles.length > 0 || unit !== 'section' || places.hasArticles
    ? articles
    : lookUp(places, wide, 'all', number)
}

/** «Часть II» is a section, «часть 2» a paragraph of an article. */
function divisionKindOf({unit, path}: Locus): 'annex' | 'section' | undefined {
  const isRoman = unit === 'paragraph' && /^[IVXLC]{1,7}$/.test(path[0] ?? '')
  if (isRoman) return 'section'
  return unit === 'annex' || unit === 'section' ? unit : undefined
}

/** "6b" is a number of its own, or letter b of 6. */
function findNumbered(
  places: Places,
  unit: Locus['unit'],
  [number = '', ...rest]: readonly string[],
  from: Place | undefined,
): readonly Place[] {
  const found = findOutermost(places, unit, number, from)
  if (found.length > 0) return descend(places, found, rest)
  const [, outer, letter] = /^(\d+(?:\.\d+)*)(\p{L})$/u.exec(number) ?? []
  if (outer === undefined || letter === undefined) return nothing
  return descend(places, findOutermost(places, unit, outer, from), [letter, ...rest])
}

function findPlaces(places: Places, locus: Locus, from: Place | undefined): readonly Place[] {
  const path = locus.path.map(foldLabel)
  const [number, ...rest] = path
  if (number === undefined || isInstrument(locus)) return nothing
  if (number.startsWith('¶')) {
    const owner = from && (places.byId.get(ownerIdOf(from.paragraph)) ?? from)
    return owner ? descend(places, [owner], path) : nothing
  }
  const kind = divisionKindOf(locus)
  const division = kind && findDivision(places, kind, number, from)
  if (division) return findInDivision(places, division, rest)
  return kind === 'annex' ? nothing : findNumbered(places, locus.unit, path, from)
}

/**
 * Makes an index of the numbered places of an edition.
 *
 * @param edition paragraphs with their labels and parents.
 * @returns the index.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createLabelIndex} from '#core/citations/label-index.ts'
 * const index = createLabelIndex({
 *   id: 'note/en',
 *   language: 'en',
 *   role: 'authentic',
 *   witness: {source: 'own words', rights: 'CC0'},
 *   divisions: [],
 * })
 * assert.deepEqual(index.findPlaces({path: ['4'], unit: 'paragraph', external: false}, 'p1'), [])
 * ```
 */
export function createLabelIndex(edition: Edition): LabelIndex {
  const places = readPlaces(edition)
  const known = new Map<string, readonly ParagraphId[]>()
  return {
    findPlaces: (locus, from) => {
      const key = [from, locus.unit, ...locus.path].join('|')
      const before = known.get(key)
      if (before) return before
      const found = findPlaces(places, locus, from === undefined ? undefined : places.byId.get(from))
      const ids = [...new Set(found.map(({paragraph}) => paragraph.id))]
      known.set(key, ids)
      return ids
    },
  }
}
