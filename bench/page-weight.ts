import {readFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {gzipSync} from 'node:zlib'

/** Compressed bytes of a page before any search or click; fonts and images left out. */
export interface PageWeight {
  readonly html: number
  readonly css: number
  readonly scripts: number
  readonly total: number
}

/**
 * Weigh a page: its HTML, its style sheets, its scripts and what these import statically, each gzipped at level 6.
 * @param file the HTML file
 * @param root the site folder, where addresses that begin with `/` start
 * @throws Error if a local file that the page names does not exist
 */
export async function weighPage(file: string, root: string): Promise<PageWeight> {
  const html = await readFile(file, 'utf8')
  const css = await weighFiles(collectTags(html, 'link', 'href', /\brel=["']?stylesheet\b/), file, root)
  const scripts = await weighFiles(collectTags(html, 'script', 'src', /\bsrc=/), file, root)
  const own = gzipSync(html).length
  return {html: own, css, scripts, total: own + css + scripts}
}

function collectTags(html: string, tag: string, attribute: string, condition: RegExp): readonly string[] {
  const tags = html.match(new RegExp(`<${tag}\\s[^>]*>`, 'g')) ?? []
  const address = new RegExp(`\\b${attribute}=["']?([^"'\\s>]+)`)
  return tags.filter((text) => condition.test(text)).flatMap((text) => address.exec(text)?.[1] ?? [])
}

async function weighFiles(addresses: readonly string[], from: string, root: string): Promise<number> {
  const queue = addresses.map((address) => locate(address, from, root))
  const seen = new Set<string>()
  let total = 0
  for (const path of queue) {
    if (path === undefined || seen.has(path)) continue
    seen.add(path)
    const text = await readFile(path)
    total += gzipSync(text).length
    if (path.endsWith('.js'))
      queue.push(...staticImports(text.toString()).map((address) => locate(address, path, root)))
  }
  return total
}

// Bundled modules write `import"./a.js"` and `import{b}from"./a.js"`; `import("./a.js")` waits for a click.
function staticImports(script: string): readonly string[] {
  return [...script.matchAll(/(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']/g)].flatMap((match) => match[1] ?? [])
}

function locate(address: string, from: string, root: string): string | undefined {
  if (/^(?:https?:)?\/\/|^data:/.test(address)) return undefined
  const [path = ''] = address.split(/[?#]/)
  return path.startsWith('/') ? join(root, path) : resolve(dirname(from), path)
}
