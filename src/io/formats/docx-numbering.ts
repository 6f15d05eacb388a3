import {findChild, isOn, listChildren, readValue, readWhole, type XmlElement} from './parse-xml.ts'

/** One level of a list, from the outside in. */
export interface NumberLevel {
  readonly start: number
  /** Name as in the file: `decimal`, `upperRoman`, `bullet`. */
  readonly format: string
  /** What is printed: `%1.%2.`, where `%1` is the number of the first level. */
  readonly text: string
  /** The level, from 1, after which this one starts anew; 0: never; absent: after any level above. */
  readonly restart?: number
  /** `true`: numbers of levels above are printed in digits. */
  readonly isLegal: boolean
  readonly suffix: string
  /** Paragraph style whose paragraphs are of this level. */
  readonly style?: string
}

/** A list of the document: what a paragraph refers to. */
export interface NumberList {
  /** Lists of the same counter go on counting. */
  readonly counter: string
  readonly levels: ReadonlyMap<number, NumberLevel>
  /** By level: where this list starts anew, though its counter goes on. */
  readonly restarts: ReadonlyMap<number, number>
}

function readLevel(element: XmlElement): NumberLevel {
  const restart = readWhole(readValue(element, 'w:lvlRestart'))
  const style = readValue(element, 'w:pStyle')
  return {
    start: readWhole(readValue(element, 'w:start')) ?? 0,
    format: readFormat(element),
    text: readValue(element, 'w:lvlText') ?? '',
    isLegal: isOn(element, 'w:isLgl'),
    suffix: readValue(element, 'w:suff') ?? 'tab',
    ...(restart === undefined ? {} : {restart}),
    ...(style === undefined ? {} : {style}),
  }
}

/** Word writes new formats as an alternative: the fallback is one that we know. */
function readFormat(element: XmlElement): string {
  const choice = findChild(findChild(element, 'mc:AlternateContent'), 'mc:Fallback')
  return readValue(element, 'w:numFmt') ?? readValue(choice, 'w:numFmt') ?? 'decimal'
}

function readLevels(element: XmlElement): ReadonlyMap<number, NumberLevel> {
  const levels = listChildren(element, 'w:lvl')
  return new Map(levels.map((level) => [readWhole(level.attributes.get('w:ilvl')) ?? 0, readLevel(level)]))
}

function readOverrides(element: XmlElement): Pick<NumberList, 'levels' | 'restarts'> {
  const levels = new Map<number, NumberLevel>()
  const restarts = new Map<number, number>()
  for (const override of listChildren(element, 'w:lvlOverride')) {
    const number = readWhole(override.attributes.get('w:ilvl')) ?? 0
    const level = findChild(override, 'w:lvl')
    const start = readWhole(readValue(override, 'w:startOverride'))
    if (level !== undefined) levels.set(number, readLevel(level))
    if (start !== undefined) restarts.set(number, start)
  }
  return {levels, restarts}
}

/**
 * Reads the lists of a document (ECMA-376, part 1, 17.9).
 *
 * @param numbering `word/numbering.xml`; `undefined`: the document has no lists.
 * @param findStyleList the list that a style refers to, for lists that are kept in a style.
 * @returns by id of the list, as paragraphs refer to it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readNumbering} from '#io/formats/docx-numbering.ts'
 * assert.equal(readNumbering(undefined, () => undefined).size, 0)
 * ```
 */
export function readNumbering(
  numbering: XmlElement | undefined,
  findStyleList: (style: string) => string | undefined,
): ReadonlyMap<string, NumberList> {
  const abstracts = new Map(
    listChildren(numbering, 'w:abstractNum').map((item) => [
      item.attributes.get('w:abstractNumId') ?? '',
      item,
    ]),
  )
  const nums = listChildren(numbering, 'w:num')
  const abstractOf = new Map(
    nums.map((num) => [num.attributes.get('w:numId') ?? '', readValue(num, 'w:abstractNumId') ?? '']),
  )
  /** A list that only names a style has the levels of the list that the style names. */
  const follow = (id: string): string => {
    const link = readValue(abstracts.get(id), 'w:numStyleLink')
    const list = link === undefined ? undefined : findStyleList(link)
    return (list === undefined ? undefined : abstractOf.get(list)) ?? id
  }
  return new Map(
    nums.map((num) => {
      const id = num.attributes.get('w:numId') ?? ''
      const counter = follow(abstractOf.get(id) ?? '')
      const abstract = abstracts.get(counter)
      const {levels, restarts} = readOverrides(num)
      const own = abstract === undefined ? new Map<number, NumberLevel>() : readLevels(abstract)
      return [id, {counter, levels: new Map([...own, ...levels]), restarts}]
    }),
  )
}
