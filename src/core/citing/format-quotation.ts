import type {CitedPlace, CitedWork, CitingLanguage} from '../model/cited-work.ts'
import {escapeMarkdown} from '../ingest/escape-markdown.ts'
import {escapeHtml} from '../reading/inline-html.ts'
import {authorityOf, citationParts} from './citation-parts.ts'
import {printRuns, type PrintForm} from './print-runs.ts'
import {quoteWords} from './quote-words.ts'
import {clean} from './runs.ts'

/** Words of one edition. */
export interface Passage {
  /** Language of the words, and of the reference to them. */
  readonly language: CitingLanguage
  /** Plain text; lines are paragraphs. */
  readonly text: string
  /** Where they stand, by the numbers of their language: what is (а) in one may be (a) in the other. */
  readonly place: CitedPlace
  /** Absolute address of the place; absent where the publication has none. */
  readonly url?: string | undefined
}

/**
 * Writes a short reference, as it stands in running text.
 *
 * @param work the text.
 * @param place the place in it.
 * @param language language to write in.
 * @returns title, year where the title does not end in it, and locator.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {formatReference} from '#core/citing/format-quotation.ts'
 * const work = {
 *   id: 'rain', kind: 'report' as const, date: '2024-04-03', titles: {en: 'Rain'}, authenticLanguages: [], hash: '0123456789ab',
 *   editions: [{language: 'en', role: 'authentic' as const}], site: {names: {en: 'Weather'}},
 * }
 * assert.equal(formatReference(work, {address: 'p9', from: [{unit: 'paragraph', label: '9'}]}, 'en'), 'Rain (2024), para. 9')
 * ```
 */
export function formatReference(work: CitedWork, place: CitedPlace, language: CitingLanguage): string {
  const {title, date, locator} = citationParts(work, place, {language})
  const name = clean(title)
  const year = /^\d{4}/.exec(date)?.[0]
  const dated = year === undefined || name.includes(year) ? name : `${name} (${year})`
  return locator === '' ? dated : `${dated}, ${locator}`
}

/**
 * Writes a quotation with its reference and the authority of its words, in one language or in both.
 *
 * @param passages the words; two stand side by side in HTML, one below the other elsewhere.
 * @param work the text they are from.
 * @param form form to copy it in.
 * @returns blocks, the last line without its end.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {formatQuotation} from '#core/citing/format-quotation.ts'
 * const work = {
 *   id: 'rain', kind: 'report' as const, date: '2024', titles: {en: 'Rain'}, authenticLanguages: [], hash: '0123456789ab',
 *   editions: [{language: 'en', role: 'authentic' as const}], site: {names: {en: 'Weather'}},
 * }
 * const passage = {language: 'en' as const, text: 'It rains.', place: {address: '', from: []}}
 * assert.equal(formatQuotation([passage], work, 'plain'), '“It rains.”\n— Rain (2024) (English text authentic)')
 * ```
 */
export function formatQuotation(passages: readonly Passage[], work: CitedWork, form: PrintForm): string {
  const blocks = passages.map(({language, text, place, url}): Block => {
    const lines = text.split(/\n+/).map((line) => line.replaceAll(/\s+/g, ' ').trim())
    const quoted = quoteWords(lines.filter((line) => line !== '').join('\n'), language)
    const authority = authorityOf(work, language)
    const reference = `${formatReference(work, place, language)}${authority === '' ? '' : ` (${authority})`}`
    return {language, lines: quoted.split('\n'), reference, url}
  })
  if (form === 'plain') return blocks.map(plainBlock).join('\n\n')
  if (form === 'markdown') return blocks.map(markdownBlock).join('\n\n')
  return blocks.length > 1 ? htmlTable(blocks) : blocks.map(htmlBlock).join('')
}

interface Block {
  readonly language: CitingLanguage
  readonly lines: readonly string[]
  readonly reference: string
  readonly url: string | undefined
}

function plainBlock({lines, reference, url}: Block): string {
  return `${lines.join('\n')}\n— ${reference}${url === undefined ? '' : `, ${url}`}`
}

function markdownBlock({lines, reference, url}: Block): string {
  const source = printRuns(referenceRuns(reference, url), 'markdown')
  const paragraphs = [...lines.map((line) => escapeMarkdown(line, 'paragraph')), source]
  return paragraphs.map((line) => `> ${line}`).join('\n>\n')
}

function htmlBlock({language, lines, reference, url}: Block): string {
  return `<blockquote lang="${language}">${htmlLines(lines)}</blockquote><p lang="${language}">${htmlSource(reference, url)}</p>`
}

function htmlTable(blocks: readonly Block[]): string {
  const cells = blocks.map(
    ({language, lines, reference, url}) =>
      `<td lang="${language}">${htmlLines(lines)}<p>${htmlSource(reference, url)}</p></td>`,
  )
  return `<table><tbody><tr>${cells.join('')}</tr></tbody></table>`
}

function htmlLines(lines: readonly string[]): string {
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')
}

function htmlSource(reference: string, url: string | undefined): string {
  return printRuns(referenceRuns(reference, url), 'html')
}

function referenceRuns(reference: string, url: string | undefined) {
  return [{text: `— ${reference}`}, ...(url === undefined ? [] : [{text: ', '}, {text: url, href: url}])]
}
