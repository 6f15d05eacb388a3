/** Gives the bytes of a chunk of the index; `undefined` when there is no such chunk. */
export type LoadChunk = (key: string) => Promise<Uint8Array | undefined>

export interface ChunkLoader {
  readonly load: LoadChunk
  /** Loads a script of the index by its name without `.js`; tells whether it was there. */
  readonly loadScript: (name: string) => Promise<boolean>
  /** Pagefind's program, once `boot` is loaded. */
  readonly readProgram: () => string | undefined
}

declare global {
  interface Window {
    __pfd?: (key: string, base64: string) => void
    __pfSrc?: (program: string) => void
  }
}

/**
 * Reads the index through script tags: the only way to read a file that works from `file://` too.
 *
 * @param folder relative path from the page to the folder of the index, ending in `/`.
 * @returns the loader; it replaces that of an earlier call.
 */
export function makeChunkLoader(folder: string): ChunkLoader {
  const chunks = new Map<string, string>()
  const scripts = new Map<string, Promise<boolean>>()
  let program: string | undefined
  window.__pfd = (key, base64) => void chunks.set(key, base64)
  window.__pfSrc = (source) => void (program = source)
  const loadScript = (name: string): Promise<boolean> => {
    const known = scripts.get(name)
    if (known !== undefined) return known
    const loading = injectScript(`${folder}${name}.js`)
    scripts.set(name, loading)
    return loading
  }
  const load: LoadChunk = async (key) => {
    if (!chunks.has(key)) await loadScript(key)
    const base64 = chunks.get(key)
    return base64 === undefined ? undefined : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  }
  return {load, loadScript, readProgram: () => program}
}

function injectScript(src: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    const end = (isLoaded: boolean): void => {
      script.remove()
      resolve(isLoaded)
    }
    script.onload = () => end(true)
    script.onerror = () => end(false)
    script.src = src
    document.head.append(script)
  })
}
