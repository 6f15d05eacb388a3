import type {DocumentId} from '../model/corpus-document.ts'

/** What `releases.yaml` says of a text that was published. */
export interface PublishedName {
  readonly id: DocumentId
  readonly movedTo?: DocumentId
}

/** A name that leads to another. */
export interface Move {
  readonly from: DocumentId
  /** Name that stands for itself: never one that was moved, too. */
  readonly to: DocumentId
}

/** What a server is to answer at an address that was. */
export interface Redirect {
  /** Path from the root of the site, ending in `/`. */
  readonly from: string
  /** Absent where nothing follows. */
  readonly to?: string
  /** 301: for good; 410: gone. */
  readonly status: 301 | 410
}

/** A file for a server. */
export interface ServerFile {
  readonly name: string
  readonly text: string
}

/** Where a text has pages: its short address and one per language of the interface. */
const folders = ['/', '/ru/', '/en/'] as const

/**
 * Follows names that were changed to the names of today.
 *
 * @param names all that were ever published.
 * @param answers whether there is a page under a name that was not moved.
 * @returns in order of `names`; without those whose page is there, and those that lead round in a circle or
 *   nowhere, which the checks of the register report.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {followMoves} from '#core/exchange/redirects.ts'
 * const names = [{id: 'a', movedTo: 'b'}, {id: 'b', movedTo: 'c'}, {id: 'c'}]
 * assert.deepEqual(followMoves(names, (id) => id === 'c').map(({to}) => to), ['c', 'c'])
 * ```
 */
export function followMoves(names: readonly PublishedName[], answers: (id: DocumentId) => boolean): Move[] {
  const next = new Map(
    names.flatMap(({id, movedTo}) => (movedTo === undefined || answers(id) ? [] : [[id, movedTo] as const])),
  )
  return [...next.keys()].flatMap((from) => {
    const seen = new Set<DocumentId>()
    let to = from
    for (let step = next.get(to); step !== undefined && !seen.has(to); step = next.get(to)) {
      seen.add(to)
      to = step
    }
    return !next.has(to) && answers(to) ? [{from, to}] : []
  })
}

/**
 * Lists what a server is to answer, for the short address and both languages of the interface.
 *
 * @param moves see {@link followMoves}.
 * @param gone names of texts that were withdrawn.
 * @returns moves first.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listRedirects} from '#core/exchange/redirects.ts'
 * const [first, , , fourth] = listRedirects([{from: 'a', to: 'b'}], ['c'])
 * assert.deepEqual(first, {from: '/a/', to: '/b/', status: 301})
 * assert.deepEqual(fourth, {from: '/c/', status: 410})
 * ```
 */
export function listRedirects(moves: readonly Move[], gone: readonly DocumentId[]): Redirect[] {
  return [
    ...moves.flatMap(({from, to}) =>
      folders.map((folder): Redirect => ({from: `${folder}${from}/`, to: `${folder}${to}/`, status: 301})),
    ),
    ...gone.flatMap((id) => folders.map((folder): Redirect => ({from: `${folder}${id}/`, status: 410}))),
  ]
}

/**
 * Writes the redirects as servers take them. Browsers keep the fragment of a redirect by themselves; the page
 * that says why a text is gone is shown with the status 410.
 *
 * @param redirects see {@link listRedirects}.
 * @param base path the site is served under, ending in `/`.
 * @returns rules for Netlify, nginx and Apache; none where nothing was moved or withdrawn.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeServerRules} from '#core/exchange/redirects.ts'
 * const [netlify] = writeServerRules([{from: '/a/', to: '/b/', status: 301}], '/sub/')
 * assert.equal(netlify?.text, '/sub/a/ /sub/b/ 301!\n')
 * ```
 */
export function writeServerRules(redirects: readonly Redirect[], base: string): ServerFile[] {
  if (redirects.length === 0) return []
  const root = base.slice(0, -1)
  const write = (rule: (from: string, to: string | undefined) => string): string =>
    redirects.map(({from, to}) => `${rule(root + from, to && root + to)}\n`).join('')
  return [
    // With `!` the rule goes before the page that is there for servers without rules.
    {
      name: '_redirects',
      text: write((from, to) => (to ? `${from} ${to} 301!` : `${from} ${from}index.html 410!`)),
    },
    {
      name: 'nginx.conf',
      text: write((from, to) =>
        to
          ? `location = ${from} { return 301 ${to}$is_args$args; }`
          : `location = ${from} { error_page 410 ${from}index.html; return 410; }`,
      ),
    },
    {
      name: 'apache.htaccess',
      text: write((from, to) => {
        const pattern = `^${from.replaceAll('.', '\\.')}$`
        return to
          ? `RedirectMatch 301 "${pattern}" "${to}"`
          : `<If "%{REQUEST_URI} == '${from}'">\nErrorDocument 410 ${from}index.html\n</If>\nRedirectMatch 410 "${pattern}"`
      }),
    },
  ]
}
