import {join, relative, sep} from 'node:path'
import type {LoaderContext} from 'astro/loaders'
import type {Settings} from '#io/settings.ts'
import {CorpusReader, type CorpusEntry} from './corpus-reader.ts'
import {listTexts} from './list-texts.ts'
import {printMessages, readCorpus} from './read-corpus.ts'
import {storeTexts} from './store-texts.ts'

/**
 * Reads the corpus into Astro's data store and says what is to be said of it; on the dev server it
 * goes on with every text that changes.
 *
 * @param settings where the corpus is.
 * @param context the loader's.
 * @throws {Error} when a text cannot be published and there is no dev server to wait for its correction.
 */
export async function loadCorpus(settings: Settings, context: LoaderContext): Promise<void> {
  const known = new Map<string, CorpusEntry>()
  const fatal = await loadAll(settings, context, known)
  if (context.watcher === undefined && fatal > 0) {
    throw new Error(`${fatal} of the texts cannot be published; see the messages above`)
  }
  watch(settings, context, known)
}

/** `known` holds the texts as they were last read: what cites one stands in the others. */
async function loadAll(
  settings: Settings,
  context: LoaderContext,
  known: Map<string, CorpusEntry>,
): Promise<number> {
  const {entries, files, report} = readCorpus(settings)
  known.clear()
  for (const entry of entries) known.set(entry.id, entry)
  await storeTexts(listTexts(entries), context)
  if (context.watcher !== undefined || report.fatal > 0) printMessages(files)
  return report.fatal
}

/** On the dev server: one changed file is one text read again. */
function watch(settings: Settings, context: LoaderContext, known: Map<string, CorpusEntry>): void {
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
      if (result.entry === undefined) return
      known.set(result.entry.id, result.entry)
      await storeTexts(listTexts([...known.values()]), context)
    } else if (isInside(authorities, path)) {
      reader = new CorpusReader(settings)
      await loadAll(settings, context, known)
    }
  }
  watcher.on('change', (path) => void update(path))
  watcher.on('add', (path) => void update(path))
}

function isInside(folder: string, path: string): boolean {
  return !relative(folder, path).startsWith('..')
}
