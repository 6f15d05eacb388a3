import type {LineHint, ReceivedDocument} from '#core/ingest/received-document.ts'

/** A line of a received text that is not plain, with what its format says of it. */
export interface ReceivedLine {
  /** Without line break and form feed. */
  readonly text: string
  readonly hint: LineHint
  /** `true`: a blank line sets it apart from the line before. */
  readonly isApart: boolean
  /** `true`: a page of the file starts here. */
  readonly opensPage: boolean
}

/**
 * Puts lines together to the received text: LF between lines, a blank line before a block, a form
 * feed where a page ends.
 *
 * @param lines the lines in order.
 * @returns the text, ended by LF, and the hints by line of it, from 1; both empty for no lines.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {joinReceived} from '#io/formats/join-received.ts'
 * const line = {hint: {opensBlock: true}, isApart: true, opensPage: false}
 * const {text, hints} = joinReceived([{...line, text: 'Rain.'}, {...line, text: 'Snow.'}])
 * assert.equal(text, 'Rain.\n\nSnow.\n')
 * assert.deepEqual([...hints.keys()], [1, 3])
 * ```
 */
export function joinReceived(lines: readonly ReceivedLine[]): Pick<ReceivedDocument, 'text' | 'hints'> {
  const hints = new Map<number, LineHint>()
  const parts: string[] = []
  let number = 0
  for (const {text, hint, isApart, opensPage} of lines) {
    if (number > 0 && isApart) {
      parts.push('\n')
      number += 1
    }
    number += 1
    parts.push(opensPage && number > 1 ? '\f' : '', text, '\n')
    if (Object.keys(hint).length > 0) hints.set(number, hint)
  }
  return {text: parts.join(''), hints}
}
