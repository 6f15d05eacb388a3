import {bigramLetters, russianBigrams} from './russian-bigrams.ts'

/** An encoding that fits the bytes best, and by how much. */
export interface EncodingGuess {
  /** WHATWG name. */
  readonly encoding: string
  /** Bits by which the best reading that gives another text is less probable; infinite when there is none. */
  readonly margin: number
  /** Bits that a byte from 0x80 on costs in this reading: Russian prose 3 to 5, nonsense over 7. */
  readonly cost: number
  /** The reading `margin` is measured against. */
  readonly next?: string
}

/** Encodings of one byte a character that Russian and English texts came in before UTF-8. */
const candidates = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'windows-1252'] as const

/** A reading that costs more bits a byte than this is no Russian or English prose. */
const dearest = 7
/** Bits from which the best reading may be trusted: 1 error in 16 where all readings are as likely beforehand. */
const leastMargin = 4

/** What a byte stands for, and what it costs wherever it stands. */
interface Sign {
  readonly script: 'none' | 'cyrillic' | 'latin'
  readonly isUpper: boolean
  /** Place in {@link bigramLetters}, 0 for what is no Russian letter. */
  readonly letter: number
  /** Bits; letters of the Russian alphabet are paid by their bigrams instead. Infinite: no text has it. */
  readonly cost: number
  /** `true`: it draws tables. */
  readonly isFrame: boolean
}

const bigrams = russianBigrams.map((row) => [...row].map((digit) => Number.parseInt(digit, 16)))

/** Quotation marks, dashes and signs of ordinary print. */
const isPrintSign = (char: string) => /[\u00A0«»“”„‘’–—…№§°±·•©]/.test(char)
/** Accented letters of names in English prose; the rest of Latin-1 is rarer. */
const isNameLetter = (char: string) => /[àáâãäåçèéêëíîïñóôõöøúüß]/iu.test(char)

function readCost(char: string): number {
  if (char < '\u0080') return 0
  if (char <= '\u009F') return Infinity
  if (/ё/i.test(char) || isPrintSign(char)) return 6
  return isNameLetter(char) ? 6.5 : 12
}

function readSign(char: string): Sign {
  const lower = char.toLowerCase()
  const letter = Math.max(bigramLetters.indexOf(lower.replace('ё', 'е'), 1), 0)
  const isCyrillic = /\p{Script=Cyrillic}/u.test(char)
  return {
    script: isCyrillic ? 'cyrillic' : /\p{Script=Latin}/u.test(char) ? 'latin' : 'none',
    isUpper: lower !== char,
    letter,
    cost: letter > 0 && lower !== 'ё' ? 0 : readCost(char),
    isFrame: /[\u2500-\u259F]/.test(char),
  }
}

interface Reading {
  readonly encoding: string
  readonly signs: readonly Sign[]
  readonly text: string
}

const everyByte = Uint8Array.from({length: 256}, (_, byte) => byte)

const readings: readonly Reading[] = candidates.map((encoding) => {
  const text = new TextDecoder(encoding).decode(everyByte)
  return {encoding, text, signs: [...text].map(readSign)}
})

/** Inside a word case goes from capital to small, and the script stays. */
function costOfStep(before: Sign, sign: Sign): number {
  if (sign.script === 'none') return sign.cost
  if (before.script !== 'none' && before.script !== sign.script) return sign.cost + 13
  // Accented letters stand alone in names: a row of them is Russian read as Latin.
  if (sign.script === 'latin' && before.cost > 0 && sign.cost > 0) return sign.cost + 6
  const bigram = sign.letter > 0 ? (bigrams[before.letter]?.[sign.letter] ?? 0) : 0
  if (before.script === 'none') return sign.cost + bigram + (sign.isUpper ? 2 : 0)
  if (sign.isUpper) return sign.cost + bigram + (before.isUpper ? 0.5 : 8)
  return sign.cost + bigram
}

/** Two bytes that follow each other, at least one from 0x80 on, and how often they do. */
interface Pair {
  readonly first: number
  readonly second: number
  readonly count: number
}

/** What a reading costs follows from these counts alone, so that a long text is gone through once. */
function countPairs(bytes: Uint8Array): readonly Pair[] {
  const counts = new Map<number, number>()
  let before = 0x20
  for (const byte of bytes) {
    const pair = (before << 8) | byte
    if ((pair & 0x8080) !== 0) counts.set(pair, (counts.get(pair) ?? 0) + 1)
    before = byte
  }
  return [...counts].map(([pair, count]) => ({first: pair >> 8, second: pair & 0xff, count}))
}

function costOf({signs}: Reading, pairs: readonly Pair[]): number {
  let cost = 0
  for (const {first, second, count} of pairs) {
    const before = signs[first]
    const sign = signs[second]
    if (before === undefined || sign === undefined) continue
    // Tables of DOS are drawn with runs of one sign, which say little for or against a reading.
    cost += count * (sign.isFrame && first === second ? 2 : costOfStep(before, sign))
  }
  return cost
}

/** Whether two encodings read all bytes that occur alike. */
function readAlike(one: Reading, other: Reading, highBytes: readonly number[]): boolean {
  return highBytes.every((byte) => one.text.charAt(byte) === other.text.charAt(byte))
}

/**
 * Finds out in which encoding of one byte a character a Russian or English text is, by what Russian
 * letters follow each other, by case, and by scripts that mix inside a word.
 *
 * Bytes below 0x80 mean the same in all candidates, so only pairs with a higher byte are weighed.
 *
 * @param bytes the text; not valid UTF-8, else there is nothing to guess.
 * @returns the best reading, or `undefined` where none is plausible or two are about as likely.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {guessEncoding} from '#io/formats/guess-encoding.ts'
 * const bytes = Buffer.from([0xd1, 0xee, 0xe2, 0xe5, 0xf2, 0x20, 0xf0, 0xe5, 0xf8, 0xe8, 0xeb])
 * assert.equal(guessEncoding(bytes)?.encoding, 'windows-1251')
 * assert.equal(guessEncoding(Uint8Array.of(0x98, 0x81)), undefined)
 * ```
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess | undefined {
  const pairs = countPairs(bytes)
  const highBytes = [...new Set(bytes)].filter((byte) => byte >= 0x80)
  const total = bytes.reduce((sum, byte) => (byte >= 0x80 ? sum + 1 : sum), 0)
  const ranked = readings
    .map((reading) => ({reading, bits: costOf(reading, pairs)}))
    .toSorted((a, b) => a.bits - b.bits)
  const [best] = ranked
  if (best === undefined || total === 0 || best.bits / total > dearest) return undefined
  const next = ranked.find(({reading}) => !readAlike(reading, best.reading, highBytes))
  const margin = (next?.bits ?? Infinity) - best.bits
  if (margin < leastMargin) return undefined
  // Punctuation alone is the same in Windows-1251 and 1252: then nothing of the text is Russian.
  const {encoding} =
    ranked.findLast(({reading}) => readAlike(reading, best.reading, highBytes))?.reading ?? best.reading
  return {
    encoding,
    margin,
    cost: best.bits / total,
    ...(next === undefined ? {} : {next: next.reading.encoding}),
  }
}
