import type {Run} from '../model/cited-work.ts'

/** Pieces of a citation; one without runs is absent, and takes its punctuation with it. */
export type Piece = readonly Run[]

/**
 * Makes a piece of a value.
 *
 * @param value text; white space in it is one space, and punctuation at its ends that a citation sets itself goes.
 * @param face italics, a link.
 * @returns one run; none where nothing is left.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {piece} from '#core/citing/runs.ts'
 * assert.deepEqual([piece(' Rivers  and lakes, '), piece(undefined)], [[{text: 'Rivers and lakes'}], []])
 * ```
 */
export function piece(value: string | undefined, face: Omit<Run, 'text'> = {}): Piece {
  const text = clean(value ?? '')
  return text === '' ? [] : [{text, ...face}]
}

/**
 * Tidies a value of a record for print.
 *
 * @param value text.
 * @returns the text in one line, without stops and commas before it and commas or colons behind it; `''` where
 *   it has no letter and no digit.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {clean} from '#core/citing/runs.ts'
 * assert.deepEqual([' , Rain \n falls... ', '()'].map(clean), ['Rain falls…', ''])
 * ```
 */
export function clean(value: string): string {
  if (!/[\p{L}\p{N}]/u.test(value)) return ''
  return value
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^[ ,.:;]+/, '')
    .replace(/(?<![ ,.:;])[ ,.:;]+$/, (tail) => (tail.includes('...') ? '…' : tail.includes('.') ? '.' : ''))
}

/**
 * Joins pieces.
 *
 * @param separator what stands between them: `. `, `, `.
 * @param pieces those without runs are left out.
 * @returns runs, neighbours of the same face as one; a stop is not set behind another sign that ends a sentence.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {join, piece} from '#core/citing/runs.ts'
 * assert.deepEqual(join('. ', piece('What rain?'), [], piece('Oslo')), [{text: 'What rain? Oslo'}])
 * ```
 */
export function join(separator: string, ...pieces: readonly Piece[]): Piece {
  const runs: Run[] = []
  for (const next of pieces.filter(({length}) => length > 0)) {
    if (runs.length > 0) append(runs, {text: hasEnded(runs) ? separator.replace(/^\./, '') : separator})
    for (const run of next) append(runs, run)
  }
  return runs
}

/**
 * Sets signs around a piece.
 *
 * @param before what stands before it.
 * @param inner the piece.
 * @param after what stands behind it.
 * @returns the piece with them; nothing where there is no piece.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {piece, wrap} from '#core/citing/runs.ts'
 * assert.deepEqual([wrap('(', piece('2024'), ')'), wrap('(', [], ')')], [[{text: '(2024)'}], []])
 * ```
 */
export function wrap(before: string, inner: Piece, after = ''): Piece {
  if (inner.length === 0) return []
  const runs: Run[] = []
  const end = hasEnded([...inner]) ? after.replace(/^\./, '') : after
  for (const run of [{text: before}, ...inner, {text: end}]) append(runs, run)
  return runs
}

/**
 * Starts a piece with a capital.
 *
 * @param inner the piece.
 * @returns the piece, its first letter large.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {capitalise, piece} from '#core/citing/runs.ts'
 * assert.deepEqual(capitalise(piece('п. 9')), [{text: 'П. 9'}])
 * ```
 */
export function capitalise([first, ...rest]: Piece): Piece {
  if (first === undefined) return []
  return [{...first, text: first.text.slice(0, 1).toUpperCase() + first.text.slice(1)}, ...rest]
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (run.text === '') return
  if (last !== undefined && last.isItalic === run.isItalic && last.href === run.href)
    runs.splice(-1, 1, {...last, text: last.text + run.text})
  else runs.push(run)
}

function hasEnded(runs: readonly Run[]): boolean {
  return /[.?!…]$/.test(runs.at(-1)?.text ?? '')
}
