import type {CitationParts} from '../citation-parts.ts'
import {capitalise, join, piece, wrap} from '../runs.ts'

/**
 * Writes what reference managers have no field for: the place in the text, what its words are, release and hash.
 *
 * @param parts what the citation says.
 * @returns sentences.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {exportNote} from '#core/citing/exports/export-note.ts'
 * const parts = {language: 'ru', locator: 'п. 9', authority: 'изложение редакции', release: '2026.1', hash: '0a'} as const
 * assert.equal(exportNote(parts), 'П. 9. Изложение редакции. Выпуск 2026.1. SHA-256: 0a.')
 * ```
 */
export function exportNote(
  parts: Pick<CitationParts, 'language' | 'locator' | 'authority' | 'release' | 'hash'>,
): string {
  const sentences = join(
    '. ',
    capitalise(piece(parts.locator)),
    capitalise(piece(parts.authority)),
    wrap(parts.language === 'ru' ? 'Выпуск ' : 'Release ', piece(parts.release)),
    wrap('SHA-256: ', piece(parts.hash)),
  )
  return wrap('', sentences, '.')
    .map(({text}) => text)
    .join('')
}
