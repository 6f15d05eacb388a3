import {isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq} from 'yaml'
import {decisionKinds, listDecisions, type Decision} from '#core/align/decisions.ts'
import {InputError} from './problem.ts'
import {parseDecisions} from './read-decisions.ts'

/** A list of decisions as it is written; `colon` is the offset behind the colon of its key. */
export interface DecisionList {
  readonly kind: Decision['kind']
  readonly list: YAMLSeq
  readonly colon: number
}

/** A decision and the node it is written as. */
export interface DecisionPlace extends DecisionList {
  readonly decision: Decision
  readonly node: YAMLMap
}

/** A change of the text: UTF-16 offsets, end excluded. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

const hasRange = (node: unknown): node is {range: [number, number, number]} =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)

/**
 * Tells where a node of a YAML document begins.
 *
 * @param node of a document that was parsed; anything else begins at 0.
 * @returns offset in UTF-16 code units.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseDocument} from 'yaml'
 * import {startOf} from '#io/decision-places.ts'
 * assert.equal(startOf(parseDocument('  [p1]').contents), 2)
 * ```
 */
export const startOf = (node: unknown): number => (hasRange(node) ? node.range[0] : 0)

/**
 * Tells where the words of a node end: blank lines and comments behind it are not its own.
 *
 * @param node as for {@link startOf}.
 * @param source the text it was parsed from.
 * @returns offset behind its last character, in UTF-16 code units.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseDocument} from 'yaml'
 * import {endOf} from '#io/decision-places.ts'
 * const source = '- p1\n- p2 # why\n'
 * assert.equal(endOf(parseDocument(source).contents, source), 9)
 * ```
 */
export function endOf(node: unknown, source: string): number {
  if (isMap(node) && node.flow !== true) return endOf(node.items.at(-1)?.value, source)
  if (isSeq(node) && node.flow !== true) return endOf(node.items.at(-1), source)
  const end = hasRange(node) ? node.range[1] : 0
  return startOf(node) + source.slice(startOf(node), end).trimEnd().length
}

/**
 * Tells where a line begins.
 *
 * @param source any text.
 * @param at offset in the line, in UTF-16 code units.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {lineStart} from '#io/decision-places.ts'
 * assert.equal(lineStart('rain\nsnow', 7), 5)
 * ```
 */
export const lineStart = (source: string, at: number): number => source.lastIndexOf('\n', at - 1) + 1

/**
 * Tells where a line ends.
 *
 * @param source lines ended by `\n` or `\r\n`.
 * @param at offset in the line, in UTF-16 code units.
 * @returns offset behind the line, before its end mark.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {lineEnd} from '#io/decision-places.ts'
 * assert.equal(lineEnd('rain\r\nsnow', 0), 4)
 * ```
 */
export function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  if (end < 0) return source.length
  return source[end - 1] === '\r' ? end - 1 : end
}

/**
 * Carries out changes of a text.
 *
 * @param source lines ended by `\n` or `\r\n`; what is put in ends its lines as the rest does.
 * @param splices none may overlap another; of two at one place the later one in the list comes first.
 * @returns the text, unchanged outside the splices.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {applySplices} from '#io/decision-places.ts'
 * assert.equal(applySplices('It rains', [{start: 0, end: 2, text: 'Here it'}]), 'Here it rains')
 * ```
 */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  return splices
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, {start, end, text: own}) =>
        text.slice(0, start) + own.replaceAll('\n', newline) + text.slice(end),
      source,
    )
}

/**
 * Reads the decisions of a file.
 *
 * @param source text of the file.
 * @param path shown in messages.
 * @returns decisions in the order of the file.
 * @throws {InputError} with the first fault of the file.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listRead} from '#io/decision-places.ts'
 * assert.throws(() => listRead('pins: []', 'align.ru-en.yaml'), /expected `pin`/)
 * ```
 */
export function listRead(source: string, path: string): readonly Decision[] {
  const {file, value} = parseDecisions(path, source)
  if (value !== undefined) return listDecisions(value.list)
  const {ruleId, reason = '', note, line, column} = file.messages[0] ?? {}
  throw new InputError(path, {rule: ruleId ?? 'yaml-shape', reason, remedy: note, line, column})
}

/**
 * Refuses a file whose form only a person can edit.
 *
 * @param path of the file.
 * @param line of the decision, from 1.
 * @returns the refusal, to be thrown.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {refuseForm} from '#io/decision-places.ts'
 * assert.match(refuseForm('align.ru-en.yaml').message, /^Unexpected form/)
 * ```
 */
export function refuseForm(path: string, line = 1): InputError {
  return new InputError(path, {
    rule: 'yaml-shape',
    reason: 'Unexpected form of YAML, expected a key per line and each decision written out',
    remedy: 'Change the file by hand; nothing was written.',
    line,
  })
}

/**
 * Finds the lists of decisions of a file.
 *
 * @param source YAML without faults; a key may stand more than once.
 * @param path shown in messages.
 * @returns lists in the order of the file.
 * @throws {InputError} for a file between braces.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findLists} from '#io/decision-places.ts'
 * assert.equal(findLists('pin: []', 'align.ru-en.yaml')[0]?.colon, 4)
 * ```
 */
export function findLists(source: string, path: string): readonly DecisionList[] {
  const {contents} = parseDocument(source, {uniqueKeys: false})
  if (contents === null) return []
  if (!isMap(contents) || contents.flow === true) throw refuseForm(path)
  return contents.items.flatMap(({key, value}) => {
    const kind = decisionKinds.find((name) => isScalar(key) && key.value === name)
    if (kind === undefined || !isSeq(value)) return []
    return [{kind, list: value, colon: source.indexOf(':', endOf(key, source)) + 1}]
  })
}

/**
 * Finds every decision of a file with its node.
 *
 * @param source text of the file.
 * @param path shown in messages.
 * @returns places in the order of the file.
 * @throws {InputError} for a faulty file, or a decision that is a reference to another one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findPlaces} from '#io/decision-places.ts'
 * const [place] = findPlaces('pin:\n  - {from: [p1], to: [p2]}\n', 'align.ru-en.yaml')
 * assert.equal(place?.decision.line, 2)
 * ```
 */
export function findPlaces(source: string, path: string): readonly DecisionPlace[] {
  const decisions = listRead(source, path)
  const byKind = new Map(decisionKinds.map((kind) => [kind, decisions.filter((each) => each.kind === kind)]))
  return findLists(source, path).flatMap((list) =>
    list.list.items.flatMap((node) => {
      const decision = byKind.get(list.kind)?.shift()
      if (decision === undefined) return []
      if (!isMap(node)) throw refuseForm(path, decision.line)
      return [{...list, decision, node}]
    }),
  )
}
