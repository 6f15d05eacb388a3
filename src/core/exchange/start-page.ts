import {chooseWords} from '../text/choose-words.ts'
import {formatDate} from '../citing/format-date.ts'
import type {SiteRecord} from '../model/cited-work.ts'
import type {DocumentId, LanguageTag} from '../model/corpus-document.ts'
import {escapeHtml} from '../reading/inline-html.ts'
import {bundleName, type BundleCounts, type BundleFacts} from './build-facts.ts'
import {startStyle} from './start-style.ts'
import {startWords, type StartWords} from './start-words.ts'

/** A text as the first page of a bundle lists it. */
export interface StartText {
  readonly id: DocumentId
  /** ISO 8601 or EDTF. */
  readonly date: string
  readonly titles: Readonly<Record<LanguageTag, string>>
}

/** What the first page of a bundle tells. */
export interface StartPage {
  readonly site: SiteRecord
  readonly facts: BundleFacts
  /** In the order of the site. */
  readonly texts: readonly StartText[]
  /** Terms of all editions, each once. */
  readonly rights: readonly string[]
  /** Whether the bundle holds one text alone, without the rest of the site. */
  readonly isAlone: boolean
  /** SHA-256 of {@link startStyle} in Base64, for the policy of the page. */
  readonly styleHash: string
}

/** More terms than these are left to the pages of the texts. */
const mostRights = 8

/**
 * Writes the page that a bundle is opened by: one file without scripts, in both languages.
 *
 * @param page see {@link StartPage}.
 * @returns HTML for `START-HERE.html`, beside the folder `site`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeStartPage} from '#core/exchange/start-page.ts'
 * const versions = {diglot: '1', node: '24', astro: '7', pagefind: '1'}
 * const counts = {texts: 0, paragraphs: 0, clauses: 0, entities: 0, languages: [], files: 0, bytes: 0}
 * const facts = {name: 'rain', versions, source: '', counts}
 * const html = writeStartPage({site: {names: {en: 'On <Rain>'}}, facts, texts: [], rights: [], isAlone: false, styleHash: ''})
 * assert.ok(html.includes('<a href="site/index.html">On &lt;Rain&gt;</a>'))
 * ```
 */
export function writeStartPage(page: StartPage): string {
  const {site, styleHash, texts, isAlone} = page
  const [only] = texts
  const names = isAlone && only !== undefined ? only.titles : site.names
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src 'self'; base-uri 'none'; form-action 'none'`
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml([...new Set(Object.values(names))].join(' · '))}</title>`,
    // On a server a browser would look for one elsewhere, and complain that the policy keeps it from doing so.
    '<link rel="icon" type="image/svg+xml" href="site/favicon.svg">',
    `<style>${startStyle}</style>`,
  ]
  const parts = [
    writeHeader(page, names),
    section(({what}) => [heading(what.head), paragraph(isAlone ? what.one : what.all)]),
    section((words) => openLines(page, words)),
    section(({counts, languages}) => [heading(counts.head), countList(page.facts.counts, counts, languages)]),
    isAlone ? '' : textList(texts),
    section(({verify}) => [
      heading(verify.head),
      paragraph(verify.sums),
      '<pre>sha256sum -c SHA256SUMS</pre>',
      paragraph(verify.diglot),
      `<pre>npx diglot verify ${nameOf(page)}${isAlone ? '' : '.zip'}</pre>`,
      paragraph(verify.made),
    ]),
    section((words) => rightsLines(page, words)),
    site.url === undefined ? '' : section(({address}) => addressLines(address, site.url ?? '')),
  ]
  return `<!doctype html>\n<html lang="ru"><head>${head.join('')}</head>\n<body><main>${parts.join('\n')}</main></body></html>\n`
}

/** The folder that the page lies in. */
function nameOf({facts, texts: [only], isAlone}: StartPage): string {
  return bundleName(facts, isAlone ? only?.id : undefined)
}

function writeHeader({facts, isAlone}: StartPage, names: Readonly<Record<LanguageTag, string>>): string {
  const cells = startWords.map((words, index) => {
    const {release} = facts
    const date = release === undefined ? '' : formatDate(release.date, words.locale, 'day')
    const line = release === undefined ? words.unreleased : `${words.release} ${release.name} · ${date}`
    // A name that both languages share stands there once.
    const {language, text: name} = chooseWords(names, words.locale) ?? {language: 'en', text: ''}
    const isTold = index > 0 && name === chooseWords(names, startWords[0]?.locale ?? '')?.text
    const title = isAlone ? escapeHtml(name) : `<a href="site/index.html">${escapeHtml(name)}</a>`
    return cell(words, [isTold ? '' : `<h1 lang="${escapeHtml(language)}">${title}</h1>`, paragraph(line)])
  })
  return `<header class="pair">${cells.join('')}</header>`
}

function openLines({texts, isAlone}: StartPage, {open, locale}: StartWords): string[] {
  const path = isAlone ? `${locale}/${texts[0]?.id ?? ''}` : locale
  const link = `<a class="enter" href="site/${path}/index.html">${isAlone ? open.read : open.enter}</a>`
  return [
    heading(open.head),
    `<ol><li>${open.unpack}</li><li>${open.click.replace('START-HERE.html', '<span>$&</span>')}</li></ol>`,
    link,
  ]
}

function countList(
  {languages, ...numbers}: BundleCounts,
  words: StartWords['counts'],
  names: StartWords['languages'],
): string {
  const named = languages.map((language) => names[language] ?? language).join(', ')
  const {texts, paragraphs, clauses, entities, files, bytes} = numbers
  const lines: readonly (readonly [string, string])[] = [
    [words.texts, group(texts)],
    [words.paragraphs, group(paragraphs)],
    [words.clauses, group(clauses)],
    [words.entities, group(entities)],
    [words.languages, named],
    [words.files, group(files)],
    [words.bytes, group(bytes)],
  ]
  return `<dl>${lines.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`
}

/** Digits in threes, a thin space between them: so in both languages. */
function group(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, '\u202f')
}

/** Titles of a text stand level with each other. */
function textList(texts: readonly StartText[]): string {
  const heads = startWords.map((words) => cell(words, [heading(words.texts)]))
  const items = texts.map((text) => {
    const cells = startWords.map((words) => cell(words, [textLine(text, words)]))
    return `<li class="pair">${cells.join('')}</li>`
  })
  return `<section><div class="pair">${heads.join('')}</div><ul>${items.join('')}</ul></section>`
}

function textLine({id, date, titles}: StartText, {locale}: StartWords): string {
  const {language, text: title} = chooseWords(titles, locale) ?? {language: locale, text: id}
  const tag = language === locale ? '' : ` lang="${escapeHtml(language)}"`
  const day = escapeHtml(formatDate(date, locale, 'day'))
  return `<a${tag} href="site/${locale}/${escapeHtml(id)}/index.html">${escapeHtml(title)}</a><time>${day}</time>`
}

function rightsLines({rights, site}: StartPage, {rights: words, locale}: StartWords): string[] {
  const publisher = chooseWords(site.publisher ?? {}, locale)?.text
  const isMany = rights.length > mostRights
  const terms = rights.slice(0, mostRights).join('; ')
  return [
    heading(words.head),
    paragraph(`${words.stated} ${terms}${isMany ? '; …' : ''}`),
    publisher === undefined ? '' : paragraph(`${words.publisher} ${publisher}`),
  ]
}

function addressLines({head, say}: StartWords['address'], url: string): string[] {
  return [heading(head), `<p>${say} <a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`]
}

function section(lines: (words: StartWords) => readonly string[]): string {
  return `<section class="pair">${startWords.map((words) => cell(words, lines(words))).join('')}</section>`
}

function cell({locale}: StartWords, lines: readonly string[]): string {
  return `<div lang="${locale}">${lines.join('')}</div>`
}

function heading(text: string): string {
  return `<h2>${escapeHtml(text)}</h2>`
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`
}
