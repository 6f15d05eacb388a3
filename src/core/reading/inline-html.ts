import {toDatetime} from '../dates/to-datetime.ts'
import type {
  Citation,
  EntityId,
  Mark,
  MarkKind,
  Mention,
  Paragraph,
  ParagraphId,
  Span,
} from '#core/model/corpus-document.ts'

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

/** What a stretch of a paragraph does not know of the text around it. */
export interface InlineContext {
  /**
   * Points of the text (page breaks, numbers of notes) up to this offset have been shown before; those
   * between it and the stretch are shown at its start. Default: all before the stretch.
   */
  readonly pointsAfter?: number
  /** Address on the page of the paragraph a citation names; default: the paragraph's id. */
  readonly addressOf?: (paragraph: ParagraphId) => string | undefined
  /** Address on the page of a note by its label; default: `note` and the label. */
  readonly noteAddressOf?: (label: string) => string | undefined
  /** Id of what tells more of an emendation, by its paragraph and place among those of it; default: none is shown. */
  readonly emendationId?: (paragraph: ParagraphId, index: number) => string
}

/**
 * Writes a stretch of a paragraph as HTML: text escaped, marks, mentions and citations as elements.
 * Nothing of the source reaches the page but through here, so the page holds only these elements.
 *
 * @param paragraph the paragraph.
 * @param span stretch of its text, UTF-16 offsets; points at both of its ends belong to it.
 * @param context see {@link InlineContext}; default: none.
 * @returns balanced HTML; spans that cross are closed and opened again, links do not nest.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {inlineHtml} from '#core/reading/inline-html.ts'
 * const paragraph = {
 *   id: 'p1', kind: 'paragraph' as const, text: 'a < b', clauses: [], mentions: [], citations: [], dates: [],
 *   marks: [{kind: 'emphasis' as const, span: {start: 0, end: 1}}],
 * }
 * assert.equal(inlineHtml(paragraph, {start: 0, end: 5}), '<em>a</em> &lt; b')
 * ```
 */
export function inlineHtml(paragraph: Paragraph, span: Span, context: InlineContext = {}): string {
  const tags = tagsIn(paragraph, span, context)
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

function tagsIn(paragraph: Paragraph, span: Span, context: InlineContext): Tag[] {
  const tags: Tag[] = []
  const {marks} = paragraph
  const noteOffsets = buttonsIn(paragraph)
  for (const mark of marks) {
    if (isPoint(mark)) addPoint(tags, mark, span, context)
    // A number of a note is a link, and links do not nest: the outer one is interrupted.
    else for (const piece of cutAt(mark, noteOffsets)) add(tags, markTag(mark), piece, span)
  }
  addAnnotations(tags, paragraph, span, context)
  addEmendations(tags, paragraph, span, context)
  return tags.sort((a, b) => a.span.start - b.span.start || pointsFirst(a, b) || b.span.end - a.span.end)
}

/** Mentions, dates and citations; a citation that leads somewhere is the link where it meets a mention. */
function addAnnotations(tags: Tag[], paragraph: Paragraph, span: Span, context: InlineContext): void {
  const links = paragraph.marks.filter(isShownLink)
  const noteOffsets = buttonsIn(paragraph)
  const isLinked = (at: Span): boolean => links.some((link) => overlap(link.span, at))
  const leading = paragraph.citations.filter(
    (citation) => !isLinked(citation.span) && addressOfCitation(citation, context) !== undefined,
  )
  for (const mention of outermost(paragraph.mentions)) {
    const isInLink =
      isLinked(mention.span) || leading.some((citation) => overlap(citation.span, mention.span))
    for (const piece of cutSpan(mention.span, noteOffsets))
      add(tags, mentionTag(mention, isInLink), piece, span)
  }
  for (const {span: at, value} of paragraph.dates) {
    const start = value === undefined ? undefined : toDatetime(value)
    if (start !== undefined) add(tags, dateTag(start, value ?? ''), at, span)
  }
  for (const citation of paragraph.citations) {
    const isInLink = isLinked(citation.span)
    for (const piece of isInLink ? [citation.span] : cutSpan(citation.span, noteOffsets))
      add(tags, citationTag(citation, isInLink, context), piece, span)
  }
}

/**
 * The words of an emendation, and behind them a button without words of its own: what was printed is an attribute,
 * so that no one who copies, cites or searches the text takes it for the text.
 */
function addEmendations(
  tags: Tag[],
  {id, emendations = []}: Paragraph,
  span: Span,
  {emendationId}: InlineContext,
): void {
  if (emendationId === undefined) return
  for (const [index, {span: at, state, received}] of emendations.entries()) {
    if (state !== 'sic') add(tags, {open: `<span class="em ${state}">`, close: '</span>'}, at, span)
    if (at.end <= span.start || at.end > span.end) continue
    const printed = state === 'accepted' ? ` data-printed="${escapeHtml(received)}"` : ''
    const opens = `popovertarget="${escapeHtml(emendationId(id, index))}"`
    const open = `<button class="em-sign ${state}" type="button" ${opens}${printed}>`
    tags.push({open, close: '</button>', span: {start: at.end, end: at.end}})
  }
}

/** Where numbers of notes and signs of emendations stand, which no link may hold. */
function buttonsIn({marks, emendations = []}: Paragraph): number[] {
  return [
    ...marks.filter(({kind}) => kind === 'note').map((mark) => mark.span.start),
    ...emendations.map(({span}) => span.end),
  ]
}

function pointsFirst(a: Tag, b: Tag): number {
  return Number(b.span.start === b.span.end) - Number(a.span.start === a.span.end)
}

function isPoint({kind}: Mark): boolean {
  return kind === 'note' || kind === 'page'
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function cutAt({kind, span}: Mark, offsets: readonly number[]): Span[] {
  return kind === 'link' ? cutSpan(span, offsets) : [span]
}

function cutSpan({start, end}: Span, offsets: readonly number[]): Span[] {
  const cuts = offsets.filter((offset) => offset > start && offset < end)
  return [start, ...cuts].map((from, index) => ({start: from, end: cuts[index] ?? end}))
}

function add(tags: Tag[], tag: Omit<Tag, 'span'> | undefined, at: Span, within: Span): void {
  if (tag === undefined) return
  const start = Math.max(at.start, within.start)
  const end = Math.min(at.end, within.end)
  if (start < end) tags.push({...tag, span: {start, end}})
}

function addPoint(tags: Tag[], mark: Mark, within: Span, context: InlineContext): void {
  const {start: offset} = mark.span
  const isShown = offset > (context.pointsAfter ?? within.start - 1) && offset <= within.end
  if (!isShown) return
  const start = Math.max(offset, within.start)
  tags.push({...pointTag(mark, context), span: {start, end: start}})
}

function pointTag({kind, target = ''}: Mark, {noteAddressOf}: InlineContext): Omit<Tag, 'span'> {
  const shown = escapeHtml(target)
  if (kind === 'page') return {open: `<span class="pb" data-page="${shown}">`, close: '</span>'}
  const address = noteAddressOf === undefined ? `note${target}` : noteAddressOf(target)
  const href = address === undefined ? '' : ` href="#${escapeHtml(address)}"`
  return {open: `<a class="note"${href}>${shown}`, close: '</a>'}
}

function isShownLink({kind, target}: Mark): boolean {
  return kind === 'link' && /^(?:https?:\/\/|mailto:|#)/i.test(target ?? '')
}

function markTag(mark: Mark): Omit<Tag, 'span'> | undefined {
  if (isShownLink(mark))
    return {open: `<a href="${escapeHtml(mark.target ?? '')}" rel="noreferrer">`, close: '</a>'}
  const name = plainTags[mark.kind]
  return name === undefined ? undefined : {open: `<${name}>`, close: `</${name}>`}
}

function citationTag(citation: Citation, isInLink: boolean, context: InlineContext): Omit<Tag, 'span'> {
  const address = addressOfCitation(citation, context)
  if (address === undefined || isInLink) {
    // The page says in the reader's language that no one place of the text is meant: the words keep theirs inside.
    const isLost = !citation.locus.external && citation.target === undefined && address === undefined
    return isLost
      ? {open: '<span class="ref lost"><span>', close: '</span></span>'}
      : {open: '<span class="ref">', close: '</span>'}
  }
  return {open: `<a class="ref" href="${escapeHtml(address)}">`, close: '</a>'}
}

/** Where a citation leads: to its place in this text, else to that in another, else to the record of the instrument. */
function addressOfCitation(
  {target, elsewhere, instrument}: Citation,
  {addressOf}: InlineContext,
): string | undefined {
  if (target !== undefined) {
    const address = addressOf === undefined ? target : addressOf(target)
    return address === undefined ? undefined : `#${address}`
  }
  if (elsewhere !== undefined) {
    const place = elsewhere.paragraph === undefined ? '' : `#${elsewhere.paragraph}`
    return `../${elsewhere.document}/index.html${place}`
  }
  return instrument === undefined ? undefined : entityAddress(instrument)
}

/** Both languages of the interface keep texts and records side by side. */
function entityAddress(entity: EntityId): string {
  return `../entities/${entity}/index.html`
}

function mentionTag({entity, rivals}: Mention, isInLink: boolean): Omit<Tag, 'span'> {
  // Where it is not known who is meant, or a link stands here, nothing is linked; the card says the rest.
  if (rivals !== undefined || isInLink) {
    const ids = [entity, ...(rivals ?? [])].join(' ')
    return {open: `<span class="e" data-e="${escapeHtml(ids)}">`, close: '</span>'}
  }
  return {open: `<a class="e" href="${escapeHtml(entityAddress(entity))}">`, close: '</a>'}
}

function dateTag(start: string, value: string): Omit<Tag, 'span'> {
  const whole = start === value ? '' : ` data-edtf="${escapeHtml(value)}"`
  return {open: `<time datetime="${escapeHtml(start)}"${whole}>`, close: '</time>'}
}

/**
 * Leaves the longest of nested mentions or terms, which is what a page shows; the index keeps them all.
 *
 * @param mentions by start, longer first.
 * @returns those inside no other, in the same order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {outermost} from '#core/reading/inline-html.ts'
 * assert.deepEqual(outermost([]), [])
 * ```
 */
export function outermost<Marked extends {readonly span: Span}>(mentions: readonly Marked[]): Marked[] {
  let end = -1
  return mentions.filter((mention) => {
    if (mention.span.start < end) return false
    end = mention.span.end
    return true
  })
}
