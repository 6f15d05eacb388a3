import type {CitedPlace, CitingLanguage, LocatorStep, LocatorUnit} from '../model/cited-work.ts'

export interface LocatorOptions {
  /** Leaves out the stops of English abbreviations, `para 9`, as lawyers write them. */
  readonly isUnstopped?: boolean
}

/** Word of a unit, for one and for several; in English as it stands behind an ordinal too. */
type Words = Readonly<Record<LocatorUnit, readonly [one: string, several: string]>>

const ru: Words = {
  annex: ['прил.', 'прил.'],
  part: ['ч.', 'ч.'],
  chapter: ['гл.', 'гл.'],
  section: ['разд.', 'разд.'],
  article: ['ст.', 'ст.'],
  paragraph: ['п.', 'пп.'],
  subparagraph: ['подп.', 'подп.'],
  item: ['подп.', 'подп.'],
  sentence: ['предл.', 'предл.'],
  table: ['табл.', 'табл.'],
  row: ['стр.', 'стр.'],
  cell: ['столб.', 'столб.'],
  note: ['сноска', 'сноски'],
  heading: ['заголовок', 'заголовки'],
  title: ['заглавие', 'заглавие'],
  preamble: ['преамбула', 'преамбула'],
  closing: ['заключительная часть', 'заключительная часть'],
  signatures: ['подписи', 'подписи'],
  quotation: ['цитата', 'цитаты'],
}

const en: Words = {
  annex: ['annex', 'annexes'],
  part: ['pt.', 'pts.'],
  chapter: ['ch.', 'chs.'],
  section: ['sec.', 'secs.'],
  article: ['art.', 'arts.'],
  paragraph: ['para.', 'paras.'],
  subparagraph: ['subpara.', 'subparas.'],
  item: ['item', 'items'],
  sentence: ['sentence', 'sentences'],
  table: ['table', 'tables'],
  row: ['row', 'rows'],
  cell: ['col.', 'cols.'],
  note: ['note', 'notes'],
  heading: ['heading', 'headings'],
  title: ['title', 'title'],
  preamble: ['preamble', 'preamble'],
  closing: ['closing', 'closing'],
  signatures: ['signatures', 'signatures'],
  quotation: ['quotation', 'quotations'],
}

const ordinals = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth'],
  ...['seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'],
]

/** Units that English counts with an ordinal before them, and Russian with «абз.» or «предл.». */
const counted: ReadonlySet<LocatorUnit> = new Set(['paragraph', 'subparagraph', 'sentence'])

/** Units whose numbers English writes behind that of the unit around them: `art. 5(1)(a)`. */
const nested: ReadonlySet<LocatorUnit> = new Set(['paragraph', 'subparagraph', 'item'])

/**
 * Writes where in a text a place is, in short form.
 *
 * @param place from `locatePlace`.
 * @param language language to write in.
 * @param options see {@link LocatorOptions}.
 * @returns the locator, without a capital; `''` for the whole text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {formatLocator} from '#core/citing/format-locator.ts'
 * const from = [{unit: 'paragraph' as const, label: '9'}, {unit: 'subparagraph' as const, ordinal: 2}]
 * assert.equal(formatLocator({address: 'p9-2', from}, 'ru'), 'п. 9, абз. 2')
 * assert.equal(formatLocator({address: 'p9-2', from}, 'en'), 'para. 9, second subpara.')
 * ```
 */
export function formatLocator(
  {from, to}: CitedPlace,
  language: CitingLanguage,
  {isUnstopped = false}: LocatorOptions = {},
): string {
  const write = language === 'ru' ? writeRussian : writeEnglish
  const locator = to === undefined ? write(from) : writeRange(from, to, write)
  return isUnstopped && language === 'en'
    ? locator.replaceAll(/(?<=\b(?:sub)?paras?|\barts?|\bsecs?|\bpts?|\bchs?|\bcols?)\./g, '')
    : locator
}

/** Writes the steps; `end` is the last step of a range whose other steps are the same. */
type Write = (steps: readonly LocatorStep[], end?: LocatorStep) => string

function writeRange(from: readonly LocatorStep[], to: readonly LocatorStep[], write: Write): string {
  const common = from.findIndex((step, index) => !isSame(step, to[index]))
  const [left, right] = [from.at(-1), to.at(-1)]
  const isSibling = common === from.length - 1 && common === to.length - 1
  const isLike = left?.unit === right?.unit && (left?.label === undefined) === (right?.label === undefined)
  if (isSibling && isLike && right !== undefined) return write(from, right)
  // An annex or a table is not said twice; a paragraph is, since what stands inside it depends on it.
  const shared = from.slice(0, Math.max(0, common)).filter(({unit}) => unit === 'annex' || unit === 'table')
  return `${write(from)} – ${write(to.slice(shared.length))}`
}

function isSame(left: LocatorStep, right: LocatorStep | undefined): boolean {
  return left.unit === right?.unit && left.label === right.label && left.ordinal === right.ordinal
}

/** Numbered units from the inside out, «подп. "а" п. 2 ст. 5»; what is counted follows behind a comma. */
function writeRussian(steps: readonly LocatorStep[], end?: LocatorStep): string {
  const parts: string[] = []
  let isOpen = false
  for (const [index, step] of steps.entries()) {
    const text = russianStep(step, index === steps.length - 1 ? end : undefined)
    const isNumber = step.label !== undefined && (nested.has(step.unit) || step.unit === 'article')
    if (isNumber && isOpen) parts.push(`${text} ${parts.pop() ?? ''}`)
    else parts.push(text)
    isOpen = isNumber
  }
  return parts.join(', ')
}

function russianStep({unit, label, ordinal}: LocatorStep, end?: LocatorStep): string {
  const word = ru[unit][end === undefined ? 0 : 1]
  if (label === undefined && ordinal !== undefined && counted.has(unit)) {
    return `${unit === 'sentence' ? word : 'абз.'} ${join(String(ordinal), end)}`
  }
  // A letter is set apart from the words around it.
  const quote = (text: string): string => (/^\p{L}+$/u.test(text) && nested.has(unit) ? `"${text}"` : text)
  return withNumber(word, label ?? ordinal, end, quote)
}

function writeEnglish(steps: readonly LocatorStep[], end?: LocatorStep): string {
  const parts: string[] = []
  let isOpen = false
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1 ? end : undefined
    const isNumber = step.label !== undefined && (nested.has(step.unit) || step.unit === 'article')
    if (isNumber && isOpen) {
      const inner = withNumber('', step.label, last, (text) => `(${text})`)
      parts.push(`${parts.pop() ?? ''}${inner}`)
    } else parts.push(englishStep(step, last))
    isOpen = isNumber
  }
  return parts.join(', ')
}

function englishStep({unit, label, ordinal}: LocatorStep, end?: LocatorStep): string {
  const word = en[unit][end === undefined ? 0 : 1]
  if (label === undefined && ordinal !== undefined && counted.has(unit)) {
    const last = end?.ordinal === undefined ? '' : ` to ${englishOrdinal(end.ordinal)}`
    return `${englishOrdinal(ordinal)}${last} ${word}`
  }
  return withNumber(word, label ?? ordinal, end, (text) => text)
}

function withNumber(
  word: string,
  number: string | number | undefined,
  end: LocatorStep | undefined,
  mark: (text: string) => string,
): string {
  if (number === undefined) return word
  const last = end?.label ?? end?.ordinal
  const numbers = last === undefined ? [number] : [number, last]
  return [word, numbers.map((each) => mark(String(each))).join('–')].filter((text) => text !== '').join(' ')
}

function join(ordinal: string, end: LocatorStep | undefined): string {
  return end?.ordinal === undefined ? ordinal : `${ordinal}–${end.ordinal}`
}

function englishOrdinal(ordinal: number): string {
  const word = ordinals[ordinal - 1]
  if (word !== undefined) return word
  const isTeen = ordinal % 100 > 10 && ordinal % 100 < 14
  return `${ordinal}${(isTeen ? undefined : {1: 'st', 2: 'nd', 3: 'rd'}[ordinal % 10]) ?? 'th'}`
}
