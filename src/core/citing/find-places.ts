import type {OutlineGroup} from '../model/cited-work.ts'
import {foldNumber, growOutline, type OutlineNode} from './grow-outline.ts'
import {findTablePlaces} from './find-table-places.ts'
import type {AskedPlace, AskedStep} from './read-asked-places.ts'

/** Where a place asked for may be. */
export interface FoundPlaces {
  /** Addresses, the likeliest first; of a range `p9:p11`. */
  readonly found: readonly string[]
  /** Where nothing was found: addresses of what there is, in reading order. */
  readonly near: readonly string[]
}

/** A group, or a row of it. */
interface Spot {
  readonly node: OutlineNode
  readonly row?: string
}

const mostNear = 3

const isNumbered = ({unit, group}: OutlineNode): boolean => unit === 'paragraph' && group.kind !== 'heading'
const isOutermost = ({parent}: OutlineNode): boolean => parent === undefined || parent.unit === 'article'
const has =
  (forms: readonly string[]) =>
  ({labels}: OutlineNode): boolean =>
    forms.some((form) => labels.includes(form))

/** Numbered paragraphs of one number: those that stand outermost, or else those deeper inside. */
function findNumbered(nodes: readonly OutlineNode[], label: string): readonly OutlineNode[] {
  const isLike = has(foldNumber(label))
  const isBracketed = label.startsWith('[')
  const found = nodes.filter((node) => isNumbered(node) && isLike(node) && (node.isEditorial || !isBracketed))
  const outer = found.filter(isOutermost)
  return outer.length > 0 ? outer : found
}

/** A number in the text itself is meant before that of an annex, unless the editors gave it. */
function preferMain(found: readonly OutlineNode[]): readonly OutlineNode[] {
  const main = found.filter(({annex}) => annex === '')
  return main.some(({isEditorial}) => !isEditorial) ? main : found
}

function findAnnex(nodes: readonly OutlineNode[], forms: readonly string[]): readonly OutlineNode[] {
  const annexes = new Set(nodes.flatMap(({annex}) => (annex === '' ? [] : annex)))
  const [only] = annexes
  const name =
    forms.map((form) => `annex${form}`).find((each) => annexes.has(each)) ??
    (annexes.size === 1 && only === 'annex' && forms[0] === '1' ? only : undefined)
  return name === undefined ? [] : nodes.filter(({annex}) => annex === name).slice(0, 1)
}

/** A note by its number, or else by its place; a heading by its place in the text itself or in its annex. */
function findCounted(nodes: readonly OutlineNode[], {unit, label}: AskedStep): readonly OutlineNode[] {
  const like = nodes.filter(({group, annex}) => group.kind === unit && annex === nodes[0]?.annex)
  const numbered = unit === 'note' ? like.filter(has(foldNumber(label))) : []
  return numbered.length > 0 ? numbered : like.slice(Number(label) - 1, Number(label))
}

type FindFirst = (nodes: readonly OutlineNode[], step: AskedStep) => readonly OutlineNode[]

const ofUnit = (nodes: readonly OutlineNode[], unit: OutlineNode['unit'], label: string) =>
  nodes.filter((node) => node.unit === unit && has(foldNumber(label))(node))
const hasUnit = (nodes: readonly OutlineNode[], unit: OutlineNode['unit']): boolean =>
  nodes.some((node) => node.unit === unit && node.labels.length > 0)

/** A unit that the text does not count by is a numbered paragraph: "Article 5" of a text that prints "5." */
const finders: Readonly<Partial<Record<AskedStep['unit'], FindFirst>>> = {
  part: (nodes, {label}) => nodes.filter(({part}, at) => part === label && nodes[at - 1]?.part !== part),
  annex: (nodes, {label}) => findAnnex(nodes, foldNumber(label)),
  note: findCounted,
  heading: findCounted,
  article: (nodes, {label}) =>
    hasUnit(nodes, 'article') ? ofUnit(nodes, 'article', label) : findNumbered(nodes, label),
  section: (nodes, {label}) =>
    hasUnit(nodes, 'article') || hasUnit(nodes, 'section')
      ? ofUnit(nodes, 'section', label)
      : findNumbered(nodes, label),
  any: (nodes, step) => {
    const articles = ofUnit(nodes, 'article', step.label)
    return articles.length > 0 ? articles : findByNumber(nodes, step)
  },
}

function findByNumber(nodes: readonly OutlineNode[], {label}: AskedStep): readonly OutlineNode[] {
  const numbered = findNumbered(nodes, label)
  // «Часть II» is a section, «часть 2» a paragraph of an article.
  return numbered.length > 0 ? numbered : ofUnit(nodes, 'section', label)
}

/** What is asked for inside a section or an annex is looked up in all of it. */
function scopeOf(node: OutlineNode, nodes: readonly OutlineNode[]): readonly OutlineNode[] | undefined {
  if (node.group.kind === 'heading' && node.unit === 'section')
    return nodes.filter(({section, annex}) =>
      node.labels.length > 0 ? section === node : annex === node.annex,
    )
  return undefined
}

function findPrinted({labels, children}: OutlineNode, label: string): readonly OutlineNode[] {
  const forms = foldNumber(label).flatMap((form) => [form, ...labels.map((outer) => `${outer}.${form}`)])
  return children.filter(has(forms))
}

/** Text of an article begins below its number, that of a paragraph beside it. */
function listCounted(node: OutlineNode): readonly OutlineNode[] {
  return node.unit === 'article' ? [...node.members, ...node.children] : [node, ...node.members]
}

const ofNode = (node: OutlineNode): Spot => ({node})

function stepInto({node, row}: Spot, {unit, label}: AskedStep): readonly Spot[] {
  if (row !== undefined) return []
  const count = /^\d{1,4}$/.test(label) ? Number(label) : 0
  const nth = <T>(list: readonly T[], number: number): readonly T[] =>
    list.slice(Math.max(0, number - 1), Math.max(0, number))
  if (unit === 'sentence') {
    const {rows, id} = node.group
    return nth(rows.length === 0 ? [id] : rows, count).map((address) => ({node, row: address || id}))
  }
  // The paragraph's own text stands in its first cell.
  if (unit === 'cell') return nth(node.cells, count - 1).map(ofNode)
  const printed = unit === 'counted' ? [] : findPrinted(node, label)
  // Where something inside is printed 1, nobody calls the whole its first.
  const isCounted = unit === 'counted' || (unit === 'any' && (printed.length === 0 || count > 1))
  return [...printed, ...(isCounted ? nth(listCounted(node), count) : [])].map(ofNode)
}

/** `9.2` printed under `9` as `2`, and `6b` as `b` under `6`. */
function splitStep({unit, label}: AskedStep): readonly AskedStep[] {
  const [, outer = '', inner = ''] =
    /^(\d+(?:\.\d+)*)\.(\d+)$/.exec(label) ?? /^(\d+(?:\.\d+)*)(\p{L})$/u.exec(label) ?? []
  return outer === ''
    ? []
    : [
        {unit, label: outer},
        {unit: 'numbered', label: inner},
      ]
}

function follow(nodes: readonly OutlineNode[], path: readonly AskedStep[]): FoundSpots {
  const [first, ...rest] = path
  if (first === undefined) return {spots: [], near: []}
  const inTable = findTablePlaces(nodes, path)
  if (inTable !== undefined) {
    const sentence = path.find(({unit}) => unit === 'sentence')
    const spots = inTable.map(({node, address}): Spot => ({node, row: address}))
    return {spots: sentence ? spots.flatMap(({node}) => stepInto({node}, sentence)) : spots, near: []}
  }
  const whole = preferMain((finders[first.unit] ?? findByNumber)(nodes, first))
  if (whole.length === 0) {
    const split = splitStep(first)
    return split.length > 0 ? follow(nodes, [...split, ...rest]) : {spots: [], near: nearest(nodes, first)}
  }
  const [holder] = whole
  const scope = holder && rest.length > 0 ? scopeOf(holder, nodes) : undefined
  if (scope !== undefined && rest[0]?.unit !== 'sentence') return follow(scope, rest)
  let spots = whole.map(ofNode)
  for (const step of rest) {
    const inside = spots.flatMap((spot) => stepInto(spot, step))
    if (inside.length === 0) return {spots: [], near: nearestInside(spots, step)}
    spots = inside
  }
  return {spots, near: []}
}

interface FoundSpots {
  readonly spots: readonly Spot[]
  readonly near: readonly string[]
}

const addressOf = ({node, row}: Spot): string => row ?? node.group.id

function nearestInside(spots: readonly Spot[], step: AskedStep): readonly string[] {
  const inside = spots.flatMap(({node}): readonly string[] => {
    if (step.unit === 'sentence') return node.group.rows.filter((row) => row !== '')
    const all = [...(step.unit === 'counted' ? [] : node.children), ...listCounted(node).slice(1)]
    return all.map(({group}) => group.id)
  })
  return (inside.length > 0 ? inside : spots.map(addressOf)).slice(-mostNear)
}

/** Numbers that differ least, in reading order. */
function nearest(nodes: readonly OutlineNode[], {unit, label}: AskedStep): readonly string[] {
  if (unit === 'part') return []
  if (unit === 'annex') {
    const heads = nodes.filter(({annex}, at) => annex !== '' && annex !== nodes[at - 1]?.annex)
    return heads.slice(0, mostNear).map(({group}) => group.id)
  }
  const wanted = unit === 'section' || unit === 'article' ? unit : 'paragraph'
  const isLike = (node: OutlineNode) => node.labels.length > 0 && isOutermost(node)
  const ofUnit = nodes.filter((node) => isLike(node) && node.unit === wanted)
  const like = ofUnit.length > 0 ? ofUnit : nodes.filter(isLike)
  const distance = ({labels}: OutlineNode) => {
    const far = Math.abs(numberIn(labels[0] ?? '') - numberIn(label))
    return Number.isNaN(far) ? Infinity : far
  }
  const chosen = new Set(like.toSorted((a, b) => compare(distance(a), distance(b))).slice(0, mostNear))
  return like.filter((node) => chosen.has(node)).map(({group}) => group.id)
}

/** A number that the editors gave stands in brackets. */
const numberIn = (label: string): number => Number.parseFloat(label.replace(/^\D+/, ''))

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/**
 * Finds the places of a text that a reference may name.
 *
 * A number is that of the text itself before that of an annex; `9(2)` is the item printed 2 inside 9 and the
 * second paragraph under 9, both where there are both.
 *
 * @param asked the place; without steps the whole text.
 * @param outline groups of its page.
 * @param further numbers of groups as other editions print them, by id.
 * @returns addresses, and what is near where there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findPlaces} from '#core/citing/find-places.ts'
 * const outline = ['1', '2'].map((n) => ({id: `p${n}`, kind: 'paragraph' as const, depth: 0, label: `${n}.`, rows: []}))
 * const place = (label: string) => ({from: [{unit: 'numbered' as const, label}]})
 * assert.deepEqual(findPlaces(place('2'), outline).found, ['p2'])
 * assert.deepEqual(findPlaces(place('5'), outline).near, ['p1', 'p2'])
 * ```
 */
export function findPlaces(
  {from, to}: AskedPlace,
  outline: readonly OutlineGroup[],
  further: Readonly<Record<string, readonly string[]>> = {},
): FoundPlaces {
  if (from.length === 0) return {found: [''], near: []}
  const nodes = growOutline(outline, further)
  const start = follow(nodes, from)
  const first = [...new Set(start.spots.map(addressOf))]
  if (to === undefined || first.length === 0) return {found: first, near: start.near}
  const end = follow(nodes, to)
  const last = [...new Set(end.spots.map(addressOf))]
  // Of ends that may be several places, those belong together that come in the same order.
  return {
    found: first.slice(0, last.length).map((address, at) => `${address}:${last[at] ?? ''}`),
    near: end.near,
  }
}
