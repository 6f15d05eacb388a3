import type {Citation, Mark, MarkKind, Mention, Paragraph, Span} from '#core/model/corpus-document.ts'

interface Tag {
  readonly span: Span
  readonly open: string
  readonly close: string
}

const plainTags: Partial<Record<MarkKind, string>> = {
  emphasis: 'em',
  strong: 'strong',
  deletion: 'del',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
  highlight: 'mark',
}

/**
 * Escapes text for HTML content and double-quoted attributes.
 *
 * @param text any text.
 * @returns the text with `&`, `<`, `>` and `"` as references.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {escapeHtml} from '#core/reading/inline-html.ts'
 * assert.equal(escapeHtml('<b>&"'), '&lt;b&gt;&amp;&quot;')
 * ```
 */
export function escapeHtml(text: string): string {
  if (!/[&<>"]/.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * Writes a stretch of a paragraph as HTML: text escaped, marks, mentions and citations as elements.
 * Nothing of the source reaches the page but through here, so the page holds only these elements.
 *
 * @param paragraph the paragraph.
 * @param span stretch of its text, UTF-16 offsets.
 * @returns balanced HTML; spans that cross are closed and opened again.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {inlineHtml} from '#core/reading/inline-html.ts'
 * const paragraph = {
 *   id: 'p1', kind: 'paragraph' as const, text: 'a < b', clauses: [], mentions: [], citations: [],
 *   marks: [{kind: 'emphasis' as const, span: {start: 0, end: 1}}],
 * }
 * assert.equal(inlineHtml(paragraph, {start: 0, end: 5}), '<em>a</em> &lt; b')
 * ```
 */
export function inlineHtml(paragraph: Paragraph, span: Span): string {
  const tags = tagsIn(paragraph, span)
  let html = ''
  let offset = span.start
  const open: Tag[] = []
  const advance = (to: number): void => {
    html += escapeHtml(paragraph.text.slice(offset, to)).replaceAll('\n', '<br>')
    offset = to
  }
  const closeUntil = (to: number): void => {
    for (let next = earliestEnd(open); next !== undefined && next <= to; next = earliestEnd(open)) {
      advance(next)
      html += closeAt(open, next)
    }
  }
  for (const tag of tags) {
    closeUntil(tag.span.start)
    advance(tag.span.start)
    html += tag.open
    if (tag.span.end === tag.span.start) html += tag.close
    else open.push(tag)
  }
  closeUntil(span.end)
  advance(span.end)
  return html
}

function earliestEnd(open: readonly Tag[]): number | undefined {
  return open.length === 0 ? undefined : Math.min(...open.map((tag) => tag.span.end))
}

/** Closes what ends here; what was opened later and goes on is closed and opened again. */
function closeAt(open: Tag[], end: number): string {
  let html = ''
  const again: Tag[] = []
  while (open.some((tag) => tag.span.end === end)) {
    const tag = open.pop()
    if (tag === undefined) break
    html += tag.close
    if (tag.span.end !== end) again.push(tag)
  }
  for (const tag of again.toReversed()) {
    html += tag.open
    open.push(tag)
  }
  return html
}

function tagsIn(paragraph: Paragraph, span: Span): Tag[] {
  const tags: Tag[] = []
  for (const mark of paragraph.marks) add(tags, markTag(mark), mark.span, span)
  for (const mention of outermost(paragraph.mentions)) {
    add(
      tags,
      {open: `<span class="m" data-e="${escapeHtml(mention.entity)}">`, close: '</span>'},
      mention.span,
      span,
    )
  }
  for (const citation of paragraph.citations) add(tags, citationTag(citation), citation.span, span)
  return tags.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

function add(tags: Tag[], tag: Omit<Tag, 'span'> | undefined, at: Span, within: Span): void {
  if (tag === undefined) return
  const start = Math.max(at.start, within.start)
  const end = Math.min(at.end, within.end)
  const isPoint = at.start === at.end && at.start >= within.start && at.start <= within.end
  if (start < end || isPoint) tags.push({...tag, span: {start, end: isPoint ? start : end}})
}

function markTag(mark: Mark): Omit<Tag, 'span'> | undefined {
  const target = escapeHtml(mark.target ?? '')
  if (mark.kind === 'link') {
    if (!/^(?:https?:\/\/|mailto:|#)/i.test(target)) return undefined
    return {open: `<a href="${target}" rel="noreferrer">`, close: '</a>'}
  }
  if (mark.kind === 'note') return {open: `<a class="note" href="#note${target}">${target}`, close: '</a>'}
  if (mark.kind === 'page') return {open: `<span class="pb" data-page="${target}">`, close: '</span>'}
  const name = plainTags[mark.kind]
  return name === undefined ? undefined : {open: `<${name}>`, close: `</${name}>`}
}

function citationTag(citation: Citation): Omit<Tag, 'span'> {
  if (citation.target === undefined) return {open: '<span class="ref">', close: '</span>'}
  return {open: `<a class="ref" href="#${escapeHtml(citation.target)}">`, close: '</a>'}
}

/** A page shows the longest of nested mentions; the index keeps them all. */
function outermost(mentions: readonly Mention[]): Mention[] {
  let end = -1
  return mentions.filter((mention) => {
    if (mention.span.start < end) return false
    end = mention.span.end
    return true
  })
}
