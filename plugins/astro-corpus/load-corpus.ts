import {join, relative, sep} from 'node:path'
import type {ClauseFamily} from '#core/model/clause-family.ts'
import type {LoaderContext} from 'astro/loaders'
import {listNewer} from '#io/list-newer.ts'
import {listTexts as listFolders} from '#io/read-text.ts'
import type {Settings} from '#io/settings.ts'
import {writeTermPlaces} from '#io/term-places.ts'
import {CorpusReader, type CorpusEntry} from './corpus-reader.ts'
import {listTexts, termPlaces} from './list-texts.ts'
import {printMessages, readCorpus} from './read-corpus.ts'
import {storeTexts} from './store-texts.ts'

/** Between two looks for changes that the watcher did not tell, milliseconds. */
const sweep = 2000

/**
 * Reads the corpus into Astro's data store and says what is to be said of it; on the dev server it
 * goes on with every text that changes.
 *
 * @param settings where the corpus is.
 * @param context the loader's.
 * @throws {Error} when a text cannot be published and there is no dev server to wait for its correction.
 */
export async function loadCorpus(settings: Settings, context: LoaderContext): Promise<void> {
  const known: Known = {texts: new Map(), families: []}
  const started = Date.now()
  const fatal = await loadAll(settings, context, known)
  if (context.watcher === undefined && fatal > 0) {
    throw new Error(`${fatal} of the texts cannot be published; see the messages above`)
  }
  watch(settings, context, known, started)
}

/** The texts as they were last read: what cites one stands in the others; and what compares them. */
interface Known {
  readonly texts: Map<string, CorpusEntry>
  families: readonly ClauseFamily[]
}

async function loadAll(settings: Settings, context: LoaderContext, known: Known): Promise<number> {
  const isDraft = context.watcher !== undefined
  const {entries, families, files, report} = await readCorpus(settings, {isDraft})
  known.texts.clear()
  for (const entry of entries) known.texts.set(entry.id, entry)
  known.families = families
  await store(settings, context, known)
  if (isDraft || report.fatal > 0) printMessages(files)
  return report.fatal
}

/** Keeps what pages need of the texts. */
async function store({cache}: Settings, context: LoaderContext, {texts, families}: Known): Promise<void> {
  const entries = [...texts.values()]
  writeTermPlaces(cache, termPlaces(entries))
  await storeTexts(listTexts(entries, families), context)
}

/** On the dev server: one changed file is one text read again. */
function watch(settings: Settings, context: LoaderContext, known: Known, started: number): void {
  const {watcher} = context
  if (watcher === undefined) return
  const corpus = join(settings.content, 'corpus')
  const authored = ['authorities', 'families', 'glossary'].map((name) => join(settings.content, name))
  const folders = [corpus, ...authored]
  watcher.add(folders)
  let reader = new CorpusReader(settings, true)
  const update = async (path: string): Promise<void> => {
    if (isInside(corpus, path)) {
      const [name = ''] = relative(corpus, path).split(sep)
      readChanged(reader, {content: settings.content, name}, known.texts)
      await store(settings, context, known)
    } else if (authored.some((folder) => isInside(folder, path))) {
      reader = new CorpusReader(settings, true)
      await loadAll(settings, context, known)
    }
  }
  const told = new Map<string, number>()
  // One after the other: a whole corpus that is being read must not overwrite what has changed since.
  let queue = Promise.resolve()
  const hear = (path: string): void => {
    told.set(path, Date.now())
    // A fault of one change must not keep those behind it from being read.
    queue = queue.then(() => update(path)).catch(console.error)
  }
  for (const event of ['change', 'add', 'unlink', 'unlinkDir'] as const) watcher.on(event, hear)
  // The watcher needs seconds to come round a large corpus on a busy machine; what changes before, it never tells.
  let since = started
  setInterval(() => {
    const now = Date.now()
    for (const {path, changed} of folders.flatMap((folder) => listNewer(folder, since))) {
      if ((told.get(path) ?? 0) < changed) hear(path)
    }
    since = now
  }, sweep).unref()
}

/** A changed text and those that cite it, whose links may lead elsewhere now; one whose folder is gone is forgotten. */
function readChanged(
  reader: CorpusReader,
  {content, name}: {content: string; name: string},
  known: Map<string, CorpusEntry>,
): void {
  const citing = [...known.values()].filter(({summary}) => Object.hasOwn(summary.cites, name))
  const isGone = !listFolders(content).includes(name)
  if (isGone) known.delete(name)
  for (const each of new Set([...(isGone ? [] : [name]), ...citing.map(({id}) => id)])) {
    const {entry, files} = reader.read(each)
    printMessages(files)
    if (entry !== undefined) known.set(entry.id, entry)
  }
}

function isInside(folder: string, path: string): boolean {
  return !relative(folder, path).startsWith('..')
}
