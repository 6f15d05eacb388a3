import {readFileSync} from 'node:fs'
import {dirname, join, posix} from 'node:path'
import {parseHTML} from 'linkedom'
import {listFiles} from '#io/list-files.ts'

/** A page of a built site: its addresses and its links. */
export interface BuiltPage {
  /** Path from the root of the site, with `/`. */
  readonly path: string
  readonly html: string
  readonly ids: readonly string[]
  /** Where its elements lead to or load from. */
  readonly links: readonly string[]
}

const linking = ['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data', 'cite']

/** Reads every HTML page of a site. */
export function readPages(site: string): BuiltPage[] {
  return listFiles(site)
    .filter(({path}) => path.endsWith('.html'))
    .map(({path}) => {
      const html = readFileSync(join(site, path), 'utf8')
      const {document} = parseHTML(html)
      const values = (name: string): string[] =>
        [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? '')
      const moved = [...document.querySelectorAll('meta[http-equiv=refresh]')].flatMap(
        (meta) => /url=(.*)/.exec(meta.getAttribute('content') ?? '')?.[1] ?? [],
      )
      return {path, html, ids: values('id'), links: [...linking.flatMap(values), ...moved]}
    })
}

/**
 * Links that lead nowhere: to no file of the site, to no address or words of a page, or out of the site; `base` is
 * where the site begins on its server.
 */
export function findDeadLinks(site: string, base = '/'): string[] {
  const pages = new Map(readPages(site).map((page) => [page.path, page]))
  const files = new Set(listFiles(site).map(({path}) => path))
  const tellFault = (path: string, link: string): string | undefined => {
    if (/^(?:https?:|mailto:|data:)/.test(link)) return undefined
    const [address = '', fragment = ''] = link.split('#')
    const target = address.split('?')[0] ?? ''
    // A server returns 404.html at any depth: its links, and no others, start at the root.
    const isRoot = path === '404.html' && target.startsWith(base)
    if (target.startsWith('/') && !isRoot) return 'starts at the root'
    const file = isRoot ? target.slice(base.length) : posix.join(dirname(path), decodeURIComponent(target))
    if (!files.has(target === '' ? path : file)) return 'leads to no file'
    const page = pages.get(target === '' ? path : file)
    const [id = '', directive] = fragment.split(':~:')
    if (id !== '' && page?.ids.includes(decodeURIComponent(id)) !== true) return 'leads to no address'
    if (directive !== undefined && !isSaid(directive, page?.html ?? '')) return 'leads to no words'
    return undefined
  }
  return [...pages.values()].flatMap(({path, links}) =>
    [...new Set(links)].flatMap((link) => {
      const fault = tellFault(path, link)
      return fault === undefined ? [] : [`${path}: ${link} ${fault}`]
    }),
  )
}

/** Whether the words of a text directive stand in a page: <https://wicg.github.io/scroll-to-text-fragment/>. */
function isSaid(directive: string, html: string): boolean {
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase()
  const said = plain(parseHTML(html).document.body.textContent)
  const parts = directive.replace(/^text=/, '').split(',')
  return parts.every((part) => said.includes(plain(decodeURIComponent(part.replace(/^-|-$/g, '')))))
}
