import {createReadStream, createWriteStream} from 'node:fs'
import {readdir, rm, stat} from 'node:fs/promises'
import {dirname, extname, join} from 'node:path'
import {Zip, ZipDeflate} from 'fflate'

/** Bytes of a built site. */
export interface SiteSize {
  readonly total: number
  /** The Pagefind folder. */
  readonly search: number
  readonly html: number
  readonly files: number
}

/**
 * Add up the files of a built site.
 * @param folder the output of a build
 */
export async function measureSite(folder: string): Promise<SiteSize> {
  let total = 0
  let search = 0
  let html = 0
  const files = await listFiles(folder)
  for (const path of files) {
    const {size} = await stat(join(folder, path))
    total += size
    if (/(?:^|[/\\])(?:pagefind|search)[/\\](?!index\.html$)/.test(path)) search += size
    else if (extname(path) === '.html') html += size
  }
  return {total, search, html, files: files.length}
}

/**
 * Bytes of the zip files that lie beside a built site.
 * @returns 0 when there is none
 */
export async function measureZips(siteFolder: string): Promise<number> {
  const parent = dirname(siteFolder)
  const zips = (await readdir(parent)).filter((name) => name.endsWith('.zip'))
  const sizes = await Promise.all(zips.map(async (name) => (await stat(join(parent, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/**
 * Zip a site that brings no zip of its own, as a reader would: deflate level 6.
 * @param target the zip file, written and deleted again
 * @returns its bytes
 */
export async function measureZipped(siteFolder: string, target: string): Promise<number> {
  const out = createWriteStream(target)
  const zip = new Zip((error, chunk) => {
    if (error) out.destroy(error)
    else out.write(chunk)
  })
  for (const path of await listFiles(siteFolder)) {
    const entry = new ZipDeflate(path, {level: 6})
    zip.add(entry)
    for await (const chunk of createReadStream(join(siteFolder, path))) entry.push(chunk)
    entry.push(new Uint8Array(), true)
  }
  zip.end()
  await new Promise<void>((resolve, reject) => {
    out.on('error', reject)
    out.end(resolve)
  })
  const {size} = await stat(target)
  await rm(target)
  return size
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
