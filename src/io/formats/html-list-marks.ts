import {printNumber, type NumberFormat} from './print-number.ts'

const typeFormats: Readonly<Record<string, NumberFormat>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}
const styleFormats: Readonly<Record<string, NumberFormat | 'none'>> = {
  none: 'none',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  disc: 'none',
  circle: 'none',
  square: 'none',
}

function readFormat(element: Element): NumberFormat | 'none' | undefined {
  const [, style = ''] = /list-style(?:-type)?\s*:\s*([^;]*)/i.exec(element.getAttribute('style') ?? '') ?? []
  const named = style
    .toLowerCase()
    .split(/\s+/)
    .find((word) => word in styleFormats)
  return styleFormats[named ?? ''] ?? typeFormats[element.getAttribute('type') ?? '']
}

/** A whole number as HTML reads it: what follows the digits does not count. */
function readInteger(value: string | null): number | undefined {
  const found = /^\s*([+-]?\d{1,9})/.exec(value ?? '')
  return found?.[1] === undefined ? undefined : Number(found[1])
}

/**
 * Counts the items of a numbered list as browsers do (HTML Standard, section 4.4.5) and gives the
 * number printed before each: the page shows it, its source does not hold it.
 *
 * @param list an `ol`; an `ul` prints a bullet, which is a mark and no text.
 * @returns by `li`: `1.`, `iv.`, `C.`; nothing for a list without numbers.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {readListMarks} from '#io/formats/html-list-marks.ts'
 * const {document} = parseHTML('<ol type="a" start="3"><li>rain<li>snow</ol>')
 * assert.deepEqual([...readListMarks(document.querySelector('ol')!).values()], ['c.', 'd.'])
 * ```
 */
export function readListMarks(list: Element): ReadonlyMap<Element, string> {
  const items = [...list.children].filter(({localName}) => localName === 'li')
  const isReversed = list.hasAttribute('reversed')
  const step = isReversed ? -1 : 1
  let next = readInteger(list.getAttribute('start')) ?? (isReversed ? items.length : 1)
  const format = readFormat(list) ?? 'decimal'
  const marks = new Map<Element, string>()
  for (const item of items) {
    const value = readInteger(item.getAttribute('value')) ?? next
    next = value + step
    const own = readFormat(item) ?? format
    if (own !== 'none') marks.set(item, `${printNumber(value, own, false)}.`)
  }
  return marks
}
