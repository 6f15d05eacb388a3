import {describe, expect, it} from 'vitest'
import type {HitSpan, SearchGroup} from '#core/model/search.ts'
import {showHit, type ShownPiece} from '#core/search/show-hit.ts'

const languages = ['ru', 'en']
const at = (language: string, start: number, length = 1, slot = 0): HitSpan => ({
  slot,
  language,
  start,
  length,
})
const group = (...rows: (readonly string[])[]): SearchGroup => ({
  id: 'p1',
  kind: 'paragraph',
  rows: rows.map((cells, index) => ({id: `p1c${index + 1}`, cells})),
})
/** Marks in square brackets. */
const print = (pieces: readonly ShownPiece[] = []): string =>
  pieces.map(({text, isHit}) => (isHit ? `[${text}]` : text)).join('')
const numbers = (count: number, from = 0): string =>
  Array.from({length: count}, (_, index) => `w${index + from}`).join(' ')

describe('rows', () => {
  it('are those that hold the words found, with words counted over all rows of a column', () => {
    const rain = group(['Идёт дождь.', 'It rains.'], ['Ветер стих.', ''], ['Снег тает.', 'Snow melts.'])
    const {rows, isPart} = showHit(rain, languages, [at('ru', 2), at('en', 2)])
    expect(rows.map(({id}) => id)).toEqual(['p1c2', 'p1c3'])
    expect(rows.map(({cells}) => cells.map(print))).toEqual([
      ['[Ветер] стих.', ''],
      ['Снег тает.', '[Snow] melts.'],
    ])
    expect(isPart).toBe(true)
  })

  it('are at most three, those that meet most parts of the query, in the order of the page', () => {
    const rain = group(['a b'], ['c d'], ['e f'], ['g h'])
    const spans = [at('ru', 0), at('ru', 2), at('ru', 4), at('ru', 6), at('ru', 7, 1, 1)]
    expect(showHit(rain, ['ru'], spans).rows.map(({id}) => id)).toEqual(['p1c1', 'p1c2', 'p1c4'])
  })

  it('are all of them where the whole is asked for, marked and not cut', () => {
    const rain = group([numbers(200), 'x'], ['y', ''])
    const {rows, isPart} = showHit(rain, languages, [at('ru', 100)], true)
    expect(rows).toHaveLength(2)
    expect(print(rows[0]?.cells[0])).toContain(' w99 [w100] w101 ')
    expect(rows[1]?.cells[1]).toEqual([])
    expect(isPart).toBe(false)
  })

  it('are the first where nothing was found in any', () => {
    expect(showHit(group(['a', 'b'], ['c', 'd']), languages, []).rows.map(({id}) => id)).toEqual(['p1c1'])
  })
})

describe('marks', () => {
  it('take the spaces inside a phrase in, and leave those between two words out', () => {
    const [row] = showHit(group(['a b c d e']), ['ru'], [at('ru', 0, 2), at('ru', 2), at('ru', 3)]).rows
    expect(print(row?.cells[0])).toBe('[a b] [c] [d] e')
  })

  it('leave out the quotation marks and stops around what was found, not those inside a phrase', () => {
    const [row] = showHit(
      group(['«a», b. («c, d»). —']),
      ['ru'],
      [at('ru', 0), at('ru', 2, 2), at('ru', 4)],
    ).rows
    expect(print(row?.cells[0])).toBe('«[a]», b. («[c, d]»). [—]')
  })

  it('are parted where a phrase goes over into the next row', () => {
    const {rows} = showHit(group(['a b'], ['c d']), ['ru'], [at('ru', 1, 2)])
    expect(rows.map(({cells}) => print(cells[0]))).toEqual(['a [b]', '[c] d'])
  })
})

describe('long cells', () => {
  it('are cut around what was found, the other side at the same height', () => {
    const {rows, isPart} = showHit(group([numbers(200), numbers(100, 500)]), languages, [at('ru', 100)])
    expect(print(rows[0]?.cells[0])).toBe(`… ${numbers(12, 88)} [w100] ${numbers(12, 101)} …`)
    expect(print(rows[0]?.cells[1])).toBe(`… ${numbers(25, 538)} …`)
    expect(isPart).toBe(true)
  })

  it('show every part of the query before they show one twice', () => {
    const spans = [...Array.from({length: 9}, (_, index) => at('ru', index * 15)), at('ru', 190, 1, 1)]
    const shown = print(showHit(group([numbers(200)]), ['ru'], spans).rows[0]?.cells[0])
    expect(shown).toContain('[w0]')
    expect(shown).toContain('[w190]')
    expect(shown.split(' ').length).toBeLessThan(70)
  })

  it('show a stretch whole where a few words are left out', () => {
    const spans = [at('ru', 15), at('ru', 44)]
    const shown = print(showHit(group([numbers(61)]), ['ru'], spans).rows[0]?.cells[0])
    expect(shown).toBe(numbers(61).replace('w15', '[w15]').replace('w44', '[w44]'))
  })

  it('begin at their beginning where neither side has a mark', () => {
    const shown = print(showHit(group([numbers(100)]), ['ru'], []).rows[0]?.cells[0])
    expect(shown).toBe(`${numbers(60)} …`)
  })
})
