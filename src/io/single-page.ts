import {existsSync, readFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import type {PageLanguage} from '#core/exchange/api-paths.ts'
import {sha256} from './content-digest.ts'
import {rewritePage} from './rewrite-page.ts'
import {namesIn, readCards, type SiteText} from './single-text.ts'

/**
 * Writes the page of a text as one file that asks for no other: style, fonts and scripts are in it, and its policy
 * lets nothing else in.
 *
 * @param text see {@link SiteText}; it is there.
 * @param language of the interface; the text is there in all its languages.
 * @returns HTML.
 * @throws whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeSinglePage} from '#io/single-page.ts'
 * assert.throws(() => writeSinglePage({site: 'no-such-folder', id: 'rain'}, 'en'), {code: 'ENOENT'})
 * ```
 */
export function writeSinglePage({site, id, url}: SiteText, language: PageLanguage): string {
  const path = `${language}/${id}/index.html`
  const read = (name: string): string => readFileSync(join(site, name), 'utf8')
  const original = read(path)
  const document = rewritePage(original, {path: `/${path}`, kept: new Set([`/${path}`]), url})
  const styles = [...original.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) =>
    posix.join(posix.dirname(path), href),
  )
  for (const link of document.querySelectorAll('link[rel=stylesheet], link[rel=icon]')) link.remove()
  for (const link of document.querySelectorAll('a[href="index.html"]')) link.setAttribute('href', '#main')
  const used = [...styles, 'assets/cards/style.css', 'assets/cite/style.css']
  const style = document.createElement('style')
  style.textContent = used.map((name) => inlineFonts(site, name)).join('\n')
  document.head.append(style)
  addIcon(document, read('favicon.svg'))
  document.querySelector('script[data-fonts]')?.removeAttribute('data-fonts')
  // An empty path says to the scripts of the page that what they load is in it.
  document.querySelector('[data-cards]')?.setAttribute('data-cards', '')
  addScript(document, [
    ...readCards(site, language, namesIn(original)).map(({script}) => script),
    read(`assets/cards/${language}.js`),
    read(`assets/cite/${language}.js`),
    read(`assets/reader/${language}.js`),
  ])
  setPolicy(document)
  return document.toString()
}

/** Style with its fonts in it. */
function inlineFonts(site: string, name: string): string {
  return readFileSync(join(site, name), 'utf8').replaceAll(/url\('([^']+)'\)/g, (all, href: string) => {
    const path = join(site, posix.join(posix.dirname(name), href))
    if (/^(?:data:|#)/.test(href) || !existsSync(path)) return all
    const type = href.endsWith('.woff2') ? 'font/woff2' : 'image/svg+xml'
    return `url(data:${type};base64,${readFileSync(path).toString('base64')})`
  })
}

function addIcon(document: Document, svg: string): void {
  const icon = document.createElement('link')
  icon.setAttribute('rel', 'icon')
  icon.setAttribute('href', `data:image/svg+xml,${encodeURIComponent(svg)}`)
  document.head.append(icon)
}

/** Where a browser knows no popovers, the scripts of the page do nothing: neither do these. */
function addScript(document: Document, scripts: readonly string[]): void {
  const script = document.createElement('script')
  const words = scripts.map((each) => each.replaceAll(/<(?=\/script|!--)/gi, '\\x3c')).join(';\n')
  script.textContent = `if('popover'in document.body){${words}}`
  document.body.append(script)
}

function setPolicy(document: Document): void {
  const hashes = (selector: string): string =>
    [...document.querySelectorAll(selector)]
      .map(({textContent}) => `'sha256-${sha256(textContent ?? '', 'base64')}'`)
      .join(' ')
  const policy = [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    `style-src ${hashes('style')}`,
    `script-src ${hashes('script:not([type="application/ld+json"])')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ]
  document
    .querySelector('meta[http-equiv="content-security-policy"]')
    ?.setAttribute('content', policy.join('; '))
}
