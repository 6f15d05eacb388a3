import type {LineHint} from '#core/ingest/received-document.ts'
import type {HtmlLines, HtmlPlace} from './collect-html-lines.ts'
import {guessOpening} from './guess-opening.ts'
import type {ReceivedLine} from './join-received.ts'
import type {WrittenLine} from './line-writer.ts'

type Line = WrittenLine<HtmlPlace>

function isKept({contexts}: Line, isArticle: readonly boolean[]): boolean {
  if (contexts.every(({isTool}) => isTool)) return false
  return contexts.some(({box, kind, isAside}) => (isArticle[box] ?? true) || (kind === 'note' && !isAside))
}

/** The first `h1` of the article, else the last one before it: pages set their title apart from their text. */
function findTitle(lines: readonly Line[], kept: readonly boolean[]): HtmlPlace | undefined {
  const isMain = ({contexts: [place]}: Line) => place.heading === 'h1' && !place.isTool
  const first = lines.find((line, index) => kept[index] === true && isMain(line))
  if (first !== undefined) return first.contexts[0]
  const start = kept.indexOf(true)
  return lines.findLast((line, index) => index < start && isMain(line))?.contexts[0]
}

function readOpening(line: Line, before: Line | undefined, kind: LineHint['kind']): LineHint {
  const [{space}] = line.contexts
  if (space === 'plain') return {}
  if (line.opensBlock || space === 'code') return {opensBlock: line.opensBlock}
  return guessOpening(line.text, before?.text, kind)
}

function readHint(line: Line, before: Line | undefined, title: HtmlPlace | undefined): LineHint {
  const [place] = line.contexts
  const kind = place.box === title?.box ? 'title' : place.kind
  return {
    ...readOpening(line, before, kind),
    ...(kind === undefined || (place.cell !== undefined && kind === 'heading') ? {} : {kind}),
    ...(place.cell === undefined ? {} : {cell: place.cell}),
  }
}

/**
 * Says of each line of a page what the page says of it.
 *
 * @param page what the page shows.
 * @param isArticle by number of the box: whether its text belongs to the document.
 * @returns the lines in order; those around the document are to be dropped as `page-chrome`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {collectHtmlLines} from '#io/formats/collect-html-lines.ts'
 * import {readHtmlHints} from '#io/formats/html-hints.ts'
 * const page = collectHtmlLines(parseHTML('<html><body><h1>Rain</h1><nav>Home</nav></body></html>').document)
 * const lines = readHtmlHints(page, page.boxes.map((box) => !box.isChrome))
 * assert.deepEqual(lines.map((line) => line.hint), [{opensBlock: true, kind: 'title'}, {drop: 'page-chrome'}])
 * ```
 */
export function readHtmlHints(page: HtmlLines, isArticle: readonly boolean[]): readonly ReceivedLine[] {
  const kept = page.lines.map((line) => isKept(line, isArticle))
  const title = findTitle(page.lines, kept)
  return page.lines.map((line, index) => {
    const isText = kept[index] === true || (title !== undefined && line.contexts[0].box === title.box)
    return {
      text: line.text,
      hint: isText ? readHint(line, page.lines[index - 1], title) : {drop: 'page-chrome'},
      isApart: line.opensBlock,
      opensPage: line.opensPage,
    }
  })
}
