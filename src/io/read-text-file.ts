import {closeSync, fstatSync, openSync, readSync, realpathSync, statSync} from 'node:fs'
import {relative, isAbsolute} from 'node:path'
import {InputError} from './problem.ts'

/**
 * Largest text file read, bytes, and longest line, characters: micromark is quadratic on hostile
 * lines, and its authors say half a megabyte "can hold a big book" (facts: reliability, section 3).
 */
export const limits = {
  fileBytes: 2_000_000,
  /** A ledger is read by no Markdown parser; it grows with the received file. */
  ledgerBytes: 64_000_000,
  lineCharacters: 65_536,
  nesting: 16,
} as const

/**
 * Reads a UTF-8 text file strictly.
 *
 * @param path the file.
 * @param root folder the file must lie in after symbolic links are followed.
 * @param largest largest size, bytes.
 * @returns the text, without byte order mark, lines ended by `\n`.
 * @throws {InputError} when the file is missing, outside `root`, too large, not UTF-8, has a NUL
 *   or bidirectional control character, or a line that is too long.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readTextFile} from '#io/read-text-file.ts'
 * assert.ok(readTextFile('README.md', '.').startsWith('# '))
 * assert.throws(() => readTextFile('absent.md', '.'), {name: 'InputError'})
 * ```
 */
export function readTextFile(path: string, root: string, largest: number = limits.fileBytes): string {
  return decodeText(path, readBytes(path, root, largest))
}

/**
 * Decodes a UTF-8 text strictly.
 *
 * @param path shown in messages.
 * @param bytes the file.
 * @returns the text, without byte order mark, lines ended by `\n`.
 * @throws {InputError} when it is not UTF-8, has a NUL or bidirectional control character, or a line that is too long.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {decodeText} from '#io/read-text-file.ts'
 * assert.equal(decodeText('a.md', Buffer.from('a\r\nb')), 'a\nb')
 * ```
 */
export function decodeText(path: string, bytes: Buffer): string {
  const text = decode(path, bytes).replaceAll('\r\n', '\n')
  refuseCharacters(path, text)
  refuseLongLines(path, text)
  return text
}

/**
 * Reads a file's bytes, refusing what leaves the root or is too large.
 *
 * @param path the file.
 * @param root folder the file must lie in after symbolic links are followed.
 * @param largest largest size, bytes.
 * @returns the bytes.
 * @throws {InputError} as {@link readTextFile}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readBytes} from '#io/read-text-file.ts'
 * assert.ok(readBytes('README.md', '.').length > 0)
 * ```
 */
export function readBytes(path: string, root: string, largest: number = limits.fileBytes): Buffer {
  refuseOutside(path, root)
  return readWhole(path, largest)
}

/**
 * Reads a file's bytes, wherever it lies.
 *
 * @param path the file.
 * @param largest largest size, bytes.
 * @returns the bytes.
 * @throws {InputError} `missing-file` when there is none, for a folder and a pipe; `file-size`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readWhole} from '#io/read-text-file.ts'
 * assert.throws(() => readWhole('src', 10), {name: 'InputError'})
 * ```
 */
export function readWhole(path: string, largest: number): Buffer {
  const descriptor = openFile(path)
  try {
    const {size} = fstatSync(descriptor)
    if (size > largest) {
      throw new InputError(path, {
        rule: 'file-size',
        reason: `Unexpected file of ${size} bytes, expected at most ${largest}`,
        remedy: 'Split the text into several texts.',
        line: 1,
      })
    }
    const bytes = Buffer.alloc(size)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, size, 0))
  } finally {
    closeSync(descriptor)
  }
}

function openFile(path: string): number {
  try {
    // Before it is opened: a pipe would wait for somebody to write.
    if (statSync(path).isFile()) return openSync(path, 'r')
  } catch {
    return refuseMissing(path)
  }
  throw new InputError(path, {
    rule: 'missing-file',
    reason: `Unexpected folder or device \`${path}\`, expected a file`,
    remedy: 'Name the file itself.',
    line: 1,
  })
}

function refuseMissing(path: string): never {
  throw new InputError(path, {
    rule: 'missing-file',
    reason: `Unexpected missing file \`${path}\`, expected a readable file`,
    remedy: 'Correct the path, create the file, or take its name out of the list that asks for it.',
    line: 1,
  })
}

function refuseOutside(path: string, root: string): void {
  let inside: string
  try {
    inside = relative(realpathSync(root), realpathSync(path))
  } catch {
    return refuseMissing(path)
  }
  if (!inside.startsWith('..') && !isAbsolute(inside)) return
  throw new InputError(path, {
    rule: 'outside-project',
    reason: `Unexpected link to a file outside \`${root}\`, expected a file inside it`,
    remedy: 'Copy the file into the folder instead of linking to it.',
  })
}

function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    const line = bytes.subarray(0, firstInvalid(bytes)).toString('latin1').split('\n').length
    throw new InputError(path, {
      rule: 'encoding',
      reason: 'Unexpected bytes that are not UTF-8, expected UTF-8',
      remedy: 'Convert the file to UTF-8, for example with `iconv -f WINDOWS-1251 -t UTF-8`.',
      line,
    })
  }
}

/** Offset of the first byte that no UTF-8 prefix can hold, by bisection over valid prefixes. */
function firstInvalid(bytes: Buffer): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(0, middle), {stream: true})
      good = middle
    } catch {
      bad = middle
    }
  }
  return good
}

function refuseCharacters(path: string, text: string): void {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const found = /[\0-\x08\v\f\x0e-\x1f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/.exec(text)
  if (found === null) return
  const before = text.slice(0, found.index).split('\n')
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  throw new InputError(path, {
    rule: 'control-character',
    reason: `Unexpected control character U+${code}, expected text`,
    remedy: 'Remove the character; it is invisible and can hide or reorder words.',
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  })
}

function refuseLongLines(path: string, text: string): void {
  let start = 0
  for (let line = 1; start <= text.length; line++) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    if (end - start > limits.lineCharacters) {
      throw new InputError(path, {
        rule: 'line-length',
        reason: `Unexpected line of ${end - start} characters, expected at most ${limits.lineCharacters}`,
        remedy: 'Break the line between paragraphs.',
        line,
      })
    }
    start = end + 1
  }
}
