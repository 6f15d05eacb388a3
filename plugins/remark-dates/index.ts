import type {PhrasingContent, Root} from 'mdast'
import {findDates} from '#core/dates/find-dates.ts'
import {isDeadlineBlock} from '#core/dates/is-deadline-block.ts'
import {toDatetime} from '#core/dates/to-datetime.ts'
import type {DateExpression, Span} from '#core/model/corpus-document.ts'
import {firstFrom} from '#core/text/first-from.ts'
import type {Language} from '#core/text/language.ts'
import type {DateNode} from '../mdast.ts'
import {textOf, wrapPhrasing} from '../phrasing-text.ts'

/** Options of {@link remarkDates}. */
export interface Options {
  /** Language whose words of time hold. */
  readonly language: Language
  /** Date of the text, ISO 8601 or EDTF: completes "3 April" and "this year"; default: they have no value. */
  readonly textDate?: string | undefined
}

/**
 * Wraps each date and deadline in a `date` node with its value. What `remark-citations` has found before is
 * no date: the number of an act may look like a year.
 *
 * @param options see {@link Options}.
 * @returns a transformer.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {en} from '#core/text/languages/en.ts'
 * import remarkDates from '#plugins/remark-dates/index.ts'
 * const tree = {type: 'root' as const, children: [{type: 'paragraph' as const, children: [{type: 'text' as const, value: 'Held on 3 April 2024'}]}]}
 * remarkDates({language: en})(tree)
 * assert.ok(tree.children[0]?.children.some((child: {type: string}) => child.type === 'date'))
 * ```
 */
export default function remarkDates({language, textDate}: Options) {
  return (tree: Root): undefined => {
    for (const node of tree.children) {
      if (node.type !== 'paragraph') continue
      const text = textOf(node.children)
      const isDeadline = isDeadlineBlock(text, node.data?.block?.column, language)
      const taken = listCitations(node.children)
      const isFree = (date: DateExpression): boolean => {
        const citation = taken[firstFrom(taken, ({end}) => end > date.span.start)]
        return citation === undefined || !isTaken(date, citation)
      }
      const dates = findDates(text, language, {textDate, isDeadline})
      node.children = wrapPhrasing(
        node.children,
        dates.filter(isFree).map((date) => ({...date.span, wrap: (children) => dateNode(date, children)})),
      )
    }
  }
}

function dateNode({kind, value}: DateExpression, children: PhrasingContent[]): DateNode {
  const datetime = value === undefined ? undefined : toDatetime(value)
  const data =
    datetime === undefined
      ? {hName: 'span', hProperties: {className: ['date']}}
      : {hName: 'time', hProperties: {dateTime: datetime}}
  return {type: 'date', kind, ...(value === undefined ? {} : {value}), children, data}
}

/**
 * A citation may name a whole act with its date, but bare figures in it are its own; a deadline may be counted
 * from what a citation names.
 */
function isTaken({span, quote, kind}: DateExpression, citation: Span): boolean {
  if (span.end <= citation.start) return false
  if (kind === 'dependent' && span.start <= citation.start && citation.end <= span.end) return false
  const isInside = citation.start <= span.start && span.end <= citation.end
  return !isInside || !/\p{L}/u.test(quote)
}

function listCitations(nodes: readonly PhrasingContent[], offset = 0): readonly Span[] {
  const spans: Span[] = []
  let start = offset
  for (const node of nodes) {
    const end = start + textOf([node]).length
    if (node.type === 'citation') spans.push({start, end})
    // The children of a phrasing parent are phrasing content.
    else if ('children' in node) spans.push(...listCitations(node.children as PhrasingContent[], start))
    start = end
  }
  return spans
}
