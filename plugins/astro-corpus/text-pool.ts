import {join} from 'node:path'
import {countWorkers, mapInPool} from '#io/map-in-pool.ts'
import type {Settings} from '#io/settings.ts'
import {CorpusReader, type ReadResult} from './corpus-reader.ts'
import {learnCorpus} from './learn-corpus.ts'
import {unpackMessages} from './packed-messages.ts'
import type {SentText, TextTask} from './text-worker.ts'

/**
 * Bytes of texts that are worth a thread: its start and its code, which is slow at first, cost the CPU time of
 * reading 0.8 MB (measured: 1.1 s, and 1.35 s a MB), and most of a build must not become dearer for a little haste.
 */
const leastBytes = 1_000_000

/** How texts are read. */
export interface ReadingOptions {
  /** Called after each step with how many were done before it, and the number of all: a text teaches, then it is read. */
  readonly onText?: ((index: number, all: number) => void) | undefined
  /** Whether words may change under their addresses; default: they stop the build. */
  readonly isDraft?: boolean | undefined
  /** Number of threads; default: as many as pay. */
  readonly workers?: number | undefined
}

/** Texts read, and how many were aligned again because others teach something new. */
export interface TextsRead {
  readonly results: readonly ReadResult[]
  readonly realigned: number
}

/**
 * Reads the texts of a corpus: all teach each other translations, then each is read as `CorpusReader.read`
 * does; those that are kept here, those that have to be made in threads where there is much to do.
 *
 * @param reader of the same settings and the same kind.
 * @param settings where the corpus and the cache are.
 * @param names folders of the texts.
 * @param options see {@link ReadingOptions}.
 * @returns one result for each name, in the same order, the same for any number of threads.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findSettings} from '#io/settings.ts'
 * import {CorpusReader} from '#plugins/astro-corpus/corpus-reader.ts'
 * import {readTexts} from '#plugins/astro-corpus/text-pool.ts'
 * const settings = {...findSettings(), cache: '.cache/none'}
 * const {results} = await readTexts(new CorpusReader(settings), settings, ['../x'])
 * assert.equal(results[0]?.files[0]?.messages[0]?.ruleId, 'slug')
 * ```
 */
export async function readTexts(
  reader: CorpusReader,
  settings: Settings,
  names: readonly string[],
  {onText, isDraft = false, workers}: ReadingOptions = {},
): Promise<TextsRead> {
  const share = (texts: readonly string[], bytes: number, isTeaching: boolean) => {
    const threads = Math.min(workers ?? countWorkers(bytes, leastBytes), texts.length)
    const items = texts.map((name): TextTask => ({settings, isDraft, isTeaching, name}))
    const module = join(import.meta.dirname, 'text-worker.ts')
    return threads < 2 ? undefined : mapInPool<TextTask, SentText>({module, items, workers: threads})
  }
  const lessons = names.length < 2 ? 0 : names.length
  const tell = (index: number): void => onText?.(index, lessons + names.length)
  const realigned = await teach(reader, names, share, tell)
  const results = new Map<string, ReadResult>()
  const keep = (name: string, result: ReadResult): void => {
    tell(lessons + results.size)
    results.set(name, result)
  }
  const fresh: string[] = []
  let bytes = 0
  for (const name of names) {
    const {known, bytes: size} = reader.look(name)
    if (known !== undefined) keep(name, known)
    else {
      fresh.push(name)
      bytes += size
    }
  }
  const sent = share(fresh, bytes, false)
  if (sent === undefined) for (const name of fresh) keep(name, reader.read(name))
  else {
    for await (const {name, messages, entry} of sent) {
      keep(name, {...(entry === undefined ? {} : {entry}), files: messages.map(unpackMessages)})
    }
  }
  return {results: names.flatMap((name) => results.get(name) ?? []), realigned}
}

/** What threads teach is kept in the cache, where {@link learnCorpus} finds it. */
async function teach(
  reader: CorpusReader,
  names: readonly string[],
  share: (
    texts: readonly string[],
    bytes: number,
    isTeaching: boolean,
  ) => AsyncGenerator<SentText> | undefined,
  onTaught: (index: number) => void,
): Promise<number> {
  const sizes = new Map(names.map((name) => [name, reader.weighUntaught(name)]))
  const untaught = names.filter((name) => sizes.get(name) !== 0)
  const bytes = untaught.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
  const sent = share(untaught, bytes, true)
  if (sent === undefined) return learnCorpus(reader, names, onTaught)
  let done = 0
  while (done < names.length - untaught.length) onTaught(done++)
  for await (const {made} of sent) {
    onTaught(done++)
    for (const digest of made) reader.made.add(digest)
  }
  return learnCorpus(reader, names)
}
