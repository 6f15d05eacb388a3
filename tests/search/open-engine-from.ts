import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {unpackCatalogue} from '../../src/scripts/search/load-catalogue.ts'
import {makeChunkReader} from '../../src/scripts/search/load-chunk.ts'
import {makeEngine} from '../../src/scripts/search/make-engine.ts'
import {serveOnPage, type Line} from '../../src/scripts/search/open-index.ts'
import type {SearchEngine} from '../../src/scripts/search/search-engine.ts'
import type {Catalogue} from '#core/search/pack-catalogue.ts'
import type {PagefindModule} from '../../src/scripts/search/serve-pagefind.ts'

let lines = 0

/**
 * Opens the search of a built site in Node: the same program as on a page, but without a worker.
 *
 * @param folder `<site>/search`.
 * @param catalogue all texts; read from the site unless given.
 */
export async function openEngineFrom(
  folder: string,
  catalogue?: Pick<Catalogue, 'texts'>,
): Promise<SearchEngine> {
  const reader = makeChunkReader(async (name) => {
    const script = await readFile(join(folder, `${name}.js`), 'utf8').catch(() => {
      throw new Error(`Unexpected missing \`search/${name}.js\`, expected it to load`)
    })
    // The script of a page, with the globals of this reader.
    new Function('__pfd', '__pfSrc', script)(reader.takeChunk, reader.takeProgram)
  })
  const readCatalogue = async (): Promise<Catalogue> => {
    const script = await readFile(join(folder, '../assets/references/texts.js'), 'utf8')
    const window: {diglotReferences?: string} = {}
    new Function('window', script)(window)
    return unpackCatalogue(window.diglotReferences ?? '')
  }
  // Node imports no blob; a module of another address is another one, with a stemmer of its own.
  const startLine = (): Promise<Line> => {
    const address = `data:text/javascript,${encodeURIComponent(`${reader.readProgram()}//${++lines}`)}`
    return Promise.resolve(serveOnPage(() => import(/* @vite-ignore */ address) as Promise<PagefindModule>))
  }
  const texts = catalogue?.texts
  const loadCatalogue = (): Promise<Catalogue> =>
    texts === undefined
      ? readCatalogue()
      : Promise.resolve({texts, publication: {site: {names: {}}}, chunks: 0})
  return makeEngine({reader, loadCatalogue, startLine})
}
