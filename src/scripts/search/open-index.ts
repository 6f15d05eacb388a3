import type {LoadChunk} from './load-chunk.ts'
import {
  servePagefind,
  type FoundRecord,
  type PagefindModule,
  type Reply,
  type Request,
} from './serve-pagefind.ts'

/** The index of one language. */
export interface LanguageIndex {
  /** Scores of all records of a shard that answer, best first. */
  readonly search: (shard: number, query: string) => Promise<readonly number[]>
  /** The record at an index, from 0, in the list that `search` gave for the same query. */
  readonly read: (shard: number, query: string, index: number) => Promise<FoundRecord>
}

/** The page's end of the line to Pagefind. */
export interface Line {
  postMessage(message: Request): void
  onmessage: ((event: MessageEvent<Reply>) => void) | null
}

interface Call {
  readonly resolve: (value: readonly number[] | FoundRecord) => void
  readonly reject: (error: Error) => void
}

/**
 * Starts Pagefind for one language: in a worker of its own, or on the page where workers are refused.
 * One language needs one Pagefind, because a loaded Pagefind has one stemmer.
 *
 * @param language BCP 47 tag.
 * @param program text of pagefind.js.
 * @param load gives the chunks of the index.
 * @returns the index; its calls reject when Pagefind fails.
 */
export async function openIndex(language: string, program: string, load: LoadChunk): Promise<LanguageIndex> {
  return askThrough((await startWorker()) ?? serveOnPage(), language, program, load)
}

/**
 * Talks to a running Pagefind.
 *
 * @param line this end of the channel; the other is given to `servePagefind`.
 * @param language BCP 47 tag.
 * @param program text of pagefind.js.
 * @param load gives the chunks of the index.
 * @returns the index; its calls reject when Pagefind fails.
 */
export function askThrough(line: Line, language: string, program: string, load: LoadChunk): LanguageIndex {
  const calls = new Map<number, Call>()
  let last = 0
  line.onmessage = ({data: reply}) => {
    if (reply.kind === 'want') {
      const {key} = reply
      void load(key).then((bytes) => line.postMessage({kind: 'chunk', key, bytes}))
      return
    }
    const call = calls.get(reply.call)
    calls.delete(reply.call)
    if (reply.kind === 'done') call?.resolve(reply.value)
    else call?.reject(new Error(reply.reason))
  }
  line.postMessage({kind: 'open', program})
  const ask = (make: (call: number) => Request): Promise<readonly number[] | FoundRecord> =>
    new Promise((resolve, reject) => {
      calls.set(++last, {resolve, reject})
      line.postMessage(make(last))
    })
  const name = (shard: number): string => `${language}/${shard}`
  return {
    search: async (shard, query) => {
      const value = await ask((call) => ({kind: 'search', call, shard: name(shard), query}))
      return 'url' in value ? [] : value
    },
    read: async (shard, query, index) => {
      const value = await ask((call) => ({kind: 'read', call, shard: name(shard), query, index}))
      if ('url' in value) return value
      throw new TypeError('Unexpected list, expected a record')
    },
  }
}

/** @returns `undefined` when the browser or a policy refuses a worker made of text. */
function startWorker(): Promise<Line | undefined> {
  const text = `(${servePagefind.toString()})(self,(url)=>import(url));self.postMessage({kind:'want',key:''})`
  return new Promise((resolve) => {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob([text], {type: 'text/javascript'})))
      worker.onerror = () => resolve(undefined)
      // A refused worker may fail without a word where it is made: the first message proves it runs.
      worker.onmessage = () => resolve(worker)
    } catch {
      resolve(undefined)
    }
  })
}

function serveOnPage(): Line {
  const {port1, port2} = new MessageChannel()
  const importModule = (url: string): Promise<PagefindModule> => import(/* @vite-ignore */ url)
  servePagefind(port2, importModule)
  return port1
}
