import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {catalogueOutline, findInText, mostTexts, settleReferences} from '#core/citing/find-reference.ts'
import type {FoundReference} from '#core/citing/find-reference.ts'
import {rankTexts, type NamedText} from '#core/citing/rank-texts.ts'
import {readReference, type AskedReference} from '#core/citing/read-reference.ts'
import type {DocumentId} from '#core/model/corpus-document.ts'
import {listTexts} from '#io/read-text.ts'
import {readYaml} from '#io/read-yaml.ts'
import {textSchema, type ReleasesRecord} from '#io/schemas.ts'
import type {Settings} from '#io/settings.ts'
import {TextCache, type TextPage} from '#io/text-cache.ts'
import {InputError} from '#io/problem.ts'
import {CorpusReader} from '#plugins/astro-corpus/corpus-reader.ts'

/** What a reference leads to in a corpus. */
export interface FoundInCorpus {
  /** As asked for, the id of a text that was renamed being the new one; absent where nothing was asked for. */
  readonly asked?: AskedReference
  readonly found: readonly FoundReference[]
  /** Pages of the texts that were looked into. */
  readonly pages: ReadonlyMap<DocumentId, TextPage>
  /** Texts that fit and were not looked into. */
  readonly more: number
  /** Texts that fit and cannot be read, as `diglot check` tells. */
  readonly broken: readonly DocumentId[]
}

/**
 * Looks a reference up in a corpus. Only the texts it may name are read; faults of others stop nothing.
 *
 * @param query as typed.
 * @param settings where the corpus and the cache are.
 * @param published texts that were ever published: a renamed one is found by its former name.
 * @returns what was found.
 * @throws {InputError} when there is no corpus.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findCited} from '#cli/find-cited.ts'
 * import {findSettings} from '#io/settings.ts'
 * assert.throws(() => findCited('9', findSettings({content: 'no-such-folder'}), []), {name: 'InputError'})
 * ```
 */
export function findCited(
  query: string,
  settings: Settings,
  published: ReleasesRecord['texts'],
): FoundInCorpus {
  const texts = listTexts(settings.content).flatMap((name) => readHead(settings.content, name) ?? [])
  const known = new Set([...texts, ...published].map(({id}) => id))
  const typed = readReference(query, (word) => known.has(word))
  if (typed === undefined) return {found: [], pages: new Map(), more: 0, broken: []}
  const document = typed.document && follow(typed.document, published)
  const asked = document === undefined ? typed : {...typed, document}
  const ranked = rankTexts(asked, texts)
  const reader = new CorpusReader(settings)
  const cache = new TextCache(settings.cache)
  const pages = new Map<DocumentId, TextPage>()
  const read = ranked.slice(0, mostTexts)
  for (const id of read) {
    const {entry} = reader.read(id)
    if (entry !== undefined) pages.set(id, cache.readPage(id, entry.digest))
  }
  const found = [...pages].flatMap(([id, {view}]) => findInText(asked, id, catalogueOutline(view)))
  return {
    asked,
    found: settleReferences(found),
    pages,
    more: ranked.length - read.length,
    broken: read.filter((id) => !pages.has(id)),
  }
}

/** The name a text has now; a circle is left where it closes. */
function follow(id: DocumentId, published: ReleasesRecord['texts']): DocumentId {
  const seen = new Set<DocumentId>()
  let now = id
  while (!seen.has(now)) {
    seen.add(now)
    now = published.find((text) => text.id === now)?.movedTo ?? now
  }
  return now
}

/** Nothing where the record has faults. */
function readHead(content: string, name: string): NamedText | undefined {
  const path = join(content, 'corpus', name, 'text.yaml')
  if (!existsSync(path)) return undefined
  try {
    return readYaml(path, content, textSchema).value
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
