/** What the page tells the side that runs Pagefind. */
export type Request =
  | {readonly kind: 'open'; readonly program: string}
  | {readonly kind: 'chunk'; readonly key: string; readonly bytes: Uint8Array | undefined}
  | {readonly kind: 'search'; readonly call: number; readonly shard: string; readonly query: string}
  | {
      readonly kind: 'read'
      readonly call: number
      readonly shard: string
      readonly query: string
      readonly index: number
    }

/** What that side answers; `want` asks the page for a chunk. */
export type Reply =
  | {readonly kind: 'want'; readonly key: string}
  | {readonly kind: 'done'; readonly call: number; readonly value: readonly number[] | FoundRecord}
  | {readonly kind: 'failed'; readonly call: number; readonly reason: string}

/** A record with hits. */
export interface FoundRecord {
  readonly url: string
  readonly content: string
  /** Indexes of words in the content, from 0. */
  readonly locations: readonly number[]
}

/** The end of a message channel, or a worker from inside. */
export interface Port {
  postMessage(message: Reply): void
  onmessage: ((event: MessageEvent<Request>) => void) | null
}

/** The part of pagefind.js that is used here. */
export interface PagefindModule {
  createInstance(options: {basePath: string; noWorker: boolean}): PagefindInstance
}

interface PagefindInstance {
  search(query: string): Promise<{readonly results: readonly PagefindResult[]}>
}

interface PagefindResult {
  readonly score: number
  data(): Promise<{
    readonly raw_url: string
    readonly content: string
    readonly locations: readonly number[]
  }>
}

/**
 * Runs Pagefind for one language and answers requests of the page.
 *
 * It is sent to a worker as text, so it uses nothing from outside but its parameters and globals. Pagefind
 * reads through `fetch` from the made-up scheme `pf:`, which is answered with chunks from the page.
 *
 * @param port where requests come from and answers go to.
 * @param importModule imports a module by its address: a bundler would rewrite `import()` in here.
 */
export function servePagefind(port: Port, importModule: (url: string) => Promise<PagefindModule>): void {
  const waiting = new Map<string, ((bytes: Uint8Array | undefined) => void)[]>()
  const shards = new Map<string, Promise<PagefindInstance>>()
  const searches = new Map<string, Promise<readonly PagefindResult[]>>()
  let pagefind: Promise<PagefindModule> | undefined
  let first: Promise<unknown> | undefined

  const want = (key: string): Promise<Uint8Array | undefined> =>
    new Promise((resolve) => {
      const others = waiting.get(key)
      if (others !== undefined) return void others.push(resolve)
      waiting.set(key, [resolve])
      port.postMessage({kind: 'want', key})
    })

  const fetchElsewhere = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const url = String(input)
    if (!url.startsWith('pf:/')) return fetchElsewhere(input, init)
    const key = url.slice('pf:/'.length).replace(/\?.*$/, '')
    const bytes = await want(key.replace(/\/\d+\/wasm\.[\w-]+\.pagefind$/, '/stemmer'))
    return bytes === undefined
      ? new Response(null, {status: 404})
      : new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  }

  const makeInstance = async (shard: string): Promise<PagefindInstance> => {
    if (pagefind === undefined) throw new Error('Unexpected request, expected `open` first')
    return (await pagefind).createInstance({basePath: `pf:/${shard}/`, noWorker: true})
  }

  const openShard = (shard: string): Promise<PagefindInstance> => {
    const known = shards.get(shard)
    if (known !== undefined) return known
    const instance = first === undefined ? makeInstance(shard) : first.then(() => makeInstance(shard))
    // All instances share one WASM memory: the first must have it before the second asks for it.
    first ??= instance.then((opened) => opened.search(''))
    shards.set(shard, instance)
    return instance
  }

  const search = (shard: string, query: string): Promise<readonly PagefindResult[]> => {
    const key = `${shard} ${query}`
    const known = searches.get(key)
    if (known !== undefined) return known
    const results = openShard(shard)
      .then((instance) => instance.search(query))
      .then((found) => found.results)
    searches.set(key, results)
    return results
  }

  const answer = async (
    request: Extract<Request, {call: number}>,
  ): Promise<readonly number[] | FoundRecord> => {
    const results = await search(request.shard, request.query)
    if (request.kind === 'search') return results.map(({score}) => score)
    const data = await results[request.index]?.data()
    if (data === undefined) throw new RangeError('no such result')
    return {url: data.raw_url, content: data.content, locations: [...data.locations]}
  }

  port.onmessage = ({data: request}) => {
    if (request.kind === 'open') {
      const url = URL.createObjectURL(new Blob([request.program], {type: 'text/javascript'}))
      pagefind = importModule(url)
    } else if (request.kind === 'chunk') {
      for (const resolve of waiting.get(request.key) ?? []) resolve(request.bytes)
      waiting.delete(request.key)
    } else {
      const {call} = request
      answer(request).then(
        (value) => port.postMessage({kind: 'done', call, value}),
        (error: unknown) => port.postMessage({kind: 'failed', call, reason: String(error)}),
      )
    }
  }
}
