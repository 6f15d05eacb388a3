import type {Division, Edition, Locus, Paragraph, ParagraphId} from '../model/corpus-document.ts'

/** A labelled paragraph with the division it stands in. */
interface Place {
  readonly paragraph: Paragraph
  readonly division: Division
}

interface Labels {
  readonly edition: Edition
  readonly byId: ReadonlyMap<ParagraphId, Place>
  /** Under the folded label, in reading order. */
  readonly byLabel: ReadonlyMap<string, readonly Place[]>
}

/** The numbered places of an edition. */
export interface LabelIndex {
  /**
   * Finds the paragraph a locus names.
   *
   * @param locus place as printed.
   * @param from paragraph the citation stands in: its division is looked through first.
   * @returns the paragraph's id, or `undefined` when the text has no such place.
   */
  readonly findTarget: (locus: Locus, from: ParagraphId) => ParagraphId | undefined
}

const foldLabel = (label: string): string => label.replace(/[.)\s]+$/u, '').toLowerCase()

/** Whether a paragraph opens an article: a heading, or a marker with the word beside the number. */
const opensArticle = ({paragraph}: Place): boolean =>
  paragraph.kind === 'heading' || /\p{L}{3}/u.test(paragraph.marker ?? '')

/** The place in the citing division, else in the body, else the only one. */
function choosePlace(places: readonly Place[], division: Division | undefined): Place | undefined {
  return (
    places.find((place) => place.division === division) ??
    places.find((place) => place.division.kind === 'body') ??
    (places.length === 1 ? places[0] : undefined)
  )
}

/** Whether a place belongs to another, by its chain of parents. */
function isUnder(place: Place, ancestor: Place, {byId}: Labels): boolean {
  const seen = new Set<ParagraphId>()
  let parent = place.paragraph.parent
  while (parent !== undefined && !seen.has(parent)) {
    if (parent === ancestor.paragraph.id) return true
    seen.add(parent)
    parent = byId.get(parent)?.paragraph.parent
  }
  return false
}

/** Whether a place stands under the paragraph that speaks, or beside it under the same one. */
const isNear = (place: Place, from: Place | undefined): boolean =>
  place.paragraph.parent !== undefined &&
  (place.paragraph.parent === from?.paragraph.id || place.paragraph.parent === from?.paragraph.parent)

/** Division of a kind under a printed number; a single annex printed without one is annex 1. */
function findDivision({edition}: Labels, unit: Locus['unit'], number: string): Division | undefined {
  const divisions = edition.divisions.filter(({kind}) => kind === unit)
  const numbered = divisions.find(({label}) => label !== undefined && foldLabel(label) === number)
  const isOnly = divisions.length === 1 && number === '1' && divisions[0]?.label === undefined
  return numbered ?? (isOnly ? divisions[0] : undefined)
}

/** Goes down the numbers that are left, from a place already found. */
function descend(labels: Labels, start: Place, numbers: readonly string[]): Place | undefined {
  let place: Place | undefined = start
  let path = foldLabel(start.paragraph.label ?? '')
  for (const number of numbers) {
    const outer: Place = place
    path = `${path}.${number}`
    const inside = [...(labels.byLabel.get(number) ?? []), ...(labels.byLabel.get(path) ?? [])]
    place = inside.find((inner) => inner.division === outer.division && isUnder(inner, outer, labels))
    if (!place) return undefined
  }
  return place
}

function findInDivision(labels: Labels, division: Division, numbers: readonly string[]): Place | undefined {
  const [number, ...rest] = numbers
  const paragraph = division.paragraphs[0]
  if (number === undefined) return paragraph && {paragraph, division}
  const place = labels.byLabel.get(number)?.find((found) => found.division === division)
  return place && descend(labels, place, rest)
}

function findPlace(labels: Labels, locus: Locus, from: Place | undefined): Place | undefined {
  const [number, ...rest] = locus.path.map(foldLabel)
  if (number === undefined) return undefined
  const division = locus.unit === 'paragraph' ? undefined : findDivision(labels, locus.unit, number)
  if (division) return findInDivision(labels, division, rest)
  if (locus.unit === 'annex') return undefined
  const labelled = labels.byLabel.get(number) ?? []
  const places = locus.unit === 'paragraph' ? labelled : labelled.filter(opensArticle)
  // A letter alone is counted within the paragraph that speaks.
  const near = /^\p{L}$/u.test(number) ? places.find((place) => isNear(place, from)) : undefined
  const place = near ?? choosePlace(places, from?.division)
  return place && descend(labels, place, rest)
}

function readLabels(edition: Edition): Labels {
  const places = edition.divisions.flatMap((division) =>
    division.paragraphs.map((paragraph): Place => ({paragraph, division})),
  )
  const labelled = places.filter(({paragraph}) => paragraph.label !== undefined)
  return {
    edition,
    byId: new Map(places.map((place) => [place.paragraph.id, place])),
    byLabel: Map.groupBy(labelled, ({paragraph}) => foldLabel(paragraph.label ?? '')),
  }
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
 * assert.equal(index.findTarget({path: ['4'], unit: 'paragraph', external: false}, 'p1'), undefined)
 * ```
 */
export function createLabelIndex(edition: Edition): LabelIndex {
  const labels = readLabels(edition)
  return {
    findTarget: (locus, from) => findPlace(labels, locus, labels.byId.get(from))?.paragraph.id,
  }
}
