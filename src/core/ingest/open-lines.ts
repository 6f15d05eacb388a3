import type {Line, Opening} from './draft-text.ts'

/**
 * Makes one block of lines: the first opens it, the others go on with it.
 *
 * @param lines the lines, whatever they opened before.
 * @param opens what the first opens; absent: it goes on with the block before.
 * @returns the lines.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {openLines} from '#core/ingest/open-lines.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * const lines = openLines(readLines('Мост\nРека'), {kind: 'cell'})
 * assert.deepEqual(lines.map(({opens}) => opens?.kind), ['cell', undefined])
 * ```
 */
export function openLines(lines: readonly Line[], opens: Opening | undefined): readonly Line[] {
  return lines.map((line, index): Line => {
    const {opens: _, ...rest} = line
    return index === 0 && opens !== undefined ? {...rest, opens} : rest
  })
}

/**
 * Opening of a cell.
 *
 * @param column head of its column as printed; absent: it has none.
 * @returns the opening.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {openCell} from '#core/ingest/open-lines.ts'
 * assert.deepEqual(openCell('Срок'), {kind: 'cell', column: 'Срок'})
 * ```
 */
export function openCell(column: string | undefined): Opening {
  return {kind: 'cell', ...(column === undefined ? {} : {column})}
}
