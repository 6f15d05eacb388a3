import type {ParagraphId} from '#core/model/corpus-document.ts'
import {labelToSlug} from './label-to-slug.ts'
import type {OpenLabel} from './label-style.ts'
import {readLabelStyle} from './label-style.ts'

/** A numbered paragraph that others may still belong to. */
export interface Level extends OpenLabel {
  /** Id of the paragraph. */
  readonly id: ParagraphId
  /** What the ids inside it start with: its id, but `p5` for the heading `h7` of article 5. */
  readonly path: string
}

/** Where a label stands among the labels before it. */
export interface LabelPlace {
  /** The id it should have. */
  readonly wanted: string
  readonly parent?: ParagraphId
  readonly style: Level['style']
  /** Levels that stay open around it, outermost first. */
  readonly around: readonly Level[]
}

/** What {@link placeLabel} needs to know of the text so far. */
export interface LabelContext {
  /** What ids start with in this division: `annex1.` or nothing. */
  readonly prefix: string
  /** Open levels, outermost first. */
  readonly levels: readonly Level[]
  /** Last id given for each id wanted in this division and those that share its prefix. */
  readonly seen: ReadonlyMap<string, ParagraphId>
}

/** `p2.1` for `p2.1.1` if there is one, else `p2`. */
function findOuter(wanted: string, seen: LabelContext['seen']): ParagraphId | undefined {
  for (let dot = wanted.lastIndexOf('.'); dot > 0; dot = wanted.lastIndexOf('.', dot - 1)) {
    const found = seen.get(wanted.slice(0, dot))
    if (found !== undefined) return found
  }
  return undefined
}

/** A number that counts from the start of its article, or of the division where there is no article. */
function placePath(slug: string, {prefix, levels, seen}: LabelContext): Omit<LabelPlace, 'style'> {
  const article = levels.find((level) => level.style === 'article')
  const own = article && labelToSlug(article.label)
  const isFull = own === undefined || slug.startsWith(`${own}.`)
  const wanted = article && !isFull ? `${article.path}.${slug}` : `${prefix}p${slug}`
  const parent = findOuter(wanted, seen) ?? article?.id
  return {wanted, ...(parent === undefined ? {} : {parent}), around: article ? [article] : []}
}

/**
 * Finds where a printed label belongs: `2.1.1` under `2.1`, `a)` under the number before it, `b)` beside `a)`.
 *
 * @param label as printed, without stop and brackets.
 * @param marker the label with its punctuation.
 * @param context the labels before it.
 * @returns the id it should have and the paragraph it belongs to.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {placeLabel} from '#core/segment/place-label.ts'
 * const levels = [{style: 'path', label: '9', id: 'p9', path: 'p9'}] as const
 * const {wanted, parent} = placeLabel('б', 'б)', {prefix: '', levels, seen: new Map()})
 * assert.deepEqual([wanted, parent], ['p9.b', 'p9'])
 * ```
 */
export function placeLabel(label: string, marker: string | undefined, context: LabelContext): LabelPlace {
  const {prefix, levels} = context
  const slug = labelToSlug(label)
  const style = readLabelStyle(label, marker, levels)
  if (style === 'article' || style === 'part') return {wanted: `${prefix}p${slug}`, style, around: []}
  if (style === 'path') return {...placePath(slug, context), style}
  const sibling = levels.findIndex((level) => level.style === style)
  const around = sibling < 0 ? levels : levels.slice(0, sibling)
  const outer = around.at(-1)
  return outer
    ? {wanted: `${outer.path}.${slug}`, parent: outer.id, style, around}
    : {wanted: `${prefix}p${slug}`, style, around}
}
