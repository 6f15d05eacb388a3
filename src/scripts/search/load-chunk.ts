import {fromBase64, inflate} from './inflate.ts'
import {keepEach} from './keep-each.ts'

/** Runs a script of the index, by its name without `.js`; rejects where there is none. */
export type RunScript = (name: string) => Promise<void>

/** Reads the files of the index. */
export interface ChunkReader {
  /** Runs a script once, however often it is asked for. */
  readonly run: RunScript
  /** Gives the bytes of a chunk, from a script of the same name if none run before had it. */
  readonly read: (key: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Gives the value of a chunk of compressed JSON. */
  readonly readJson: (key: string) => Promise<unknown>
  /** What the scripts call as `__pfd`. */
  readonly takeChunk: (key: string, base64: string) => void
  /** What `boot` calls as `__pfSrc`. */
  readonly takeProgram: (program: string) => void
  /** Pagefind's program, once `boot` was run. */
  readonly readProgram: () => string
}

declare global {
  // A script declares its globals so.
  var __pfd: ((key: string, base64: string) => void) | undefined
  var __pfSrc: ((program: string) => void) | undefined
}

/**
 * Makes the reader of an index. Its files are scripts, the only files that a page opened from a disk can read.
 *
 * @param runScript runs a script of the index.
 * @returns the reader; its calls reject with a plain word where a file is missing, and may be repeated.
 */
export function makeChunkReader(runScript: RunScript): ChunkReader {
  const chunks = new Map<string, string>()
  let program = ''
  const run = keepEach(runScript)
  const read: ChunkReader['read'] = async (key) => {
    if (!chunks.has(key)) await run(key)
    const base64 = chunks.get(key)
    if (base64 === undefined) throw new Error(`Unexpected \`${key}.js\` without its chunk, expected one`)
    return fromBase64(base64)
  }
  return {
    run,
    read,
    readJson: async (key) => JSON.parse(await inflate(await read(key))) as unknown,
    takeChunk: (key, base64) => void chunks.set(key, base64),
    takeProgram: (source) => void (program = source),
    readProgram: () => program,
  }
}
