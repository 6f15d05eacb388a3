import type {Line} from './draft-text.ts'

interface Break {
  readonly start: number
  readonly end: number
}

function listBreaks(received: string): readonly Break[] {
  const breaks = [...received.matchAll(/\r\n|[\n\r]/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return [...breaks, {start: received.length, end: received.length}]
}

/**
 * Line model: the lines that carry text, with their place and the blank lines before them.
 *
 * Reads the received text; writes every field of {@link Line} but `opens`.
 *
 * @param received the text as received; lines end in LF, CR LF or CR.
 * @returns the lines in order, none for a text of white space only.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * const [line] = readLines('\n  Статья 1 \n')
 * assert.equal(line?.number, 2)
 * assert.equal(line?.text, 'Статья 1')
 * ```
 */
export function readLines(received: string): readonly Line[] {
  const lines: Line[] = []
  let lineStart = 0
  let gap = 0
  let run = 0
  let emptyRun = 0
  let previousEnd = 0
  for (const [index, lineBreak] of listBreaks(received).entries()) {
    const raw = received.slice(lineStart, lineBreak.start)
    const text = raw.trim()
    if (text === '') {
      gap += 1
      run = raw === '' ? run + 1 : 0
      emptyRun = Math.max(emptyRun, run)
    } else {
      const start = lineStart + raw.length - raw.trimStart().length
      const formFeed = received.slice(previousEnd, start).includes('\f')
      const end = start + text.length
      lines.push({number: index + 1, start, end, text, gap, emptyRun, formFeed, edits: []})
      gap = run = emptyRun = 0
      previousEnd = end
    }
    lineStart = lineBreak.end
  }
  return lines
}
