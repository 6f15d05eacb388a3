import {loadCatalogue, runScript} from './load-catalogue.ts'
import {makeChunkReader} from './load-chunk.ts'
import {makeEngine} from './make-engine.ts'
import {startLine} from './open-index.ts'
import type {SearchEngine} from './search-engine.ts'

declare global {
  /** Engines by root: programs of one page share them, for the chunks of the index come to one reader. */
  var diglotEngines: Map<string, Promise<SearchEngine>> | undefined
}

const opened = (globalThis.diglotEngines ??= new Map<string, Promise<SearchEngine>>())

/**
 * Opens search on a page, once for a root; an opening that failed is tried again.
 *
 * @param root relative path from the page to the root of the site, ending in `/`.
 * @returns the engine.
 * @throws {Error} when a file that every query needs is missing.
 */
export function openEngine(root: string): Promise<SearchEngine> {
  const known = opened.get(root)
  if (known !== undefined) return known
  const reader = makeChunkReader((name) => runScript(`${root}search/${encodeURI(name)}.js`))
  globalThis.__pfd = reader.takeChunk
  globalThis.__pfSrc = reader.takeProgram
  const opening = makeEngine({reader, startLine, loadCatalogue: () => loadCatalogue(root)})
  opened.set(root, opening)
  opening.catch(() => opened.delete(root))
  return opening
}
