import type {LoaderContext} from 'astro/loaders'
import type {ListedText} from '#io/text-cache.ts'

/**
 * Puts the list of texts into Astro's data store, and takes out what is no longer in it.
 *
 * @param texts all texts of the corpus.
 * @param context the loader's.
 */
export async function storeTexts(texts: readonly ListedText[], context: LoaderContext): Promise<void> {
  const ids = new Set(texts.map(({id}) => id))
  for (const key of context.store.keys()) if (!ids.has(key)) context.store.delete(key)
  for (const text of texts) await storeText(text, context)
}

/**
 * Puts one text into Astro's data store, unless this version is there.
 *
 * @param text the text as the site lists it.
 * @param context the loader's.
 */
export async function storeText(text: ListedText, {store, parseData}: LoaderContext): Promise<void> {
  const {id, page, head, hash: _, paragraphs, beads, gaps, ...rest} = text
  const version = `${page} ${[rest.isKept, rest.isHistoryKept].map((isKept) => (isKept ? 'kept' : 'new')).join(' ')}`
  if (store.get(id)?.digest === version) return
  const {kind, date, titles, issuer, authenticLanguages: authentic} = head
  const editions = head.editions.map(({language, role, witness}) => ({language, role, ...witness}))
  const counts = {paragraphs, beads, gaps}
  const data = {kind, date, titles, authentic, editions, counts, ...(issuer && {issuer}), ...rest}
  store.set({id, data: await parseData({id, data}), digest: version})
}
