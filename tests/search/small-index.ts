import type {CatalogueText} from '#core/search/catalogue-text.ts'
import {writeSearchIndex} from '#io/search-index.ts'
import {indexOf} from '#tests/io/index-of.ts'
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
}

/** Writes a search index of small texts, as a build does, and opens it. */
export async function openSmallIndex(
  texts: readonly SmallText[],
  folder: string,
  {shardSize = 128}: SmallOptions = {},
): Promise<SearchEngine> {
  const {indexed, readChunk} = indexOf(
    texts.map(({id, paragraphs}) => ({
      document: id,
      languages: ['ru', 'en'],
      groups: paragraphs.map((rows, index) => ({
        id: `p${index + 1}`,
        kind: 'paragraph',
        rows: rows.map((row) => ({cells: row.split('|').map((cell) => cell.trim())})),
      })),
    })),
  )
  await writeSearchIndex(indexed, readChunk, folder, {shardSize})
  const catalogue = texts.map(({id, date}): [string, CatalogueText] => [
    id,
    {id, date, kind: 'letter', titles: {}, authenticLanguages: [], editions: []},
  ])
  return openEngineFrom(folder, {texts: new Map(catalogue)})
}
