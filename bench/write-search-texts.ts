import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {SearchGroup, SearchText} from '#core/model/search.ts'
import {packSearchText} from '#core/search/pack-search-text.ts'
import {contentOf} from '#core/search/search-content.ts'
import {summariseSearch} from '#core/search/summarise-search.ts'
import {packJson} from '#io/pagefind-chunks.ts'
import {textKey, type IndexedText} from '#io/pack-search.ts'
import {generateText} from './generate-corpus.ts'

/**
 * Write generated texts as the index takes them, each paragraph one row: they are not read by the chain, for what is
 * measured is the index.
 * @param folder gets `texts.json` and `chunks`
 */
export function writeSearchTexts(folder: string, count: number, seed: number): void {
  mkdirSync(join(folder, 'chunks'), {recursive: true})
  const indexed = Array.from({length: count}, (_, index) => writeText(folder, toText(seed, index + 1)))
  writeFileSync(listPath(folder), JSON.stringify(indexed))
}

/** Add a word to the first of the texts that {@link writeSearchTexts} wrote. */
export function changeSearchText(folder: string, seed: number): void {
  // Written above.
  const [, ...others] = JSON.parse(readFileSync(listPath(folder), 'utf8')) as readonly IndexedText[]
  const changed = writeText(folder, toText(seed, 1, ' водомерка'))
  writeFileSync(listPath(folder), JSON.stringify([changed, ...others]))
}

function listPath(folder: string): string {
  return join(folder, 'texts.json')
}

function writeText(folder: string, text: SearchText): IndexedText {
  const chunk = packJson(textKey(text.document), packSearchText(text))
  writeFileSync(join(folder, 'chunks', `${text.document}.js`), chunk)
  const digests = text.languages.map(
    (language, column) => [language, digest(contentOf(text, column))] as const,
  )
  return {...summariseSearch({editions: [], alignments: []}, text), digests: Object.fromEntries(digests)}
}

function toText(seed: number, index: number, added = ''): SearchText {
  const {id, ru, en} = generateText(seed, index)
  const [left, right] = [ru, en].map((side) => side.trim().split('\n\n'))
  const groups = (left ?? []).map((paragraph, place): SearchGroup => ({
    id: place === 0 ? 'title' : `p${place}`,
    kind: place === 0 ? 'title' : 'paragraph',
    rows: [
      {
        cells: [plain(paragraph) + (place === 1 ? added : ''), plain(right?.[place] ?? '')],
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
