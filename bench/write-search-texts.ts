import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {SearchGroup, SearchText} from '#core/model/search.ts'
import {packSearchText} from '#core/search/pack-search-text.ts'
import {contentOf} from '#core/search/search-content.ts'
import {summariseSearch} from '#core/search/summarise-search.ts'
import {packJson} from '#io/pagefind-chunks.ts'
import {textKey, type IndexedText} from '#io/pack-search.ts'
import {generateText} from './generate-corpus.ts'

/** Which texts to write. */
export interface SearchTexts {
  readonly count: number
  readonly seed: number
  /** Whether a word is added to the first text. */
  readonly isChanged?: boolean
}

/**
 * Write generated texts as the index takes them, each paragraph one row: they are not read by the chain, for what is
 * measured is the index.
 * @param folder gets `texts.json` and `chunks`
 */
export function writeSearchTexts(folder: string, {count, seed, isChanged = false}: SearchTexts): void {
  mkdirSync(join(folder, 'chunks'), {recursive: true})
  const indexed: IndexedText[] = []
  for (let index = 1; index <= count; index += 1) {
    const text = toText(seed, index, isChanged && index === 1)
    const digests = text.languages.map((language, column) => [language, digest(contentOf(text, column))])
    indexed.push({
      ...summariseSearch({editions: [], alignments: []}, text),
      digests: Object.fromEntries(digests) as Record<string, string>,
    })
    const chunk = packJson(textKey(text.document), packSearchText(text))
    writeFileSync(join(folder, 'chunks', `${text.document}.js`), chunk)
  }
  writeFileSync(join(folder, 'texts.json'), JSON.stringify(indexed))
}

function toText(seed: number, index: number, isChanged: boolean): SearchText {
  const {id, ru, en} = generateText(seed, index)
  const [left, right] = [ru, en].map((side) => side.trim().split('\n\n'))
  const groups = (left ?? []).map((paragraph, place): SearchGroup => ({
    id: place === 0 ? 'title' : `p${place}`,
    kind: place === 0 ? 'title' : 'paragraph',
    rows: [
      {
        cells: [
          plain(paragraph) + (isChanged && place === 1 ? ' водомерка' : ''),
          plain(right?.[place] ?? ''),
        ],
      },
    ],
  }))
  return {document: id, languages: ['ru', 'en'], groups}
}

/** Without the number, which stands in the margin. */
function plain(markdown: string): string {
  return markdown.replace(/^(?:# |\d+\\\. )/, '').replace(/\s+/g, ' ')
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
