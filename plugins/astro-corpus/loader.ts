import {join, relative, sep} from 'node:path'
import type {Loader, LoaderContext} from 'astro/loaders'
import type {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {listTexts} from '#io/read-text.ts'
import {InputError} from '#io/problem.ts'
import {findSettings, type Settings} from '#io/settings.ts'
import {writeReport, type BuildReport} from '#io/build-report.ts'
import {CorpusReader, type CorpusEntry} from './corpus-reader.ts'
import {isFatal} from './read-corpus-text.ts'

/** Messages shown in full; the rest are counted, and `diglot check` lists them. */
const shownFiles = 40

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
      const isDev = context.watcher !== undefined
      const report = await loadAll(settings, context)
      if (!isDev && report.fatal > 0) {
        throw new Error(`${report.fatal} of the texts cannot be published; see the messages above`)
      }
      watch(settings, context)
    },
  }
}

async function loadAll(settings: Settings, context: LoaderContext): Promise<BuildReport> {
  const {store} = context
  const files: VFile[] = []
  const entries: CorpusEntry[] = []
  let names: string[] = []
  try {
    names = listTexts(settings.content)
    const reader = new CorpusReader(settings)
    files.push(...reader.files)
    for (const name of names) {
      const result = reader.read(name)
      files.push(...result.files)
      if (result.entry !== undefined) entries.push(result.entry)
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    files.push(error.file)
  }
  for (const key of store.keys()) if (!entries.some((entry) => entry.id === key)) store.delete(key)
  for (const entry of entries) await keep(entry, context)
  print(files)
  const report = {
    texts: entries.length,
    paragraphs: sum(entries, (entry) => entry.summary.paragraphs),
    beads: sum(entries, (entry) => entry.summary.beads),
    findings: sum(files, (file) => file.messages.length),
    fatal: files.filter(isFatal).length,
    changed: entries.filter((entry) => entry.isNew).length,
    entries: entries.map(({id, digest}) => ({id, digest})),
  }
  writeReport(settings.cache, report)
  return report
}

async function keep(entry: CorpusEntry, {store, parseData}: LoaderContext): Promise<void> {
  const {id, digest, head, summary} = entry
  const {paragraphs, beads, gaps} = summary
  const {authenticLanguages, ...rest} = head
  const data = {...rest, authentic: authenticLanguages, digest, counts: {paragraphs, beads, gaps}}
  if (store.get(id)?.digest === digest) return
  store.set({id, data: await parseData({id, data}), digest})
}

/** On the dev server: one changed file is one text read again. */
function watch(settings: Settings, context: LoaderContext): void {
  const {watcher} = context
  if (watcher === undefined) return
  const corpus = join(settings.content, 'corpus')
  watcher.add([corpus, join(settings.content, 'authorities')])
  let reader = new CorpusReader(settings)
  const update = async (path: string): Promise<void> => {
    const inside = relative(corpus, path)
    if (!inside.startsWith('..')) {
      const name = inside.split(sep)[0] ?? ''
      const result = reader.read(name)
      print(result.files)
      if (result.entry !== undefined) await keep(result.entry, context)
    } else if (!relative(join(settings.content, 'authorities'), path).startsWith('..')) {
      reader = new CorpusReader(settings)
      await loadAll(settings, context)
    }
  }
  watcher.on('change', (path) => void update(path))
  watcher.on('add', (path) => void update(path))
}

function print(files: readonly VFile[]): void {
  const spoken = files.filter((file) => file.messages.length > 0)
  if (spoken.length === 0) return
  const worst = spoken.toSorted((a, b) => Number(isFatal(b)) - Number(isFatal(a)))
  console.error(reporter(worst.slice(0, shownFiles), {quiet: true, verbose: true}))
  if (worst.length > shownFiles)
    console.error(`… and ${worst.length - shownFiles} more files: run \`diglot check\``)
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0)
}
