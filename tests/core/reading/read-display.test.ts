import {describe, expect, it} from 'vitest'
import {readDisplay} from '#core/reading/read-display.ts'
import {edition, paragraph} from './paragraph.ts'

describe('readDisplay', () => {
  const {text, locate} = readDisplay(
    edition('ru', [
      paragraph('Второй.', {id: 'p2', marker: '2.', lines: {start: 3, end: 3}}),
      paragraph('Первый.', {id: 'p1', marker: '1.', lines: {start: 1, end: 1}}),
      paragraph('', {id: 'row', kind: 'row', lines: {start: 5, end: 5}}),
      paragraph('Ячейка', {id: 'cell', kind: 'cell', lines: {start: 6, end: 6}}),
    ]),
  )

  it('joins the blocks in the order of the file, numbers before them', () => {
    expect(text).toBe('1. Первый.\n\n2. Второй.\n\n\n\nЯчейка')
  })

  it.each([
    ['Первый', {paragraph: 'p1', span: {start: 0, end: 6}}],
    ['торо', {paragraph: 'p2', span: {start: 1, end: 5}}],
    ['Ячейка', {paragraph: 'cell', span: {start: 0, end: 6}}],
  ])('finds %s in its paragraph', (words, place) => {
    const start = text.indexOf(words)
    expect(locate({start, end: start + words.length})).toEqual(place)
  })

  it('finds nothing across paragraphs, in a number or behind the end', () => {
    expect(locate({start: 5, end: 16})).toBeUndefined()
    expect(locate({start: 0, end: 2})).toBeUndefined()
    expect(locate({start: 100, end: 101})).toBeUndefined()
  })
})
