import type {Finding} from '#core/model/finding.ts'
import {InputError} from '../problem.ts'
import {guessEncoding, type EncodingGuess} from './guess-encoding.ts'

/** Bytes as text. */
export interface DecodedText {
  /** Everything but the byte order mark, line ends as received. */
  readonly text: string
  /** WHATWG name. */
  readonly encoding: string
  readonly findings: readonly Finding[]
}

/** UTF-16 without its mark is told by this share of units with a high byte of ASCII, Cyrillic or punctuation. */
const leastShare = 0.9
/** Bits by which the letters must speak against what a text declares. */
const surelyOther = 40

function readMark([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32' : 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** Every second byte of Russian or English UTF-16 is 0x00, 0x04 or 0x20; most are 0x00 or 0x04, rare in other texts. */
function isHighHalf(bytes: Uint8Array, parity: number): boolean {
  const half = bytes.filter((_, place) => place % 2 === parity)
  const low = half.filter((byte) => byte === 0x00 || byte === 0x04).length
  const usual = low + half.filter((byte) => byte === 0x20).length
  return usual >= leastShare * half.length && low >= 0.5 * half.length
}

function findUnmarked(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const isLittle = isHighHalf(bytes, 1)
  const isBig = isHighHalf(bytes, 0)
  if (isLittle === isBig) return undefined
  return isLittle ? 'utf-16le' : 'utf-16be'
}

/** `undefined`: the bytes are not in the encoding, or there is none of this name. */
function decodeStrictly(bytes: Uint8Array, encoding: string): DecodedText | undefined {
  try {
    const decoder = new TextDecoder(encoding, {fatal: true})
    const text = decoder.decode(bytes)
    // Bytes that an encoding leaves undefined come out as control characters of Latin-1.
    const isDefined = decoder.encoding.startsWith('utf-') || !/[\u0080-\u009F]/.test(text)
    return isDefined ? {text, encoding: decoder.encoding, findings: []} : undefined
  } catch {
    return undefined
  }
}

function tellGuess({encoding, margin, cost, next}: EncodingGuess): Finding {
  const rival = next === undefined ? '' : `, ${Math.round(margin)} bits more probable than \`${next}\``
  return {
    rule: 'encoding-guess',
    severity: 'warning',
    reason: `Unexpected bytes that are not UTF-8, expected UTF-8; read as \`${encoding}\` (${cost.toFixed(1)} bits a letter${rival})`,
    line: 1,
    remedy: 'Read the first lines; if they are wrong, convert the file to UTF-8 yourself.',
  }
}

function tellDisagreement(declared: string, encoding: string): Finding {
  return {
    rule: 'encoding-guess',
    severity: 'warning',
    reason: `Unexpected bytes that are not the declared \`${declared}\`, expected \`${declared}\`; read as \`${encoding}\``,
    line: 1,
    remedy: 'Read the first lines; if they are wrong, convert the file to UTF-8 yourself.',
  }
}

function decodeByLetters(bytes: Uint8Array, declared: DecodedText | undefined): DecodedText | undefined {
  const guess = guessEncoding(bytes)
  const decoded = guess && decodeStrictly(bytes, guess.encoding)
  if (guess === undefined || decoded === undefined || decoded.text === declared?.text) return declared
  if (declared === undefined) return {...decoded, findings: [tellGuess(guess)]}
  if (guess.margin < surelyOther) return declared
  return {...decoded, findings: [tellDisagreement(declared.encoding, guess.encoding), tellGuess(guess)]}
}

function decode(bytes: Uint8Array, declared: string | undefined): DecodedText | undefined {
  const certain = readMark(bytes) ?? findUnmarked(bytes)
  if (certain !== undefined) return decodeStrictly(bytes, certain)
  // A page saved anew by a browser keeps its old declaration; Russian text is never UTF-8 by accident.
  const unicode = decodeStrictly(bytes, 'utf-8')
  if (unicode !== undefined) return unicode
  return decodeByLetters(bytes, declared === undefined ? undefined : decodeStrictly(bytes, declared))
}

/**
 * Decodes a received text: by its byte order mark, as UTF-16 by its high bytes, as strict UTF-8, by
 * what it declares, else by its letters.
 *
 * What it declares counts only where the letters do not speak against it: servers and editors change
 * the encoding of a page and leave its declaration.
 *
 * @param bytes the file.
 * @param path shown in messages.
 * @param declared encoding that the text itself names, as `<meta charset>` does.
 * @returns the text; a finding says what was guessed and how sure it is.
 * @throws {InputError} `encoding` when no encoding fits: no character is ever replaced.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {decodeReceived} from '#io/formats/decode-received.ts'
 * assert.equal(decodeReceived(Buffer.from('мост'), 'a.txt').encoding, 'utf-8')
 * assert.throws(() => decodeReceived(Uint8Array.of(0xff, 0xfe, 0x14), 'a.txt'), {name: 'InputError'})
 * ```
 */
export function decodeReceived(bytes: Uint8Array, path: string, declared?: string): DecodedText {
  const decoded = decode(bytes, declared)
  if (decoded !== undefined) return decoded
  throw new InputError(path, {
    rule: 'encoding',
    reason:
      'Unexpected bytes in no known encoding, expected UTF-8, UTF-16, Windows-1251, KOI8-R, CP866, ISO 8859-5 or Windows-1252',
    remedy: 'Convert the file to UTF-8, for example with `iconv -f WINDOWS-1251 -t UTF-8`.',
    line: 1,
  })
}
