import {readFileSync} from 'node:fs'
import {dirname, join, posix} from 'node:path'
import {listFiles} from '#io/list-files.ts'

/** A page of a built site: its addresses and its links. */
export interface BuiltPage {
  /** Path from the root of the site, with `/`. */
  readonly path: string
  readonly html: string
  readonly ids: readonly string[]
  /** Values of `href` and `src`. */
  readonly links: readonly string[]
}

/** Reads every HTML page of a site. */
export function readPages(site: string): BuiltPage[] {
  return listFiles(site)
    .filter(({path}) => path.endsWith('.html'))
    .map(({path}) => {
      const html = readFileSync(join(site, path), 'utf8')
      const attributes = (name: string): string[] =>
        [...html.matchAll(new RegExp(`<[a-z][^>]*?\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '')
      return {
        path,
        html,
        ids: attributes('id'),
        links: [...attributes('href'), ...attributes('src')].map(unescape),
      }
    })
}

function unescape(value: string): string {
  return value.replaceAll('&amp;', '&').replaceAll('&#38;', '&')
}

/**
 * Links that lead nowhere: to no file of the site, to no address of a page, or out of the site; `base` is where the
 * site begins on its server.
 */
export function findDeadLinks(site: string, base = '/'): string[] {
  const pages = readPages(site)
  const files = new Set(listFiles(site).map(({path}) => path))
  const ids = new Map(pages.map((page) => [page.path, new Set(page.ids)]))
  return pages.flatMap(({path, links}) =>
    links.flatMap((link) => {
      if (/^(?:https?:|mailto:|data:)/.test(link)) return []
      const [target = '', fragment = ''] = link.split('?')[0]?.split('#') ?? []
      const isRoot = target.startsWith('/')
      // A server returns 404.html at any depth: its links, and no others, start at the root.
      if (isRoot && !(path === '404.html' && target.startsWith(base)))
        return [`${path}: ${link} starts at the root`]
      const file =
        target === ''
          ? path
          : isRoot
            ? target.slice(base.length)
            : posix.join(dirname(path), decodeURIComponent(target))
      if (!files.has(file)) return [`${path}: ${link} leads to no file`]
      const anchor = (link.split('#')[1] ?? fragment).split(':~:')[0] ?? ''
      if (anchor !== '' && ids.get(file)?.has(decodeURIComponent(anchor)) !== true)
        return [`${path}: ${link} leads to no address`]
      return []
    }),
  )
}
