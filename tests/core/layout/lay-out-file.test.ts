import {describe, expect, it} from 'vitest'
import {findGrids} from '#core/layout/find-grids.ts'
import {layOutFile} from '#core/layout/lay-out-file.ts'
import type {PageContent, Rule, TextPiece} from '#core/layout/page-content.ts'

const width = 5
/** A line of 10 pt whose letters are 5 pt wide. */
function put(text: string, x: number, y: number, more: Partial<TextPiece> = {}): TextPiece {
  const end = x + width * text.length
  const piece = {
    text,
    x,
    end,
    y,
    size: 10,
    isBold: false,
    isTurned: false,
    isArtifact: false,
    hasSpaceBefore: false,
  }
  return {...piece, ...more}
}
const page = (pieces: readonly TextPiece[], rules: readonly Rule[] = []): PageContent => ({
  width: 600,
  height: 800,
  pieces,
  rules,
})
const level = (y: number, x1: number, x2: number): Rule => ({x1, x2, y1: y, y2: y})
const upright = (x: number, y1: number, y2: number): Rule => ({x1: x, x2: x, y1, y2})
const lines = (pages: readonly PageContent[]) =>
  layOutFile(pages).text.replaceAll('\f', '').split('\n').filter(Boolean)
const ys = (count: number) => Array.from({length: count}, (_, index) => 100 + 12 * index)

describe('order', () => {
  it('reads three columns one after the other', () => {
    const pieces = ys(6).flatMap((y, n) =>
      ['first', 'second', 'third'].map((name, at) => put(`${name} column of text ${n}`, 50 + 170 * at, y)),
    )
    expect(lines([page(pieces)]).map((line) => line.split(' ')[0])).toEqual([
      ...Array<string>(6).fill('first'),
      ...Array<string>(6).fill('second'),
      ...Array<string>(6).fill('third'),
    ])
  })

  it('reads columns whose lines do not stand at one height', () => {
    const pieces = ys(6).flatMap((y, n) => [
      put(`left text of the page ${n}`, 50, y),
      put(`right text of the page ${n}`, 320, y + 5),
    ])
    expect(lines([page(pieces)]).map((line) => line.split(' ')[0])).toEqual([
      ...Array<string>(6).fill('left'),
      ...Array<string>(6).fill('right'),
    ])
  })

  it('keeps a plan with short cells line by line', () => {
    const pieces = ys(6).flatMap((y, n) => [
      put(`Read the gauge of post ${n} and write it down`, 50, y),
      put('May', 420, y),
    ])
    expect(lines([page(pieces)])[0]).toBe('Read the gauge of post 0 and write it down   May')
  })

  it('keeps a date, a number and a place on their line', () => {
    expect(
      lines([page([put('4 May 2031', 50, 100), put('No. 3', 250, 100), put('Omsk', 450, 100)])]),
    ).toEqual(['4 May 2031   No. 3   Omsk'])
  })

  it('is not led astray by three wide spaces below each other', () => {
    const pieces = ys(3).flatMap((y) => [
      put('the words of a justified', 50, y),
      put('line stand far apart', 183, y),
    ])
    expect(lines([page(pieces)])[0]).toBe('the words of a justified line stand far apart')
  })
})

describe('running heads', () => {
  const body = (n: number) => ys(3).map((y, at) => put(`Rain fell on day ${n * 7 + at * n}.`, 50, y + 100))

  it('takes heads that alternate and change with the chapter', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((n) =>
      page([put(n < 4 ? 'Rivers' : 'Lakes', 50, 40), put(String(n), 500, 40), ...body(n)]),
    )
    const {hints} = layOutFile(pages)
    expect([...hints.values()].filter(({drop}) => drop === 'running-head')).toHaveLength(6)
  })

  it('leaves articles that open their pages', () => {
    const pages = [1, 3, 4, 9].map((n) => page([put(`Article ${n}`, 50, 40), ...body(n)]))
    expect([...layOutFile(pages).hints.values()].some(({drop}) => drop !== undefined)).toBe(false)
  })

  it('leaves a sentence that two of five pages begin with', () => {
    const pages = [1, 2, 3, 4, 5].map((n) =>
      page([put(n < 3 ? 'The sides agree.' : `Day ${n * n} was dry.`, 50, 60), ...body(n)]),
    )
    expect([...layOutFile(pages).hints.values()].some(({drop}) => drop !== undefined)).toBe(false)
  })
})

describe('tables', () => {
  const frame = [
    level(100, 50, 350),
    level(120, 50, 350),
    level(160, 50, 350),
    upright(50, 100, 160),
    upright(350, 100, 160),
  ]
  const cellsOf = (file: ReturnType<typeof layOutFile>) => {
    const text = file.text.replaceAll('\f', '').split('\n')
    return [...file.hints].flatMap(([line, {cell}]) =>
      cell === undefined ? [] : [[text[line - 1], cell.row, cell.column, cell.rowSpan, cell.columnSpan]],
    )
  }

  it('merges cells where a line is missing', () => {
    const rules = [...frame, level(140, 150, 350), upright(150, 120, 160), upright(250, 100, 120)]
    const pieces = [
      put('head', 55, 114),
      put('term', 255, 114),
      put('post', 55, 134),
      put('a', 155, 134),
      put('b', 155, 154),
    ]
    expect(cellsOf(layOutFile([page(pieces, rules)]))).toEqual([
      ['head', 0, 0, 1, 2],
      ['term', 0, 2, 1, 1],
      ['post', 1, 0, 2, 1],
      ['a', 1, 1, 1, 2],
      ['b', 2, 1, 1, 2],
    ])
  })

  it('goes on with a row over the page end', () => {
    const table = (top: number, words: readonly (readonly [string, string])[]) => {
      const edges = [0, ...words.map((_, index) => 20 * (index + 1))].map((y) => top + y)
      const bottom = edges.at(-1) ?? top
      const rules = [
        ...edges.map((y) => level(y, 50, 350)),
        ...[50, 150, 350].map((x) => upright(x, top, bottom)),
      ]
      const pieces = words.flatMap(([a, b], row) =>
        [put(a, 55, top + 14 + 20 * row), put(b, 155, top + 14 + 20 * row)].filter(({text}) => text !== ''),
      )
      return page(pieces, rules)
    }
    const file = layOutFile([
      table(700, [
        ['Post', 'Work'],
        ['North', 'Read the gauge and'],
      ]),
      table(60, [
        ['Post', 'Work'],
        ['', 'write it down.'],
        ['South', 'Nothing.'],
      ]),
    ])
    expect(cellsOf(file).map(([text, row, column]) => [text, row, column])).toEqual([
      ['Post', 0, 0],
      ['Work', 0, 1],
      ['North', 1, 0],
      ['Read the gauge and', 1, 1],
      ['write it down.', 1, 1],
      ['South', 2, 0],
      ['Nothing.', 2, 1],
    ])
    expect([...file.hints.values()].filter(({drop}) => drop === 'running-head')).toHaveLength(2)
  })

  it('parts letters of two cells that were painted in one go', () => {
    const rules = [...frame, upright(150, 100, 160)]
    const pieces = [put('North gauge rain', 100, 114), put('x', 55, 134), put('y', 155, 134)]
    expect(cellsOf(layOutFile([page(pieces, rules)])).map(([text]) => text)).toContain('North gauge')
  })

  it('takes a frame and an underline for what they are', () => {
    const rules = [
      level(100, 50, 350),
      level(200, 50, 350),
      upright(50, 100, 200),
      upright(350, 100, 200),
      level(151, 60, 120),
    ]
    expect(findGrids(rules)).toEqual([])
    expect(findGrids(frame)).toHaveLength(1)
    expect(
      cellsOf(layOutFile([page([put('in a frame', 60, 114), put('of two fields', 60, 140)], frame)])),
    ).toEqual([])
  })
})

describe('blocks', () => {
  it('says nothing where neither gap nor indent tells', () => {
    const pieces = ys(5).map((y, n) => put(`A line of verse ${'o'.repeat(n * 3)}`, 50, y))
    expect(layOutFile([page(pieces)]).hints.size).toBe(0)
  })

  it('does not take hanging lines for first lines', () => {
    const pieces = ys(9).map((y, n) =>
      n % 3 === 0
        ? put(`${n + 1}. An item that goes over a few lines of text`, 50, y)
        : put('and hangs below its number for all of them', 65, y),
    )
    const {hints} = layOutFile([page(pieces)])
    expect([...hints].filter(([line, {opensBlock}]) => opensBlock === true && line % 3 !== 1)).toEqual([])
  })

  it('keeps every letter once', () => {
    const pieces = [
      put('turned', 300, 300, {isTurned: true}),
      put('Rain', 50, 100),
      put('2', 70, 95, {size: 6, end: 73}),
      put('outside', 50, 900),
    ]
    expect(lines([page(pieces)]).toSorted()).toEqual(['Rain2', 'outside', 'turned'])
  })
})
