/** Between two columns. */
const gap = '   '
const narrowest = 28

/**
 * Sets the words of a place in columns, one per language, for a terminal.
 *
 * @param sides language and words of each column; paragraphs on lines of their own.
 * @param width of the terminal in characters; where the columns would be too narrow, one stands below the other.
 * @returns lines; empty without words.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {setSideBySide} from '#cli/set-side-by-side.ts'
 * assert.equal(setSideBySide([['ru', 'Дождь.'], ['en', 'Rain.']], 61), `ru${' '.repeat(30)}en\nДождь.${' '.repeat(26)}Rain.`)
 * ```
 */
export function setSideBySide(sides: readonly (readonly [string, string])[], width: number): string {
  if (sides.length === 0) return ''
  const room = Math.floor((width - gap.length * (sides.length - 1)) / sides.length)
  const isNarrow = room < narrowest
  const columns = sides.map(([language, words]) => [language, ...wrap(words, isNarrow ? width : room)])
  if (isNarrow || columns.length === 1) return columns.map((column) => column.join('\n')).join('\n\n')
  const height = Math.max(...columns.map((column) => column.length))
  const lines = Array.from({length: height}, (_, at) =>
    columns
      .map((column) => (column[at] ?? '').padEnd(room))
      .join(gap)
      .trimEnd(),
  )
  return lines.join('\n')
}

function wrap(words: string, width: number): readonly string[] {
  return words.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(/[ \t]+/)) {
      if (line !== '' && line.length + word.length + 1 > width) {
        lines.push(line)
        line = ''
      }
      line = line === '' ? word : `${line} ${word}`
    }
    return [...lines, line]
  })
}
