import {mkdir, readdir, rm} from 'node:fs/promises'
import {join, sep} from 'node:path'
import type {FetchPage} from './dev-server.ts'
import {measureCommand} from './measure.ts'
import type {Command, Measurement} from './measure.ts'

/** Root of the project under test. */
export const projectRoot = join(import.meta.dirname, '..')

/** Where one run of our own build reads and writes; the zip lies beside `site`. */
export interface DiglotFolders {
  readonly content: string
  readonly site: string
  readonly cache: string
}

/** Names of the folders of a run, all below one. */
export function diglotFolders(folder: string): DiglotFolders {
  return {content: join(folder, 'content'), site: join(folder, 'output/site'), cache: join(folder, 'cache')}
}

/** The command of our own CLI with a cache of its own. */
export function diglotCommand(args: readonly string[], cache: string): Command {
  return {
    file: process.execPath,
    args: ['src/cli/main.ts', ...args],
    cwd: projectRoot,
    env: {DIGLOT_CACHE: cache},
  }
}

/** Build our site with its search from `folders.content`, as a peer does: without the zip. */
export async function buildDiglot(folders: DiglotFolders): Promise<Measurement> {
  const args = ['build', '--no-zip', '--content', folders.content, '--out', folders.site]
  return measureCommand(diglotCommand(args, folders.cache))
}

/** Zip the site that was built. */
export async function bundleDiglot({site, cache}: DiglotFolders): Promise<Measurement> {
  return measureCommand(diglotCommand(['bundle', '--out', site], cache))
}

/** Delete the site, its zip and the cache, so that the next build is a cold one. */
export async function cleanDiglot(folders: DiglotFolders): Promise<void> {
  await rm(join(folders.site, '..'), {recursive: true, force: true})
  await rm(folders.cache, {recursive: true, force: true})
  await mkdir(join(folders.site, '..'), {recursive: true})
}

/**
 * Find the page of a text in a built site, the Russian one where each language has its own.
 * @param id id of the text
 * @returns the path of the HTML file
 * @throws Error if no page has that id in its path
 */
export async function findTextPage(site: string, id: string): Promise<string> {
  const paths = (await readdir(site, {recursive: true})).filter(
    (path) => path.endsWith('.html') && path.includes(id),
  )
  const page = paths.find((path) => path.split(sep).includes('ru')) ?? paths[0]
  if (page === undefined)
    throw new Error(`Unexpected site without a page for \`${id}\`, expected one in \`${site}\``)
  return join(site, page)
}

/**
 * Find the page of a text on a dev server by the links of its home page.
 * @returns the path, or undefined while the home page does not answer or has no such link
 */
export async function findTextPath(fetchPage: FetchPage, id: string): Promise<string | undefined> {
  for (const home of ['/', '/ru/', '/index.html', '/ru/index.html']) {
    const html = await fetchPage(home)
    const link = html && new RegExp(`href=["']([^"'#?]*${id}[^"'#?]*)["']`).exec(html)?.[1]
    if (link) return new URL(link, `http://localhost${home}`).pathname
  }
  return undefined
}
