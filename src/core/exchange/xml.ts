/** XML 1.0 as text: white space is what the caller gives, for between words it is part of the text. */

/** An element with what is in it; make it with {@link element}. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children: readonly (string | XmlNode)[]
}

/** ASCII names with at most one colon are all that our formats need. */
const namePattern = /^[A-Z_][\w.-]*(?::[A-Z_][\w.-]*)?$/i
/** What production 2, `Char`, of XML 1.0, fifth edition, leaves out. */
const outsideXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/**
 * Makes an element.
 *
 * @param name as `entry` or `xhtml:link`, in ASCII.
 * @param attributes in the order they are printed; those that are `undefined` are left out.
 * @param children words and elements in order.
 * @returns the element, for {@link printXml} or as a child of another one.
 * @throws {RangeError} when a name of the element or of an attribute is none in XML.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {element} from '#core/exchange/xml.ts'
 * assert.deepEqual(element('p', {}, 'Rain').children, ['Rain'])
 * ```
 */
export function element(
  name: string,
  attributes: XmlNode['attributes'],
  ...children: readonly (string | XmlNode)[]
): XmlNode {
  for (const each of [name, ...Object.keys(attributes)]) {
    if (!namePattern.test(each)) throw new RangeError(`Unexpected name \`${each}\`, expected a name of XML`)
  }
  return {name, attributes, children}
}

/**
 * Sets elements on lines of their own; only where white space is no part of the text.
 *
 * @param nodes in order.
 * @returns children for {@link element}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {element, onLines} from '#core/exchange/xml.ts'
 * assert.equal(onLines([element('p', {})]).at(-1), '\n')
 * ```
 */
export function onLines(nodes: readonly XmlNode[]): (string | XmlNode)[] {
  return ['\n', ...nodes.flatMap((node) => [node, '\n'])]
}

/**
 * Writes an XML document in UTF-8.
 *
 * @param root its root element.
 * @returns the declaration, a line break, the element, a line break. An XML parser gives back every
 *   character of texts and attributes, line ends and tabs too.
 * @throws {RangeError} for a character outside XML 1.0: U+0000, most other controls, half a surrogate pair.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {element, printXml} from '#core/exchange/xml.ts'
 * const xml = printXml(element('p', {n: '"1"'}, 'Rain & ', element('hi', {}, 'снег')))
 * assert.equal(xml.split('\n')[1], '<p n="&quot;1&quot;">Rain &amp; <hi>снег</hi></p>')
 * ```
 */
export function printXml(root: XmlNode): string {
  const parts: string[] = []
  print(root, parts)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${parts.join('')}\n`
}

/**
 * Replaces what XML cannot hold, for words that nobody has checked.
 *
 * @param words any string.
 * @returns the same with U+FFFD for each character outside XML 1.0.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toXmlText} from '#core/exchange/xml.ts'
 * assert.equal(toXmlText('a\u0000b'), 'a\uFFFDb')
 * ```
 */
export function toXmlText(words: string): string {
  return words.replace(outsideXml, '\uFFFD')
}

function print({name, attributes, children}: XmlNode, parts: string[]): void {
  parts.push('<', name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) parts.push(' ', key, '="', escape(value, /[&<>"\t\n\r]/g), '"')
  }
  if (children.length === 0) {
    parts.push('/>')
    return
  }
  parts.push('>')
  for (const child of children) {
    if (typeof child === 'string') parts.push(escape(child, /[&<>\r]/g))
    else print(child, parts)
  }
  parts.push('</', name, '>')
}

const named: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** A parser makes one space of a line end in an attribute, and LF of CR in a text, unless they are escaped. */
function escape(words: string, special: RegExp): string {
  const bad = words.match(outsideXml)?.[0].charCodeAt(0)
  if (bad !== undefined) {
    const code = bad.toString(16).toUpperCase().padStart(4, '0')
    throw new RangeError(`Unexpected character \`U+${code}\`, expected one that XML 1.0 allows`)
  }
  return words.replace(special, (sign) => named[sign] ?? `&#${sign.charCodeAt(0)};`)
}
