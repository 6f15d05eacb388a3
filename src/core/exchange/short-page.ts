import type {DocumentId, LanguageTag} from '../model/corpus-document.ts'
import {escapeHtml} from '../reading/inline-html.ts'
import {publicAddress} from './page-addresses.ts'

/** Site as far as a page that leads elsewhere tells of it. */
interface SiteFrame {
  /** What it is called, per language. */
  readonly names: Readonly<Record<LanguageTag, string>>
  /** Where the site is published, ending in `/`; absent: not known. */
  readonly url: string | undefined
  /** SHA-256 of {@link leadScript} in Base64, for the policy of the page. */
  readonly scriptHash: string
}

/** A link of such a page. */
interface Lead {
  readonly language: LanguageTag
  /** From the page, relative. */
  readonly href: string
  readonly words: string
  readonly heading: {readonly language: LanguageTag; readonly words: string}
}

/** What is particular to a page that leads elsewhere. */
interface LeadPage {
  readonly language: LanguageTag
  readonly title: string
  /** From the page to the root of the site. */
  readonly root: string
  readonly leads: readonly Lead[]
  /** Links of the head. */
  readonly links: readonly string[]
  /** Where readers without JavaScript are sent, relative; absent: they choose. */
  readonly refresh?: string
}

/**
 * Follows the link in the reader's language with the query and the fragment of the address. The words that a
 * text fragment names (`:~:text=`) are kept from scripts, but the record of the navigation has them in
 * Chromium; elsewhere the paragraph remains. The script is the same on all these pages, so that one digest in
 * their policy lets it run.
 */
export const leadScript =
  "const all=[...document.links],tag=/^ru\\b/i.test(navigator.language)?'ru':'en'," +
  "words=performance.getEntriesByType('navigation')[0]?.name.match(/:~:.*/)?.[0]??''," +
  '{href}=all.find(a=>a.hreflang===tag)??all[0];' +
  "location.replace(href+location.search+(location.hash||(words&&'#'))+words)"

const languages = ['ru', 'en'] as const
const words = {
  ru: {enter: 'Читать по-русски', moved: 'У этого текста новый адрес', follow: 'Перейти к тексту'},
  en: {enter: 'Read in English', moved: 'This text has a new address', follow: 'Go to the text'},
} as const

/**
 * Writes the page at the short address of a text: it leads to the page in the reader's language, and shows
 * both where no script runs.
 *
 * @param id the text.
 * @param titles its titles, one or more.
 * @param site see {@link SiteFrame}.
 * @returns HTML for `/<id>/index.html`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeShortPage} from '#core/exchange/short-page.ts'
 * const html = writeShortPage('x', {en: 'Rain'}, {names: {en: 'Weather'}, url: undefined, scriptHash: ''})
 * assert.ok(html.includes('href="../ru/x/index.html"'))
 * ```
 */
export function writeShortPage(
  id: DocumentId,
  titles: Readonly<Record<LanguageTag, string>>,
  site: SiteFrame,
): string {
  const {url} = site
  const [first] = Object.entries(titles)
  const leads = languages.map((language): Lead => {
    const own = titles[language]
    const [other = language, title = id] = first ?? []
    const heading = own === undefined ? {language: other, words: title} : {language, words: own}
    return {language, href: `../${language}/${id}/index.html`, words: words[language].enter, heading}
  })
  const address = (path: string): string => (url === undefined ? `..${path}` : publicAddress(url, path))
  const links = [
    ...languages.map((language) => linkTo('alternate', address(`/${language}/${id}/index.html`), language)),
    linkTo('alternate', url === undefined ? 'index.html' : address(`/${id}/index.html`), 'x-default'),
    ...(url === undefined ? [] : [linkTo('canonical', address(`/${id}/index.html`))]),
  ]
  const title = Object.values(titles).join(' · ')
  return writeLeadPage({language: 'en', title, root: '../', leads, links}, site)
}

/**
 * Writes the pages at the addresses of a text that has another name now.
 *
 * @param from name that was.
 * @param to name of today.
 * @param site see {@link SiteFrame}.
 * @returns HTML by site path: the short page and one per language of the interface.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeMovedPages} from '#core/exchange/short-page.ts'
 * const pages = writeMovedPages('old', 'new', {names: {en: 'Weather'}, url: undefined, scriptHash: ''})
 * assert.ok(pages.get('/ru/old/index.html')?.includes('href="../../ru/new/index.html"'))
 * ```
 */
export function writeMovedPages(
  from: DocumentId,
  to: DocumentId,
  site: SiteFrame,
): ReadonlyMap<string, string> {
  const canonical = (path: string): string[] =>
    site.url === undefined ? [] : [linkTo('canonical', publicAddress(site.url, path))]
  const pages = languages.map((language) => {
    const path = `/${language}/${to}/index.html`
    const {moved: title} = words[language]
    const leads = [toMovedLead(language, to, '../../')]
    const page = {language, title, root: '../../', leads, links: canonical(path), refresh: `../..${path}`}
    return [`/${language}/${from}/index.html`, writeLeadPage(page, site)] as const
  })
  const short: LeadPage = {
    language: 'en',
    title: languages.map((language) => words[language].moved).join(' · '),
    root: '../',
    leads: languages.map((language) => toMovedLead(language, to, '../')),
    links: canonical(`/${to}/index.html`),
    refresh: `../${to}/index.html`,
  }
  return new Map([[`/${from}/index.html`, writeLeadPage(short, site)], ...pages])
}

function toMovedLead(language: keyof typeof words, to: DocumentId, root: string): Lead {
  const {moved, follow} = words[language]
  const heading = {language, words: moved}
  return {language, href: `${root}${language}/${to}/index.html`, words: follow, heading}
}

function linkTo(rel: string, href: string, language?: string): string {
  const hreflang = language === undefined ? '' : ` hreflang="${language}"`
  return `<link rel="${rel}"${hreflang} href="${escapeHtml(href)}">`
}

function writeLeadPage({language, title, root, leads, links, refresh}: LeadPage, site: SiteFrame): string {
  const own = leads.length === 1 ? site.names[language] : undefined
  const name = escapeHtml(own ?? [...new Set(Object.values(site.names))].join(' · '))
  const policy = `default-src 'none'; script-src 'sha256-${site.scriptHash}'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'`
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)} · ${name}</title>`,
    ...links,
    refresh === undefined
      ? ''
      : `<noscript><meta http-equiv="refresh" content="0; url=${escapeHtml(refresh)}"></noscript>`,
    `<link rel="icon" type="image/svg+xml" href="${root}favicon.svg">`,
  ]
  // Behind the script, which would wait for style sheets before it.
  const styles = ['site', 'pages'].map((name) => `<link rel="stylesheet" href="${root}assets/${name}.css">`)
  const body = `<main class="door"><h1>${name}</h1><div class="columns">${leads.map(toSection).join('')}</div></main>`
  return `<!doctype html>\n<html lang="${language}"><head>${head.join('')}</head>\n<body>${body}\n<script>${leadScript}</script>${styles.join('')}</body></html>\n`
}

function toSection({language, href, words: label, heading}: Lead): string {
  const own = heading.language === language ? '' : ` lang="${heading.language}"`
  const title = `<h2${own}>${escapeHtml(heading.words)}</h2>`
  return `<section lang="${language}">${title}<a class="enter" hreflang="${language}" href="${escapeHtml(href)}">${label}</a></section>`
}
