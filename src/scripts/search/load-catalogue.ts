import {readCatalogue, type Catalogue} from '#core/search/pack-catalogue.ts'
import {fromBase64, inflate} from './inflate.ts'
import {keepEach} from './keep-each.ts'

declare global {
  interface Window {
    /** The catalogue, deflated, as base64: left by `assets/references/texts.js`. */
    diglotReferences?: string
  }
}

/**
 * Loads what all texts are known by, once for a root; a load that failed is asked for again.
 *
 * @param root relative path from the page to the root of the site, ending in `/`.
 * @returns the texts.
 * @throws {Error} when the file cannot be had or is broken.
 */
export const loadCatalogue = keepEach(async (root: string): Promise<Catalogue> => {
  await runScript(`${root}assets/references/texts.js`)
  return unpackCatalogue(window.diglotReferences ?? '')
})

/**
 * Reads the catalogue as its script holds it.
 *
 * @param base64 the deflated catalogue.
 * @returns the texts.
 * @throws {Error} when it is broken.
 */
export async function unpackCatalogue(base64: string): Promise<Catalogue> {
  return readCatalogue(await inflate(fromBase64(base64)))
}

/**
 * Runs a script by its element, which works from `file://` too.
 *
 * @param src path from the page.
 * @throws {Error} when it cannot be had.
 */
export function runScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    const end = (settle: () => void): void => {
      script.remove()
      settle()
    }
    script.onload = () => end(resolve)
    script.onerror = () => end(() => reject(new Error(`Unexpected missing \`${src}\`, expected it to load`)))
    script.src = src
    document.head.append(script)
  })
}
