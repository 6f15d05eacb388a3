import {join, relative, sep} from 'node:path'
import type {LoaderContext} from 'astro/loaders'
import type {Settings} from '#io/settings.ts'
import {CorpusReader, listText} from './corpus-reader.ts'
import {printMessages, readCorpus} from './read-corpus.ts'
import {storeText, storeTexts} from './store-texts.ts'

/**
 * Reads the corpus into Astro's data store and says what is to be said of it; on the dev server it
 * goes on with every text that changes.
 *
 * @param settings where the corpus is.
 * @param context the loader's.
 * @throws {Error} when a text cannot be published and there is no dev server to wait for its correction.
 */
export async function loadCorpus(settings: Settings, context: LoaderContext): Promise<void> {
  const fatal = await loadAll(settings, context)
  if (context.watcher === undefined && fatal > 0) {
    throw new Error(`${fatal} of the texts cannot be published; see the messages above`)
  }
  watch(settings, context)
}

async function loadAll(settings: Settings, context: LoaderContext): Promise<number> {
  const {entries, files, report} = readCorpus(settings)
  await storeTexts(entries.map(listText), context)
  if (context.watcher !== undefined || report.fatal > 0) printMessages(files)
  return report.fatal
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
      if (result.entry !== undefined) await storeText(listText(result.entry), context)
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
