import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {SearchText} from '#core/model/search.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import {searchCell} from '#core/reading/plain-cell.ts'
import {contentOf, groupWords, toSearchTable} from '#core/search/search-content.ts'

/** White space, what looks like it, joiners, marks, letters of several scripts, signs. */
const letters = [
  ...' \n\t\u00A0\u0085\u1680\u2003\u2028\u202F\u3000\u200B\uFEFF',
  '\u200C',
  '\u200D',
  '\u2060',
  '\u180E',
]
const others = ['\u00AD', '\u0301', ...'aЁё1—–-.,/«»<&漢か😀', '👨‍👩‍👧', 'ﷺ', 'x'.repeat(300)]
const cell = fc.string({unit: fc.constantFrom(...letters, ...others), maxLength: 40})
const text = fc
  .array(fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 4}), {maxLength: 6})
  .map((groups): SearchText => ({
    document: 'odd',
    languages: ['ru', 'en'],
    groups: groups.map((rows, index) => ({
      id: `p${index + 1}`,
      kind: 'paragraph',
      rows: rows.map((cells) => ({cells: cells.map((words) => searchCell(escapeHtml(words)))})),
    })),
  }))

/** How Pagefind 1.6 divides content: white space of Unicode and the zero-width space. */
function splitAsIndexer(content: string): readonly string[] {
  return content.split(/[\p{White_Space}\u200B\uFEFF]+/u).filter((word) => word !== '')
}

describe('words of a text', () => {
  it('are as many as the indexer finds in its content, in each language', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(0, 1), (each, column) => {
        const found = splitAsIndexer(contentOf(each, column))
        const counted = toSearchTable(each).words[column]?.reduce((sum, count) => sum + count, 0)
        expect(found).toHaveLength(counted ?? -1)
        expect(found).toHaveLength(each.groups.flatMap((group) => groupWords(group, column)).length)
      }),
    )
  })
})

describe('groupWords', () => {
  it('follows the rows and skips empty cells', () => {
    const rows = [{cells: ['раз два', 'one']}, {cells: ['', 'two']}, {cells: ['три', '']}]
    expect(groupWords({rows}, 0)).toEqual(['раз', 'два', 'три'])
    expect(groupWords({rows}, 1)).toEqual(['one', 'two'])
    expect(groupWords({rows}, 2)).toEqual([])
  })
})
