import {stringify} from 'yaml'
import {decisionKinds, type Decision} from '#core/align/decisions.ts'
import {replacesDecision} from '#core/align/replaces-decision.ts'
import type {LanguageTag} from '#core/model/corpus-document.ts'
import {
  applySplices,
  endOf,
  findLists,
  findPlaces,
  lineEnd,
  lineStart,
  listRead,
  refuseForm,
  startOf,
  type DecisionPlace,
  type Splice,
} from './decision-places.ts'
import {splitReview} from './split-review.ts'

/** The file that is edited. */
export interface DecisionFile {
  /** Shown in messages. */
  readonly path: string
  /** Language of the base edition, the first in the name of the file. */
  readonly base: LanguageTag
}

/** The file after a decision was added. */
export interface DecisionAdded {
  readonly source: string
  /** Earlier decisions that the new one took the place of, in the order of the file. */
  readonly replaced: readonly Decision[]
}

/** The file after the hashes of its decisions were written. */
export interface DecisionsConfirmed {
  readonly source: string
  /** Decisions whose hash is another one now, or is there for the first time. */
  readonly confirmed: readonly Decision[]
}

/** A decision as the file has it: without its kind and its line, the reason last. */
function toRecord({kind: _, line: __, ...rest}: Decision): object {
  if (!('reason' in rest)) return rest
  const {reason, ...own} = rest
  return {...own, reason}
}

/**
 * Writes a decision as an item of its list.
 *
 * @param decision of any kind.
 * @param column of its first key; further lines are indented by as much.
 * @returns YAML without the dash; one line, but for `untranslated`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeDecision} from '#io/edit-decisions.ts'
 * const pin = {kind: 'pin', from: ['p1c1'], to: ['p1c1', 'p1c2']} as const
 * assert.equal(writeDecision(pin, 4), '{from: [p1c1], to: [p1c1, p1c2]}')
 * ```
 */
export function writeDecision(decision: Decision, column: number): string {
  if (decision.kind === 'untranslated') {
    const lines = stringify(toRecord(decision), {lineWidth: 100}).trimEnd().split('\n')
    return lines.join(`\n${' '.repeat(column)}`)
  }
  const style = {collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0} as const
  return stringify(toRecord(decision), style).trimEnd()
}

const dashOf = (source: string, {node}: DecisionPlace): number => source.lastIndexOf('-', startOf(node) - 1)

const columnOf = (source: string, at: number): number => at - lineStart(source, at)

/** Comment lines right above an item, and where the first of them begins. */
function findComments(source: string, item: number): {start: number; comments: readonly string[]} {
  const comments: string[] = []
  let start = lineStart(source, item)
  while (start > 0) {
    const above = lineStart(source, start - 1)
    const line = source.slice(above, start).trim()
    if (!line.startsWith('#')) break
    comments.unshift(line)
    start = above
  }
  return {start, comments}
}

/** Writes lists between brackets with a line per item. */
function openLists(source: string, path: string, kinds: ReadonlySet<Decision['kind']>): string {
  const splices = findLists(source, path).flatMap(({kind, list, colon}): Splice[] => {
    if (list.flow !== true || !kinds.has(kind)) return []
    const end = endOf(list, source)
    const behind = lineEnd(source, end)
    const items = list.items.map((item) => `\n  - ${source.slice(startOf(item), endOf(item, source))}`)
    return [
      {start: colon, end, text: items.length === 0 ? ' []' : ''},
      {start: behind, end: behind, text: items.join('')},
    ]
  })
  return applySplices(source, splices)
}

/** Takes an item out with the comments above it. */
function cutItem(source: string, place: DecisionPlace): {splice: Splice; comments: readonly string[]} {
  const {start, comments} = findComments(source, dashOf(source, place))
  const next = source.indexOf('\n', endOf(place.node, source))
  return {splice: {start, end: next < 0 ? source.length : next + 1, text: ''}, comments}
}

/** A list that loses all its items stays as `[]`. */
function closeEmpty(places: readonly DecisionPlace[], cut: readonly DecisionPlace[]): readonly Splice[] {
  return [...new Set(cut.map(({colon}) => colon))].flatMap((colon) => {
    const isLeft = places.some((place) => place.colon === colon && !cut.includes(place))
    return isLeft ? [] : [{start: colon, end: colon, text: ' []'}]
  })
}

/** Writes items of one kind behind those that are there, or opens a list before the block of proposals. */
function insertItems(
  source: string,
  path: string,
  places: readonly DecisionPlace[],
  decisions: readonly [Decision, ...Decision[]],
  comments: readonly string[],
): readonly Splice[] {
  const [{kind}] = decisions
  const write = (indent: number): string => {
    const lines = [...comments, ...decisions.map((each) => `- ${writeDecision(each, indent + 2)}`)]
    return lines.map((line) => `\n${' '.repeat(indent)}${line}`).join('')
  }
  const own = findLists(source, path).find((list) => list.kind === kind)
  const last = places.findLast(({colon}) => colon === own?.colon)
  if (last !== undefined) {
    const at = lineEnd(source, endOf(last.node, source))
    return [{start: at, end: at, text: write(columnOf(source, dashOf(source, last)))}]
  }
  if (own !== undefined) {
    const end = endOf(own.list, source)
    const at = lineEnd(source, end)
    return [
      {start: own.colon, end, text: ''},
      {start: at, end: at, text: write(2)},
    ]
  }
  const at = splitReview(source).before.length
  const isOpen = at > 0 && source[at - 1] !== '\n'
  return [{start: at, end: at, text: `${isOpen ? '\n' : ''}${kind}:${write(2)}\n`}]
}

const toKey = (decision: Decision): string => JSON.stringify([decision.kind, toRecord(decision)])

/**
 * Writes a decision into a file. Earlier ones that it contradicts, or that say something else of the same units,
 * make room; a comment above one of them stays above what takes its place. Nothing else of the file changes, but
 * that a list between brackets gets a line per item.
 *
 * @param source text of the file; empty: there is none yet.
 * @param decision what a person decided.
 * @param file the file.
 * @throws {InputError} where the file is faulty, or written in a form that only a person can edit.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {addDecision} from '#io/edit-decisions.ts'
 * const file = {path: 'align.ru-en.yaml', base: 'ru'}
 * const source = 'pin:\n  # one sentence in Russian\n  - {from: [p1c1], to: [p1c1]}\n'
 * const pin = {kind: 'pin', from: ['p1c1'], to: ['p1c1', 'p1c2']} as const
 * const added = addDecision(source, pin, file)
 * assert.equal(added.source, 'pin:\n  # one sentence in Russian\n  - {from: [p1c1], to: [p1c1, p1c2]}\n')
 * assert.deepEqual(added.replaced.map(({line}) => line), [3])
 * ```
 */
export function addDecision(source: string, decision: Decision, {path, base}: DecisionFile): DecisionAdded {
  const before = findPlaces(source, path).map((place) => place.decision)
  const replaced = before.filter((each) => replacesDecision(decision, each, base))
  const text = openLists(source, path, new Set([decision, ...replaced].map(({kind}) => kind)))
  const places = findPlaces(text, path)
  const gone = places.filter((place) => replacesDecision(decision, place.decision, base))
  const twin = gone.find((place) => place.decision.kind === decision.kind)
  const cut = gone.filter((place) => place !== twin)
  const cuts = cut.map((place) => cutItem(text, place))
  const comments = cuts.flatMap((each) => each.comments)
  const fresh =
    twin === undefined
      ? insertItems(text, path, places, [decision], comments)
      : replaceItem(text, twin, decision, comments)
  const result = applySplices(text, [...fresh, ...cuts.map(({splice}) => splice), ...closeEmpty(places, cut)])
  const wanted = [...before.filter((each) => !replaced.includes(each)), decision].map(toKey).sort()
  const written = listRead(result, path).map(toKey).sort()
  if (wanted.join('\n') !== written.join('\n')) throw refuseForm(path, replaced[0]?.line)
  return {source: result, replaced}
}

/**
 * Writes several decisions into a file, as {@link addDecision} does one by one.
 *
 * @param source text of the file.
 * @param decisions what a person decided, in the order it is written in.
 * @param file the file.
 * @returns text of the file.
 * @throws {InputError} as {@link addDecision}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {addDecisions} from '#io/edit-decisions.ts'
 * const pair = {from: 'p1', to: 'p2'}
 * const source = addDecisions('', [{kind: 'forbid', ...pair}, {kind: 'break', ...pair}], {path: 'align.ru-en.yaml', base: 'ru'})
 * assert.equal(source, 'break:\n  - {from: p1, to: p2}\nforbid:\n  - {from: p1, to: p2}\n')
 * ```
 */
export function addDecisions(source: string, decisions: readonly Decision[], file: DecisionFile): string {
  const known = [...listRead(source, file.path), ...decisions]
  const isAlone = (decision: Decision): boolean =>
    !known.some((each) => each !== decision && replacesDecision(decision, each, file.base))
  // Those that nothing makes room for are written in one go: each edit reads the file anew.
  const alone = Map.groupBy(decisions.filter(isAlone), ({kind}) => kind)
  let text = openLists(source, file.path, new Set(alone.keys()))
  for (const kind of decisionKinds) {
    const [first, ...others] = alone.get(kind) ?? []
    if (first === undefined) continue
    const places = findPlaces(text, file.path)
    text = applySplices(text, insertItems(text, file.path, places, [first, ...others], []))
  }
  const rest = decisions.filter((decision) => alone.get(decision.kind)?.includes(decision) !== true)
  return rest.reduce((before, decision) => addDecision(before, decision, file).source, text)
}

function replaceItem(
  source: string,
  place: DecisionPlace,
  decision: Decision,
  comments: readonly string[],
): readonly Splice[] {
  const [start, end] = [startOf(place.node), endOf(place.node, source)]
  const dash = dashOf(source, place)
  const line = lineStart(source, dash)
  const above = comments.map((comment) => `${' '.repeat(dash - line)}${comment}\n`).join('')
  return [
    {start: line, end: line, text: above},
    {start, end, text: writeDecision(decision, columnOf(source, start))},
  ]
}

/**
 * Writes the hashes of the words that decisions are about now; all else stays as it is, byte for byte.
 *
 * @param source text of the file.
 * @param hashOf gives the hash; `undefined` leaves a decision as it is.
 * @param path shown in messages.
 * @throws {InputError} as {@link addDecision}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {confirmDecisions} from '#io/edit-decisions.ts'
 * const source = 'forbid: [{from: p1,  to: p2}] # no\n'
 * const {source: confirmed} = confirmDecisions(source, () => '3f2a9c01d2b4', 'align.ru-en.yaml')
 * assert.equal(confirmed, 'forbid: [{from: p1,  to: p2, text: 3f2a9c01d2b4}] # no\n')
 * ```
 */
export function confirmDecisions(
  source: string,
  hashOf: (decision: Decision) => string | undefined,
  path: string,
): DecisionsConfirmed {
  const confirmed: Decision[] = []
  const splices = findPlaces(source, path).flatMap((place): Splice[] => {
    const hash = hashOf(place.decision)
    if (hash === undefined || hash === place.decision.text) return []
    confirmed.push(place.decision)
    return [writeHash(source, place, stringify(hash).trimEnd())]
  })
  return {source: applySplices(source, splices), confirmed}
}

function writeHash(source: string, {node, decision}: DecisionPlace, hash: string): Splice {
  if (decision.text !== undefined) {
    const value = node.get('text', true)
    return {start: startOf(value), end: endOf(value, source), text: hash}
  }
  // Behind the ids: a reason may go on for lines.
  const ends = ['from', 'to', 'id', 'side'].map((key) => endOf(node.get(key, true), source))
  const end = Math.max(...ends)
  if (node.flow === true) return {start: end, end, text: `, text: ${hash}`}
  const at = lineEnd(source, end)
  return {start: at, end: at, text: `\n${' '.repeat(columnOf(source, startOf(node)))}text: ${hash}`}
}
