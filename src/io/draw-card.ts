import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {crc32} from 'node:zlib'
import {zlibSync} from 'fflate'
import {create} from 'fontkitten'
import {fillShape, type Coverage, type Outline} from '#core/exchange/fill-shapes.ts'
import {
  cardRule,
  cardSize,
  layOutCard,
  type Card,
  type CardFace,
  type CardLine,
} from '#core/exchange/lay-out-card.ts'

/** A letter at a size of 1 pixel, its origin at 0, 0, y downwards. */
interface Letter {
  readonly advance: number
  readonly outlines: readonly Outline[]
}

/** Colours: paper, then from light to full ink and red of the rubricator, then the rule. */
const [paper, ink, rubric, rule] = [
  [0xfb, 0xfa, 0xf7],
  [0x21, 0x1e, 0x1a],
  [0x93, 0x30, 0x1f],
  [0xe3, 0xde, 0xd4],
] as const
const steps = 7
const palette = [paper, ...toRamp(ink), ...toRamp(rubric), rule]
const toneStart = {ink: 0, rubric: steps} as const
const ruleColour = palette.length - 1

/** Files of Source Serif 4 by face: Cyrillic, then the rest, as `fonts.css` divides them. */
const files: Readonly<Record<CardFace, readonly [string, string]>> = {
  regular: ['source-serif-4-cyrillic-400-normal.woff2', 'source-serif-4-latin-400-normal.woff2'],
  bold: ['source-serif-4-cyrillic-600-normal.woff2', 'source-serif-4-latin-600-normal.woff2'],
}

/**
 * Draws the cards that previews show of a page. Letters are the outlines of our own fonts, filled by our own
 * code, and the PNG is packed by fflate: no font or library of the machine has a part in it, so that the bytes
 * are the same everywhere.
 */
export class CardPress {
  readonly #folder: string
  readonly #letters = new Map<string, Letter>()
  readonly #shapes = new Map<string, Coverage | undefined>()
  readonly #fonts = new Map<string, ReturnType<typeof openFont>>()

  /** `folder` holds the fonts, `public/fonts`. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Draws one card as PNG, 1200 × 630. */
  draw(card: Card): Uint8Array {
    const pixels = new Uint8Array(cardSize.width * cardSize.height)
    if (card.columns.length > 1) drawRule(pixels)
    for (const line of layOutCard(normalise(card), (words, face) => this.#measure(words, face))) {
      this.#drawLine(pixels, line)
    }
    return toPng(pixels)
  }

  #measure(words: string, face: CardFace): number {
    let sum = 0
    for (const sign of words) sum += this.#letterOf(sign, face).advance
    return sum
  }

  /** Letters stand on whole pixels: then equal ones are drawn once, and pack into fewer bytes. */
  #drawLine(pixels: Uint8Array, {words, face, size, tone, x, y}: CardLine): void {
    let at = x
    for (const sign of words) {
      const field = this.#shapeOf(sign, face, size)
      if (field !== undefined) stamp(pixels, field, Math.round(at), Math.round(y), toneStart[tone])
      at += this.#letterOf(sign, face).advance * size
    }
  }

  #shapeOf(sign: string, face: CardFace, size: number): Coverage | undefined {
    const key = `${face}${size}${sign}`
    if (!this.#shapes.has(key)) {
      const {outlines} = this.#letterOf(sign, face)
      this.#shapes.set(key, fillShape(outlines.map((outline) => outline.map((value) => value * size))))
    }
    return this.#shapes.get(key)
  }

  #letterOf(sign: string, face: CardFace): Letter {
    const key = `${face}${sign}`
    const known = this.#letters.get(key)
    if (known !== undefined) return known
    const code = sign.codePointAt(0) ?? 0
    const [cyrillic, latin] = files[face]
    const order = /[\u0301\u0400-\u04FF№]/.test(sign) ? [cyrillic, latin] : [latin, cyrillic]
    const fonts = order.map((file) => this.#openFont(file))
    const font = fonts.find((each) => each.hasGlyphForCodePoint(code))
    // Our fonts hold the letters of Russian and English; for any other there is a white space.
    const letter = font === undefined ? {advance: 0.5, outlines: []} : toLetter(font, code)
    this.#letters.set(key, letter)
    return letter
  }

  #openFont(file: string): ReturnType<typeof openFont> {
    const known = this.#fonts.get(file)
    if (known !== undefined) return known
    const font = openFont(join(this.#folder, file))
    this.#fonts.set(file, font)
    return font
  }
}

function normalise({columns, foot: [left, right]}: Card): Card {
  const plain = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim()
  return {
    columns: columns.map(({head, title}) => ({head: plain(head), title: plain(title)})),
    foot: [plain(left), plain(right)],
  }
}

function openFont(path: string) {
  const font = create(readFileSync(path))
  if (font.isCollection)
    throw new TypeError(`Unexpected collection of fonts in \`${path}\`, expected one font`)
  return font
}

/** Parts of a curve: an error below a tenth of a pixel at the largest size. */
const parts = 6

function toLetter(font: ReturnType<typeof openFont>, code: number): Letter {
  const glyph = font.glyphForCodePoint(code)
  const outlines: number[][] = []
  let own: number[] = []
  for (const {command, args} of glyph.path.commands) {
    const [x = 0, y = 0, toX = 0, toY = 0] = args.map((value, index) =>
      index % 2 === 0 ? value / font.unitsPerEm : -value / font.unitsPerEm,
    )
    if (command === 'moveTo') outlines.push((own = [x, y]))
    else if (command === 'lineTo') own.push(x, y)
    else if (command === 'quadraticCurveTo') addCurve(own, x, y, toX, toY)
    // TrueType outlines, as ours are, have no other curve.
    else if (command === 'bezierCurveTo')
      throw new TypeError('Unexpected cubic curve, expected a TrueType outline')
  }
  return {advance: glyph.advanceWidth / font.unitsPerEm, outlines}
}

/** Adds the points of a quadratic curve from the last point by a control point. */
function addCurve(points: number[], midX: number, midY: number, toX: number, toY: number): void {
  const [fromX = 0, fromY = 0] = points.slice(-2)
  for (let part = 1; part <= parts; part++) {
    const t = part / parts
    const s = 1 - t
    points.push(
      s * s * fromX + 2 * s * t * midX + t * t * toX,
      s * s * fromY + 2 * s * t * midY + t * t * toY,
    )
  }
}

/** Puts a letter on the picture. */
function stamp(
  pixels: Uint8Array,
  {x, y, width, cells}: Coverage,
  left: number,
  base: number,
  tone: number,
): void {
  for (let index = 0; index < cells.length; index++) {
    const level = Math.round((cells[index] ?? 0) * steps)
    if (level === 0) continue
    const column = left + x + (index % width)
    const row = base + y + Math.floor(index / width)
    if (column < 0 || column >= cardSize.width || row < 0 || row >= cardSize.height) continue
    // Letters touch at most: the darker one stays.
    const place = row * cardSize.width + column
    pixels[place] = Math.max(pixels[place] ?? 0, tone + level)
  }
}

function drawRule(pixels: Uint8Array): void {
  const left = cardRule.x - cardRule.width / 2
  for (let row = cardRule.top; row < cardRule.bottom; row++) {
    const start = row * cardSize.width + left
    pixels.fill(ruleColour, start, start + cardRule.width)
  }
}

function toRamp(full: readonly number[]): number[][] {
  return Array.from({length: steps}, (_, step) =>
    full.map((value, index) =>
      Math.round((paper[index] ?? 0) + ((value - (paper[index] ?? 0)) * (step + 1)) / steps),
    ),
  )
}

/** Writes a PNG of 16 colours, four bits a pixel (PNG, third edition). */
function toPng(pixels: Uint8Array): Uint8Array {
  const {width, height} = cardSize
  const stride = width / 2 + 1
  // Each row begins with its filter: none, which suits a palette.
  const rows = new Uint8Array(stride * height)
  for (let row = 0; row < height; row++) {
    for (let pair = 0; pair < width / 2; pair++) {
      const at = row * width + pair * 2
      rows[row * stride + 1 + pair] = ((pixels[at] ?? 0) << 4) | (pixels[at + 1] ?? 0)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Four bits, with a palette, usual compression and filters, not interlaced.
  header.set([4, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    toChunk('IHDR', header),
    toChunk('PLTE', Uint8Array.from(palette.flat())),
    toChunk('IDAT', zlibSync(rows, {level: 6})),
    toChunk('IEND', new Uint8Array()),
  ])
}

function toChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
