/** A line as a reader of a format found it; `C` is what it knows of the place. */
export interface WrittenLine<C> {
  readonly text: string
  /** Of each piece of text, in order, none twice in a row; at least one. */
  readonly contexts: readonly [C, ...C[]]
  /** `true`: a block starts here. */
  readonly opensBlock: boolean
  /** `true`: a page of the file starts here. */
  readonly opensPage: boolean
}

/** Gathers pieces of text into lines. */
export interface LineWriter<C> {
  /** Adds text to the line; it has no line break. */
  write(text: string, context: C): void
  /** Whether nothing was written since the last line ended. */
  isEmpty(): boolean
  /** Ends the line: the next goes on with the block. Two in a row end the block. */
  breakLine(): void
  /** Ends the line and its block. */
  closeBlock(): void
  /** Ends the line: the next begins a page, in the same block unless that is closed too. */
  breakPage(): void
  /** All lines so far, none of white space alone. */
  readLines(): readonly WrittenLine<C>[]
}

/**
 * Makes a writer of lines.
 *
 * @param clean makes the text of a line out of its pieces put together; a line it leaves blank is not written.
 * @returns the writer, without lines.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createLineWriter} from '#io/formats/line-writer.ts'
 * const writer = createLineWriter<string>((text) => text.trim())
 * writer.write('Rain', 'p')
 * writer.breakLine()
 * writer.write('falls.', 'p')
 * assert.deepEqual(writer.readLines().map((line) => line.opensBlock), [true, false])
 * ```
 */
export function createLineWriter<C>(clean: (text: string, contexts: readonly C[]) => string): LineWriter<C> {
  const lines: WrittenLine<C>[] = []
  let parts: string[] = []
  let contexts: C[] = []
  let opensBlock = true
  let opensPage = false
  let breaks = 0

  const flush = (): void => {
    const text = clean(parts.join(''), contexts)
    const [first, ...others] = contexts
    if (text.trim() !== '' && first !== undefined) {
      lines.push({text, contexts: [first, ...others], opensBlock: opensBlock || breaks > 1, opensPage})
      opensBlock = opensPage = false
      breaks = 0
    }
    parts = []
    contexts = []
  }
  return {
    write: (text, context) => {
      parts.push(text)
      if (text.trim() !== '' && contexts.at(-1) !== context) contexts.push(context)
    },
    isEmpty: () => contexts.length === 0,
    breakLine: () => {
      flush()
      breaks += 1
    },
    closeBlock: () => {
      flush()
      opensBlock = true
    },
    breakPage: () => {
      flush()
      opensPage = true
    },
    readLines: () => {
      flush()
      return lines
    },
  }
}
