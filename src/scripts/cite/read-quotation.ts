import {cellsOf} from '../text-rows.ts'
import type {Place} from './places.ts'

/** Words of a place in one language. */
export interface QuotedWords {
  readonly language: string
  readonly text: string
}

/** What stands in a cell and is not of the text: pages of the source, numbers of notes, names of columns. */
const asides = '.pb, .note, .column, .card, .num:not([id])'

/**
 * Reads the words of a place.
 *
 * @param place see {@link Place}.
 * @returns per column that has words there, left first; paragraphs on lines of their own.
 */
export function readQuotation({rows}: Place): QuotedWords[] {
  const languages = new Map<string, string>()
  let last: Element | null = null
  for (const row of rows) {
    const group = row.closest('.g')
    for (const cell of cellsOf(row)) {
      if (cell.matches('.gap')) continue
      const before = languages.get(cell.lang)
      const join = before === undefined ? '' : group === last ? ' ' : '\n'
      languages.set(cell.lang, `${before ?? ''}${join}${wordsOf(cell)}`)
    }
    last = group
  }
  return [...languages].map(([language, text]) => ({language, text}))
}

/**
 * Reads the words of an element or of a part of it.
 *
 * @param part a cell, or what a selection holds; it is not changed.
 * @returns its words, spaces collapsed; those that hold words together, too, for the page sets them where there were none.
 */
export function wordsOf(part: Node): string {
  const copy = document.createElement('div')
  copy.append(part.cloneNode(true))
  for (const aside of copy.querySelectorAll(asides)) aside.remove()
  for (const line of copy.querySelectorAll('br, .c, .row, .g')) line.before(' ')
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
