import {parseHTML} from 'linkedom'
import type {Finding} from '#core/model/finding.ts'
import type {ReceivedDocument} from '#core/ingest/received-document.ts'
import {InputError} from '../problem.ts'
import {collectHtmlLines, type HtmlLines} from './collect-html-lines.ts'
import {decodeReceived} from './decode-received.ts'
import {findArticle} from './find-article.ts'
import {readHtmlHints} from './html-hints.ts'
import {readHtmlMetadata} from './html-metadata.ts'
import {joinReceived} from './join-received.ts'
import {walkNodes} from './walk-nodes.ts'

/** Largest page read, bytes, and deepest nesting of elements; browsers themselves stop at 512 levels. */
const limits = {bytes: 8_000_000, depth: 5000} as const

/** `<meta charset>` counts in the first 1,024 bytes; pages with long scripts before it are read with lenience. */
function readCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1')
  const found = /<meta[^>]{1,200}charset\s*=[\s"']*([\w.:-]{1,40})/i.exec(head)
  return found?.[1] ?? /^<\?xml[^>]{1,200}encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head)?.[1]
}

/** A page without `html` gets one: the parser takes what comes first for the root. */
function parsePage(text: string): Document {
  return parseHTML(/<html[\s>]/i.test(text) ? text : `<!doctype html><html><body>${text}</body></html>`)
    .document
}

function refuseNesting(document: Document, path: string): void {
  let depth = 0
  walkNodes(document, {
    enter: () => {
      depth += 1
      if (depth <= limits.depth) return true
      throw new InputError(path, {
        rule: 'nesting',
        reason: `Unexpected elements more than ${limits.depth} levels deep, expected a page of prose`,
        remedy: 'Open the page in a browser and save it again, or copy its text into a file.',
        line: 1,
      })
    },
    leave: () => {
      depth -= 1
    },
    text: () => {},
  })
}

function listFindings({hiddenLetters, unseen}: HtmlLines, text: string): readonly Finding[] {
  if (hiddenLetters === 0) return []
  const reason = `Unexpected ${unseen.get('hidden') ?? 0} hidden elements with ${hiddenLetters} letters and digits, expected text that the page shows`
  const remedy = 'Look at the page in a browser; what it hides is not part of the edition.'
  return [{rule: 'hidden-text', severity: text === '' ? 'error' : 'info', reason, remedy}]
}

function countUnseen({unseen}: HtmlLines): Readonly<Record<string, string>> {
  if (unseen.size === 0) return {}
  return {notShown: [...unseen].map(([name, count]) => `${count} ${name}`).join(', ')}
}

/**
 * Reads a page of the web: all that it shows is text, a line per block; what stands around the
 * document is to be dropped as `page-chrome`; headings, notes, quotations and cells are marked.
 *
 * @param bytes the page.
 * @param path shown in messages.
 * @returns the page as text; scripts, styles and hidden elements are counted in `metadata.notShown`.
 * @throws {InputError} when its encoding cannot be told, or it is too large or too deep.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readHtml} from '#io/formats/read-html.ts'
 * const {text, hints} = readHtml(Buffer.from('<h1>Rain</h1><p>It falls.</p><footer>Home</footer>'), 'a.html')
 * assert.equal(text, 'Rain\n\nIt falls.\n\nHome\n')
 * assert.equal(hints.get(5)?.drop, 'page-chrome')
 * ```
 */
export function readHtml(bytes: Uint8Array, path: string): ReceivedDocument {
  if (bytes.length > limits.bytes) {
    throw new InputError(path, {
      rule: 'file-size',
      reason: `Unexpected page of ${bytes.length} bytes, expected at most ${limits.bytes}`,
      remedy: 'Save the page without its pictures, or split it into several texts.',
      line: 1,
    })
  }
  const decoded = decodeReceived(bytes, path, readCharset(bytes))
  const document = parsePage(decoded.text)
  refuseNesting(document, path)
  const metadata = readHtmlMetadata(document)
  const page = collectHtmlLines(document)
  const {text, hints} = joinReceived(readHtmlHints(page, findArticle(document, page.boxes)))
  return {
    text,
    hints,
    format: 'html',
    encoding: decoded.encoding,
    metadata: {...metadata, ...countUnseen(page)},
    findings: [...decoded.findings, ...listFindings(page, text)],
  }
}
