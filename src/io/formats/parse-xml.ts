import {SaxesParser} from 'saxes'
import {InputError} from '../problem.ts'

/** An element of an office document. */
export interface XmlElement {
  /** With the usual prefix, whatever the file calls it: `w:p`; without one for other vocabularies. */
  readonly name: string
  /** By name with the usual prefix: `w:val`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}

/** Text or element. */
export type XmlNode = XmlElement | string

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
}

/** Deeper or larger than any document people write: 60,000 paragraphs have about 500,000 elements. */
const limits = {depth: 256, elements: 3_000_000} as const

/** Namespaces by what stands in them, transitional and strict (ECMA-376, parts 1 and 4). */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
}

function nameOf({uri, local}: {readonly uri: string; readonly local: string}): string {
  return `${prefixes[uri] ?? ''}${local}`
}

function refuse(path: string, reason: string, line?: number): never {
  throw new InputError(path, {
    rule: 'xml-syntax',
    reason,
    remedy: 'Open the file in an office program and save it again as .docx.',
    line: line ?? 1,
  })
}

/**
 * Reads XML into a tree. No entity is expanded and no document type is read.
 *
 * @param xml the text.
 * @param path shown in messages.
 * @returns the outermost element.
 * @throws {InputError} `xml-syntax` when it is no XML, has a document type, or is too deep or too large.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseXml} from '#io/formats/parse-xml.ts'
 * assert.deepEqual(parseXml('<a>rain<b/></a>', 'a.xml').children.length, 2)
 * assert.throws(() => parseXml('<!DOCTYPE a [<!ENTITY b "rain">]><a>&b;</a>', 'a.xml'), {name: 'InputError'})
 * ```
 */
export function parseXml(xml: string, path: string): XmlElement {
  const root: OpenElement = {name: '', attributes: new Map(), children: []}
  const open: OpenElement[] = [root]
  let count = 0
  const parser = new SaxesParser({xmlns: true})
  parser.on('doctype', () => refuse(path, 'Unexpected document type in the XML, expected none', parser.line))
  parser.on('error', ({message}) =>
    refuse(path, `Unexpected \`${message.slice(0, 120)}\`, expected XML`, parser.line),
  )
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('cdata', (text) => open.at(-1)?.children.push(text))
  parser.on('opentag', (tag) => {
    count += 1
    if (open.length > limits.depth)
      refuse(path, `Unexpected XML over ${limits.depth} levels deep, expected a text`)
    if (count > limits.elements)
      refuse(path, `Unexpected XML of over ${limits.elements} elements, expected a text`)
    const attributes = new Map(Object.values(tag.attributes).map((item) => [nameOf(item), item.value]))
    const element: OpenElement = {name: nameOf(tag), attributes, children: []}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  const outermost = root.children.find((child) => typeof child !== 'string')
  return outermost ?? refuse(path, 'Unexpected XML without an element, expected a text')
}

/**
 * Finds the first child of a name.
 *
 * @param element where to look; `undefined` has no children.
 * @param name name of the child.
 * @returns the child, or `undefined`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findChild, parseXml} from '#io/formats/parse-xml.ts'
 * assert.equal(findChild(parseXml('<a><b/></a>', 'a.xml'), 'b')?.name, 'b')
 * ```
 */
export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return listChildren(element).find((child) => child.name === name)
}

/**
 * Lists the elements right under an element.
 *
 * @param element where to look; `undefined` has no children.
 * @param name only those of this name. Default: all.
 * @returns the elements in order; empty when there are none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listChildren, parseXml} from '#io/formats/parse-xml.ts'
 * assert.equal(listChildren(parseXml('<a>rain<b/><c/></a>', 'a.xml'), 'b').length, 1)
 * ```
 */
export function listChildren(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child) => typeof child !== 'string' && (name === undefined || child.name === name),
  ) as readonly XmlElement[] // the filter leaves no string
}

/**
 * Reads the value of a setting, the attribute `w:val` of a child.
 *
 * @param element the element that holds the setting.
 * @param name name of the child.
 * @returns the value; `''` where the child has none; `undefined` where there is no such child.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseXml, readValue} from '#io/formats/parse-xml.ts'
 * const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
 * assert.equal(readValue(parseXml(`<w:lvl xmlns:w="${w}"><w:start w:val="3"/></w:lvl>`, 'a.xml'), 'w:start'), '3')
 * ```
 */
export function readValue(element: XmlElement | undefined, name: string): string | undefined {
  const child = findChild(element, name)
  return child && (child.attributes.get('w:val') ?? '')
}

/**
 * Reads a whole number from an attribute or a setting.
 *
 * @param value the text, as `3`.
 * @returns the number, or `undefined` for no text or another text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readWhole} from '#io/formats/parse-xml.ts'
 * assert.deepEqual([readWhole('3'), readWhole('three')], [3, undefined])
 * ```
 */
export function readWhole(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined
}

/**
 * Tells whether a setting that can be on or off is on.
 *
 * @param element the element that holds the setting.
 * @param name name of the child.
 * @returns `true` where the child is there and is not said to be off.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isOn, parseXml} from '#io/formats/parse-xml.ts'
 * const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
 * assert.equal(isOn(parseXml(`<w:rPr xmlns:w="${w}"><w:vanish/></w:rPr>`, 'a.xml'), 'w:vanish'), true)
 * ```
 */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const value = readValue(element, name)
  return value !== undefined && !/^(?:0|false|off)$/.test(value)
}
