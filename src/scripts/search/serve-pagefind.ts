/** What the page tells the side that runs Pagefind. */
export type Request =
  | {
      readonly kind: 'open'
      readonly program: string
      readonly language: string
      /** Number of each shard, with its records: the hash that names one, and its text. */
      readonly shards: readonly (readonly [
        number: string,
        records: readonly (readonly [hash: string, text: number])[],
      ])[]
    }
  | {readonly kind: 'chunk'; readonly key: string; readonly bytes: Uint8Array}
  | {readonly kind: 'missing'; readonly key: string; readonly reason: string}
  | {readonly kind: 'look'; readonly call: number; readonly word: string}

/** What that side answers; `want` asks the page for a chunk, `ready` tells that it runs at all. */
export type Reply =
  | {readonly kind: 'ready'}
  | {readonly kind: 'want'; readonly key: string}
  | {readonly kind: 'done'; readonly call: number; readonly places: FoundPlaces}
  | {readonly kind: 'failed'; readonly call: number; readonly reason: string}

/** Lists of one length, sorted by text and position. */
export interface FoundPlaces {
  readonly texts: Uint32Array<ArrayBuffer>
  /** Index of the word in its text, from 0. */
  readonly positions: Uint32Array<ArrayBuffer>
  /** 1 where the word is a part of a compound. */
  readonly parts: Uint8Array<ArrayBuffer>
}

/** Places in one text, sorted by position. */
interface TextPlaces extends Pick<FoundPlaces, 'positions' | 'parts'> {
  readonly text: number
}

/** The end of a message channel, or a worker from inside. */
export interface Port {
  postMessage(message: Reply, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent<Request>) => void) | null
}

/** The part of pagefind.js that is used here. */
export interface PagefindModule {
  createInstance(options: {basePath: string; noWorker: boolean; excerptLength: number}): PagefindInstance
}

interface PagefindInstance {
  /** Loads what a search needs. */
  preload(query: string): Promise<unknown>
  search(query: string): Promise<{readonly results: readonly PagefindResult[]}>
}

interface PagefindLocation {
  readonly weight: number
  readonly balanced_score: number
  readonly location: number
}

interface PagefindResult {
  readonly id: string
  data(): Promise<{readonly weighted_locations: readonly PagefindLocation[]}>
}

/**
 * Runs Pagefind for one language and answers requests of the page: where is this word?
 *
 * It is sent to a worker as text, so it uses nothing from outside but its parameters and globals. Pagefind
 * reads through `fetch` from a made-up scheme, which is answered with chunks from the page.
 *
 * Asked for a word, Pagefind 1.6 also gives longer words that begin with it and, where a shard has none, the
 * longest that it begins with. The score tells them apart: squared weight, times 576 (24²), times a bonus
 * for the difference in length, which is 0.88914 for none (`word_length_bonus` in pagefind_web/src/search.rs, read
 * on 2026-11-22, with the default weight of 1). So a place is a true one if this is its score.
 *
 * @param port where requests come from and answers go to.
 * @param importModule imports a module by its address: a bundler would rewrite `import()` in here.
 */
export function servePagefind(port: Port, importModule: (url: string) => Promise<PagefindModule>): void {
  const trueScore = 512.1433
  const tolerance = 0.01
  const waiting = new Map<string, ((response: Response) => void)[]>()
  const shards = new Map<string, {readonly texts: Map<string, number>; readonly fragments: string}>()
  const instances = new Map<string, Promise<PagefindInstance>>()
  /** What Pagefind could not read: it goes on without a chunk that it cannot have. */
  const missing = new Map<string, string>()
  /** Pagefinds on one page share `fetch`: each answers for its own addresses. */
  const scheme = `pf:/${Math.random().toString(36).slice(2)}/`
  let pagefind: Promise<PagefindModule> | undefined
  let first: Promise<unknown> | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const want = (key: string): Promise<Response> =>
    new Promise((resolve) => {
      const others = waiting.get(key)
      if (others !== undefined) return void others.push(resolve)
      waiting.set(key, [resolve])
      port.postMessage({kind: 'want', key}, [])
    })

  const settle = (key: string, make: () => Response): void => {
    for (const resolve of waiting.get(key) ?? []) resolve(make())
    waiting.delete(key)
  }

  /** Records of results are asked for, but all that matters of them is known: an empty one does. */
  const answerFragment = (key: string): Response => {
    const [, language = '', number = '', name = ''] =
      /^([^/]+)\/(\d+)\/fragment\/(.+)\.pf_fragment$/.exec(key) ?? []
    const empty = '{"url":"","content":"","filters":{},"meta":{},"anchors":[]}'
    const isGroup = name.includes('_group_')
    return new Response(
      `pagefind_dcd${isGroup ? (shards.get(`${language}/${number}`)?.fragments ?? '{}') : empty}`,
    )
  }

  const fetchElsewhere = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const url = String(input)
    if (!url.startsWith(scheme)) return fetchElsewhere(input, init)
    const key = url.slice(scheme.length).replace(/\?.*$/, '')
    if (key.endsWith('.pf_fragment')) return answerFragment(key)
    return want(key.replace(/\/\d+\/wasm\.[\w-]+\.pagefind$/, '/stemmer'))
  }

  /** Pagefind itself would fail without a word to whoever asked. */
  const tryWebAssembly = async (): Promise<void> => {
    const emptyModule = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])
    try {
      await WebAssembly.compile(emptyModule)
    } catch {
      throw new Error('Unexpected browser without WebAssembly, expected it to run')
    }
  }

  const makeInstance = async (shard: string): Promise<PagefindInstance> => {
    if (pagefind === undefined) throw new Error('Unexpected request, expected `open` first')
    if (first === undefined) await tryWebAssembly()
    // Without this length an excerpt would be cut out of every record: a third of a millisecond each.
    const instance = (await pagefind).createInstance({
      basePath: `${scheme}${shard}/`,
      noWorker: true,
      excerptLength: 1e9,
    })
    await instance.search('')
    return instance
  }

  const openShard = (shard: string): Promise<PagefindInstance> => {
    const known = instances.get(shard)
    if (known !== undefined) return known
    // All instances share one WASM memory: the first must have it before the second asks for it.
    const instance = first === undefined ? makeInstance(shard) : first.then(() => makeInstance(shard))
    first ??= instance
    instances.set(shard, instance)
    return instance
  }

  /** Finds the true places in a shard: text after text the positions, and 1 for each part. */
  const lookInShard = async (shard: string, word: string): Promise<readonly TextPlaces[]> => {
    const {results} = await (await openShard(shard)).search(word)
    const found: TextPlaces[] = []
    for (const result of results) {
      const text = shards.get(shard)?.texts.get(result.id)
      const {weighted_locations: all} = await result.data()
      const places = all.filter(
        ({balanced_score: score, weight}) => Math.abs(score / weight ** 2 - trueScore) < tolerance,
      )
      if (text === undefined || places.length === 0) continue
      // Pagefind gives the places of a record in order. Numbers alone are kept: a common word has half a million places.
      const positions = Uint32Array.from(places, ({location}) => location)
      found.push({text, positions, parts: Uint8Array.from(places, ({weight}) => (weight < 1 ? 1 : 0))})
    }
    return found
  }

  const gather = (found: readonly TextPlaces[]): FoundPlaces => {
    const count = found.reduce((sum, {positions}) => sum + positions.length, 0)
    const all = {
      texts: new Uint32Array(count),
      positions: new Uint32Array(count),
      parts: new Uint8Array(count),
    }
    let at = 0
    for (const {text, positions, parts} of found.toSorted((left, right) => left.text - right.text)) {
      all.texts.fill(text, at, at + positions.length)
      all.positions.set(positions, at)
      all.parts.set(parts, at)
      at += positions.length
    }
    return all
  }

  /** What Pagefind makes of a shard can so be forgotten before the next. */
  const lookInTurn = async (word: string): Promise<readonly TextPlaces[]> => {
    const found: TextPlaces[] = []
    for (const shard of shards.keys()) found.push(...(await lookInShard(shard, word)))
    return found
  }

  const look = async (word: string): Promise<FoundPlaces> => {
    try {
      await Promise.all([...shards.keys()].map(async (shard) => (await openShard(shard)).preload(word)))
      // A record is one object, into which Pagefind writes the places of any word: one word is read at a time.
      const looking = turn.then(() => lookInTurn(word))
      turn = looking.catch(() => undefined)
      const found = await looking
      const [reason] = missing.values()
      if (reason !== undefined) throw new Error(reason)
      return gather(found)
    } catch (error) {
      const [reason] = missing.values()
      // An instance remembers what it could not have.
      missing.clear()
      instances.clear()
      first = undefined
      throw reason === undefined ? error : new Error(reason)
    }
  }

  port.onmessage = ({data: request}) => {
    if (request.kind === 'open') {
      const url = URL.createObjectURL(new Blob([request.program], {type: 'text/javascript'}))
      pagefind = importModule(url)
      const record = {url: '', content: '', filters: {}, meta: {}, anchors: []}
      for (const [number, records] of request.shards) {
        const fragments = JSON.stringify(Object.fromEntries(records.map(([hash]) => [hash, record])))
        shards.set(`${request.language}/${number}`, {texts: new Map(records), fragments})
      }
    } else if (request.kind === 'chunk') {
      settle(request.key, () => new Response(new Blob([request.bytes as Uint8Array<ArrayBuffer>])))
    } else if (request.kind === 'missing') {
      missing.set(request.key, request.reason)
      settle(request.key, () => new Response(null, {status: 404}))
    } else {
      const {call} = request
      look(request.word).then(
        (places) => {
          const {texts, positions, parts} = places
          port.postMessage({kind: 'done', call, places}, [texts.buffer, positions.buffer, parts.buffer])
        },
        (error: unknown) =>
          port.postMessage(
            {kind: 'failed', call, reason: error instanceof Error ? error.message : String(error)},
            [],
          ),
      )
    }
  }
  port.postMessage({kind: 'ready'}, [])
}
