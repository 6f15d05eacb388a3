import {createHash} from 'node:crypto'
import type {SearchText} from '#core/model/search.ts'
import type {CatalogueText} from '#core/search/catalogue-text.ts'
import {packSearchText} from '#core/search/pack-search-text.ts'
import {contentOf} from '#core/search/search-content.ts'
import {summariseSearch} from '#core/search/summarise-search.ts'
import {packJson} from '#io/pagefind-chunks.ts'
import {textKey} from '#io/pack-search.ts'
import {writeSearchIndex} from '#io/search-index.ts'
import {openEngineFrom} from './open-engine-from.ts'
import type {SearchEngine} from '../../src/scripts/search/search-engine.ts'

/** A text by its paragraphs; a paragraph by its rows, `Russian | English`, one per clause. */
export interface SmallText {
  readonly id: string
  readonly date: string
  readonly paragraphs: readonly (readonly string[])[]
}

export interface SmallOptions {
  readonly shardSize?: number
  readonly languages?: readonly string[]
}

/** Writes a search index of small texts, as a build does, and opens it. */
export async function openSmallIndex(
  texts: readonly SmallText[],
  folder: string,
  {shardSize = 128, languages = ['ru', 'en']}: SmallOptions = {},
): Promise<SearchEngine> {
  const chunks = new Map<string, string>()
  const indexed = texts.map(({id, paragraphs}) => {
    const text: SearchText = {
      document: id,
      languages,
      groups: paragraphs.map((rows, index) => ({
        id: `p${index + 1}`,
        kind: 'paragraph',
        rows: rows.map((row) => ({cells: row.split('|').map((cell) => cell.trim())})),
      })),
    }
    chunks.set(id, packJson(textKey(id), packSearchText(text)))
    const digests = languages.map((language, column) => {
      const digest = createHash('sha256').update(contentOf(text, column)).digest('hex')
      return [language, digest] as const
    })
    return {...summariseSearch({editions: [], alignments: []}, text), digests: Object.fromEntries(digests)}
  })
  await writeSearchIndex(indexed, (id) => chunks.get(id) ?? '', folder, {shardSize})
  const catalogue = texts.map(({id, date}): [string, CatalogueText] => [
    id,
    {id, date, kind: 'letter', titles: {}, authenticLanguages: [], editions: []},
  ])
  return openEngineFrom(folder, {texts: new Map(catalogue)})
}
