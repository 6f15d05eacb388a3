/** What a card says: one column per language, and a line at the foot. */
export interface Card {
  /** One or two. */
  readonly columns: readonly {readonly head: string; readonly title: string}[]
  /** At the left and at the right. */
  readonly foot: readonly [string, string]
}

export type CardFace = 'regular' | 'bold'

/** A line of words on a card; pixels. */
export interface CardLine {
  readonly words: string
  readonly face: CardFace
  readonly size: number
  readonly tone: 'ink' | 'rubric'
  /** Where the first letter begins. */
  readonly x: number
  /** Its base line. */
  readonly y: number
}

/** Tells how wide words are at a size of 1 pixel. */
export type Measure = (words: string, face: CardFace) => number

/** Pixels, as previews show them in full (Open Graph, X: 1.91 to 1). */
export const cardSize = {width: 1200, height: 630} as const

/** The line between two columns: its middle, its ends, its width; pixels. */
export const cardRule = {x: 600, top: 80, bottom: 490, width: 2} as const

const margin = 80
const gap = 72
/** Upper edge of the heads and of the titles, lower edge of the titles, base line of the foot. */
const [headTop, titleTop, titleEnd, footLine] = [72, 134, cardRule.bottom, 562] as const
const headSize = 27
const footSize = 27
const titleSizes = [88, 76, 66, 60, 54, 49, 44, 40, 36, 32, 28, 25] as const
const smallest = 22
const leading = 1.22

/**
 * Sets the words of a card: titles as large as they fit, of the same size in both languages. What does not
 * fit even small is cut with an ellipsis.
 *
 * @param card see {@link Card}.
 * @param measure see {@link Measure}.
 * @returns lines in reading order; all within the margins, unless `measure` lies.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {layOutCard} from '#core/exchange/lay-out-card.ts'
 * const card = {columns: [{head: 'Law', title: 'On Rain'}], foot: ['Weather', ''] as const}
 * const lines = layOutCard(card, (words) => words.length / 2)
 * assert.deepEqual(lines.map(({words}) => words), ['Law', 'On Rain', 'Weather'])
 * ```
 */
export function layOutCard({columns, foot}: Card, measure: Measure): CardLine[] {
  const inner = cardSize.width - 2 * margin
  const width = (inner - gap * (columns.length - 1)) / columns.length
  const titles = columns.map(({title}) => title)
  const size =
    titleSizes.find((each) => titles.every((title) => fits(title, each, width, measure))) ?? smallest
  const lines = columns.flatMap(({head, title}, index): CardLine[] => {
    const x = margin + index * (width + gap)
    const top = {face: 'regular', size: headSize, tone: 'rubric', x} as const
    const own = {face: 'bold', size, tone: 'ink', x} as const
    return [
      ...cut(wrap(head, width / headSize, top.face, measure), 1, width / headSize, top.face, measure).map(
        (words) => ({...top, words, y: headTop + headSize}),
      ),
      ...cut(
        wrap(title, width / size, own.face, measure),
        roomFor(size),
        width / size,
        own.face,
        measure,
      ).map((words, row) => ({...own, words, y: titleTop + size + row * size * leading})),
    ]
  })
  const [left, right] = foot
  const end = {face: 'regular', size: footSize, y: footLine} as const
  const rightStart = cardSize.width - margin - measure(right, 'regular') * footSize
  return [
    ...lines,
    {...end, words: left, tone: 'rubric' as const, x: margin},
    {...end, words: right, tone: 'ink' as const, x: rightStart},
  ].filter(({words}) => words !== '')
}

/** Lines that the titles have room for. */
function roomFor(size: number): number {
  return Math.floor((titleEnd - titleTop - size) / (size * leading)) + 1
}

function fits(title: string, size: number, width: number, measure: Measure): boolean {
  const isBroken = title.split(' ').some((word) => measure(word, 'bold') * size > width)
  return !isBroken && wrap(title, width / size, 'bold', measure).length <= roomFor(size)
}

/** Breaks words into lines at spaces, and inside a word that is wider than a line. */
function wrap(text: string, width: number, face: CardFace, measure: Measure): string[] {
  const space = measure(' ', face)
  const lines: string[] = []
  let [line, used] = ['', 0]
  const put = (piece: string, gapBefore: number, wide: number): void => {
    const isFirst = line === ''
    if (!isFirst && used + gapBefore + wide > width) {
      lines.push(line)
      ;[line, used] = [piece, wide]
    } else {
      line += isFirst || gapBefore === 0 ? piece : ` ${piece}`
      used += isFirst ? wide : gapBefore + wide
    }
  }
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const wide = measure(word, face)
    if (wide <= width) put(word, space, wide)
    else
      for (const [at, letter] of [...word].entries()) put(letter, at === 0 ? space : 0, measure(letter, face))
  }
  return line === '' ? lines : [...lines, line]
}

function cut(
  lines: readonly string[],
  most: number,
  width: number,
  face: CardFace,
  measure: Measure,
): string[] {
  if (lines.length <= most) return [...lines]
  const letters = [...(lines[most - 1] ?? '')]
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`, face) > width) letters.pop()
  return [...lines.slice(0, most - 1), `${letters.join('').trimEnd()}…`]
}
