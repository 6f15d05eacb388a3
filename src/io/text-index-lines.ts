import type {Deadline} from '#core/indexes/list-deadlines.ts'
import type {TextIndex, TextMentions} from '#core/indexes/index-text.ts'

/** What a text says of one entity but the rows themselves, of which there are `length`. */
export interface MentionHead extends Omit<TextMentions, 'rows'> {
  readonly length: number
}

/** The index of a text as lines, which go on their way to the pages without being parsed. */
export interface IndexLines {
  readonly deadlines: readonly Deadline[]
  /** `entity`, {@link MentionHead} and the rows as JSON, parted by tabs: JSON writes its own as escapes. */
  readonly mentions: readonly string[]
}

/**
 * Writes the index of a text as lines.
 *
 * @param index names and deadlines of a text.
 * @returns the deadlines in the first line, then a line per entity.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {formatIndex} from '#io/text-index-lines.ts'
 * assert.equal(formatIndex({mentions: {}, deadlines: []}), '[]')
 * ```
 */
export function formatIndex({mentions, deadlines}: TextIndex): string {
  const lines = Object.entries(mentions).map(([entity, {rows, ...rest}]) => {
    const head: MentionHead = {...rest, length: rows.length}
    return [entity, ...[head, ...rows].map((value) => JSON.stringify(value))].join('\t')
  })
  return [JSON.stringify(deadlines), ...lines].join('\n')
}

/**
 * Reads what {@link formatIndex} wrote.
 *
 * @param text the lines.
 * @returns the deadlines, and the lines of the entities as they stand.
 * @throws {SyntaxError} for other text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseIndex} from '#io/text-index-lines.ts'
 * assert.deepEqual(parseIndex('[]'), {deadlines: [], mentions: []})
 * ```
 */
export function parseIndex(text: string): IndexLines {
  const [deadlines = '', ...mentions] = text.split('\n')
  // Written by `formatIndex`.
  return {deadlines: JSON.parse(deadlines) as readonly Deadline[], mentions}
}

/**
 * Cuts off the first part of a line.
 *
 * @param line parts parted by tabs, at least two.
 * @returns what stands before its first tab, and the rest.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {cutLine} from '#io/text-index-lines.ts'
 * assert.deepEqual(cutLine('org-x\t{}\t{}'), ['org-x', '{}\t{}'])
 * ```
 */
export function cutLine(line: string): readonly [first: string, rest: string] {
  const tab = line.indexOf('\t')
  return [line.slice(0, tab), line.slice(tab + 1)]
}

/**
 * Reads the head of a line without its rows.
 *
 * @param rest a line behind its entity.
 * @returns counts and forms.
 * @throws {SyntaxError} for other text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHead} from '#io/text-index-lines.ts'
 * assert.equal(parseHead('{"count":2,"uncounted":0,"variants":{},"length":1}\t{}').count, 2)
 * ```
 */
export function parseHead(rest: string): MentionHead {
  // Written by `formatIndex`; an entity has at least one row, so a tab follows.
  return JSON.parse(cutLine(rest)[0]) as MentionHead
}
