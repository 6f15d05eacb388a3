import {join, relative, sep} from 'node:path'
import type {Loader, LoaderContext} from 'astro/loaders'
import {findSettings, isHandedOver, type Settings} from '#io/settings.ts'
import {TextCache, type ListedText} from '#io/text-cache.ts'
import {CorpusReader, listText} from './corpus-reader.ts'
import {printMessages, readCorpus} from './read-corpus.ts'

/**
 * Content loader of the corpus: runs the chain on each text that changed, prints every message with its
 * place, fails the build on a fatal one, and leaves only names, dates and a digest in Astro's store.
 *
 * @returns a loader for `defineCollection`.
 * @throws when a text has a fatal message (on build; the dev server prints it and keeps the last good text).
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {corpusLoader} from '#plugins/astro-corpus/loader.ts'
 * assert.equal(corpusLoader().name, 'diglot-corpus')
 * ```
 */
export function corpusLoader(): Loader {
  return {
    name: 'diglot-corpus',
    async load(context) {
      const settings = findSettings()
      const fatal = await loadAll(settings, context)
      if (context.watcher === undefined && fatal > 0) {
        throw new Error(`${fatal} of the texts cannot be published; see the messages above`)
      }
      watch(settings, context)
    },
  }
}

async function loadAll(settings: Settings, context: LoaderContext): Promise<number> {
  const {watcher} = context
  // `diglot build` has read the corpus and said what is to be said before it starts Astro.
  if (isHandedOver()) {
    await keepAll(new TextCache(settings.cache).readList(), context)
    return 0
  }
  const {entries, files, report} = readCorpus(settings)
  await keepAll(entries.map(listText), context)
  if (watcher !== undefined || report.fatal > 0) printMessages(files)
  return report.fatal
}

async function keepAll(texts: readonly ListedText[], context: LoaderContext): Promise<void> {
  const ids = new Set(texts.map(({id}) => id))
  for (const key of context.store.keys()) if (!ids.has(key)) context.store.delete(key)
  for (const text of texts) await keep(text, context)
}

async function keep(text: ListedText, {store, parseData}: LoaderContext): Promise<void> {
  const {id, digest, head, paragraphs, beads, gaps, isKept} = text
  const version = `${digest} ${isKept ? 'kept' : 'new'}`
  if (store.get(id)?.digest === version) return
  const {kind, date, titles, authenticLanguages} = head
  const editions = head.editions.map(({language, role, witness}) => ({language, role, ...witness}))
  const counts = {paragraphs, beads, gaps}
  const data = {kind, date, titles, authentic: authenticLanguages, editions, digest, counts, isKept}
  store.set({id, data: await parseData({id, data}), digest: version})
}

/** On the dev server: one changed file is one text read again. */
function watch(settings: Settings, context: LoaderContext): void {
  const {watcher} = context
  if (watcher === undefined) return
  const corpus = join(settings.content, 'corpus')
  const authorities = join(settings.content, 'authorities')
  watcher.add([corpus, authorities])
  let reader = new CorpusReader(settings)
  const update = async (path: string): Promise<void> => {
    if (isInside(corpus, path)) {
      const result = reader.read(relative(corpus, path).split(sep)[0] ?? '')
      printMessages(result.files)
      if (result.entry !== undefined) await keep(listText(result.entry), context)
    } else if (isInside(authorities, path)) {
      reader = new CorpusReader(settings)
      await loadAll(settings, context)
    }
  }
  watcher.on('change', (path) => void update(path))
  watcher.on('add', (path) => void update(path))
}

function isInside(folder: string, path: string): boolean {
  return !relative(folder, path).startsWith('..')
}
