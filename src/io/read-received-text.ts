import {dirname} from 'node:path'
import {InputError} from './problem.ts'
import {readBytes} from './read-text-file.ts'

/** A received file as text, and how it was encoded. */
export interface ReceivedText {
  /** Everything but the byte order mark, line ends as received. */
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
}

/**
 * Reads a file as it was received: by its byte order mark, else as strict UTF-8.
 *
 * @param path the file.
 * @returns the text, unchanged.
 * @throws {InputError} when the file is missing, empty, has NUL characters or is in another encoding.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readReceivedText} from '#io/read-received-text.ts'
 * assert.equal(readReceivedText('README.md').encoding, 'utf-8')
 * ```
 */
export function readReceivedText(path: string): ReceivedText {
  const bytes = readBytes(path, dirname(path))
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  let text: string
  try {
    text = new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    throw new InputError(path, {
      rule: 'encoding',
      reason: `Unexpected bytes that are not ${encoding.toUpperCase()}, expected UTF-8 or UTF-16 with a byte order mark`,
      remedy: 'Convert the file to UTF-8, for example with `iconv -f WINDOWS-1251 -t UTF-8`.',
      line: 1,
    })
  }
  const nul = text.indexOf('\0')
  if (nul !== -1) {
    throw new InputError(path, {
      rule: 'control-character',
      reason: `Unexpected control character U+0000 at offset ${nul}, expected text`,
      remedy: 'Export the file as plain text; this looks like a binary file.',
      line: text.slice(0, nul).split('\n').length,
    })
  }
  if (text.trim() === '') {
    throw new InputError(path, {
      rule: 'empty-file',
      reason: 'Unexpected empty file, expected a text',
      remedy: 'Check that the right file was given.',
      line: 1,
    })
  }
  return {text, encoding}
}
