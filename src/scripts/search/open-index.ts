import {isKey, toQueryToken} from '#core/search/index-token.ts'
import {listForms} from '#core/search/list-forms.ts'
import {joinPlaces, noPlaces, type WordPlaces} from '#core/search/word-places.ts'
import {gunzip} from './inflate.ts'
import {keepEach} from './keep-each.ts'
import type {ChunkReader} from './load-chunk.ts'
import {lookUpKey} from './look-up-key.ts'
import {lookUpPrefix} from './look-up-prefix.ts'
import type {IndexFiles} from './read-chunks.ts'
import {servePagefind, type PagefindModule, type Reply, type Request} from './serve-pagefind.ts'

/** Looks for a word in all texts of one language, or for all that begin with it; remembers what it found. */
export type LookUp = (word: string, isPrefix: boolean) => Promise<WordPlaces>

/** The page's end of the line to Pagefind. */
export interface Line {
  postMessage(message: Request): void
  onmessage: ((event: MessageEvent<Reply>) => void) | null
}

/** Starts the side that runs Pagefind. */
export type StartLine = () => Promise<Line>

interface Call {
  readonly resolve: (places: WordPlaces) => void
  readonly reject: (error: Error) => void
}

/**
 * Opens the index of one language. One language needs one Pagefind, because a loaded Pagefind has one stemmer.
 *
 * @param files of the language; places come in the order of the numbers of texts.
 * @param startLine starts Pagefind's side.
 * @returns looks for a word; rejects where a file is missing or Pagefind fails.
 */
export async function openIndex(files: IndexFiles, startLine: StartLine): Promise<LookUp> {
  const {language, shards, texts, reader} = files
  const line = await startLine()
  const calls = new Map<number, Call>()
  let last = 0
  line.onmessage = ({data: reply}) => {
    if (reply.kind === 'want') return void send(line, reply.key, reader)
    if (reply.kind === 'ready') return
    const call = calls.get(reply.call)
    calls.delete(reply.call)
    if (reply.kind === 'done') call?.resolve(reply.places)
    else call?.reject(new Error(reply.reason))
  }
  line.postMessage({
    kind: 'open',
    program: reader.readProgram(),
    language,
    shards: Object.entries(shards).map(([number, records]) => [
      number,
      records.map(([hash, document]) => [hash, texts.get(document) ?? -1] as const),
    ]),
  })
  const look = (word: string): Promise<WordPlaces> =>
    new Promise((resolve, reject) => {
      calls.set(++last, {resolve, reject})
      line.postMessage({kind: 'look', call: last, word})
    })
  const lookFor = async (word: string, isPrefix: boolean): Promise<WordPlaces> => {
    const token = toQueryToken(word)
    if (token === '') return noPlaces
    if (isKey(token) && !isPrefix) return lookUpKey(files, token)
    if (!isPrefix) return joinPlaces(await Promise.all(listForms(token, language).map(look)))
    const places = await lookUpPrefix(files, word)
    // What is typed may be longer than the stem of the word: then no key begins so.
    return places.texts.length === 0 ? look(token) : places
  }
  const lookForWord = keepEach((word) => lookFor(word, false))
  const lookForPrefix = keepEach((word) => lookFor(word, true))
  return (word, isPrefix) => (isPrefix ? lookForPrefix : lookForWord)(word)
}

async function send(line: Line, key: string, reader: ChunkReader): Promise<void> {
  try {
    const bytes = await reader.read(key)
    // Pagefind takes what is inflated, too; by itself it would read a file that is cut as if it had no words.
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    line.postMessage({kind: 'chunk', key, bytes: isPacked ? await gunzip(bytes) : bytes})
  } catch (error) {
    line.postMessage({kind: 'missing', key, reason: error instanceof Error ? error.message : String(error)})
  }
}

/**
 * Starts Pagefind in a worker of its own, or on the page where workers are refused.
 *
 * @returns the page's end of the line.
 */
export async function startLine(): Promise<Line> {
  return (await startWorker()) ?? serveOnPage((url) => import(/* @vite-ignore */ url))
}

/** @returns `undefined` when the browser or a policy refuses a worker made of text. */
function startWorker(): Promise<Line | undefined> {
  const text = `(${servePagefind.toString()})(self,(url)=>import(url))`
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

/**
 * Runs Pagefind on this side.
 *
 * @param importModule imports Pagefind by its address.
 * @returns the page's end of the line.
 */
export function serveOnPage(importModule: (url: string) => Promise<PagefindModule>): Line {
  const {port1, port2} = new MessageChannel()
  servePagefind(port2, importModule)
  return port1
}
