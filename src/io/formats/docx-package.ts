import {InputError} from '../problem.ts'
import {openZip} from './open-zip.ts'
import {findChild, listChildren, parseXml, type XmlElement} from './parse-xml.ts'

/** The parts of a DOCX. */
export interface DocxPackage {
  readonly document: XmlElement
  /** The part of a kind that the document uses: `numbering`, `styles`, `footnotes`; `undefined`: none. */
  findPart(kind: string): XmlElement | undefined
  /** The part that an id of the document leads to, as `rId7` of a header. */
  readRelated(id: string): XmlElement | undefined
  /** `docProps/core.xml`. */
  readonly properties: XmlElement | undefined
}

interface Relation {
  readonly id: string
  /** Last word of its type: `officeDocument`, `header`. */
  readonly kind: string
  readonly target: string
}

/** What other files are zips too, by a file inside. */
const otherZips: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'a spreadsheet (.xlsx)'],
  [/^ppt\//, 'a presentation (.pptx)'],
  [/^META-INF\/container\.xml$/, 'a book (.epub)'],
  [/^content\.xml$/, 'an OpenDocument text (.odt)'],
]

/** Name of a part from a path as `../docProps/core.xml`, seen from a folder. */
function resolve(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const part of target.split('/').filter(Boolean)) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function listRelations(part: XmlElement | undefined, folder: string): readonly Relation[] {
  return listChildren(part, 'Relationship')
    .filter(({attributes}) => attributes.get('TargetMode') !== 'External')
    .map(({attributes}) => ({
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: resolve(folder, attributes.get('Target') ?? ''),
    }))
}

function refuseZip(names: readonly string[], path: string): never {
  const [, what = 'a zip'] = otherZips.find(([pattern]) => names.some((name) => pattern.test(name))) ?? []
  throw new InputError(path, {
    rule: 'format',
    reason: `Unexpected ${what} without \`word/document.xml\`, expected plain text, HTML, DOCX or PDF`,
    remedy: 'Save the text as .docx, or unpack the file and give the text inside.',
    line: 1,
  })
}

/**
 * Opens a DOCX. Macros and other parts that are no text are never unpacked.
 *
 * @param bytes the file, a zip.
 * @param path shown in messages.
 * @returns its parts; each is read when it is asked for.
 * @throws {InputError} `format` when the zip is no DOCX, `archive` or `xml-syntax` when it is damaged or made to harm.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {zipSync} from 'fflate'
 * import {openDocx} from '#io/formats/docx-package.ts'
 * await assert.rejects(openDocx(zipSync({'rain.txt': new Uint8Array(1)}), 'a.zip'), {name: 'InputError'})
 * ```
 */
export async function openDocx(bytes: Uint8Array, path: string): Promise<DocxPackage> {
  const zip = await openZip(bytes, path)
  const readPart = (name: string): XmlElement | undefined => {
    const data = zip.read(name)
    return data && parseXml(decodeXml(data, path), path)
  }
  const outer = listRelations(readPart('_rels/.rels'), '')
  const main = outer.find(({kind}) => kind === 'officeDocument')?.target ?? 'word/document.xml'
  const document = readPart(main)
  if (document === undefined || findChild(document, 'w:body') === undefined) return refuseZip(zip.names, path)
  const folder = main.split('/').slice(0, -1).join('/')
  const relations = listRelations(readPart(`${folder}/_rels/${main.split('/').at(-1) ?? ''}.rels`), folder)
  const core = outer.find(({kind}) => kind === 'core-properties')?.target ?? 'docProps/core.xml'
  return {
    document,
    findPart: (kind) => {
      const target = relations.find((relation) => relation.kind === kind)?.target
      return target === undefined ? undefined : readPart(target)
    },
    readRelated: (id) => {
      const target = relations.find((relation) => relation.id === id)?.target
      return target === undefined ? undefined : readPart(target)
    },
    properties: readPart(core),
  }
}

function decodeXml(data: Uint8Array, path: string): string {
  const encoding = data[0] === 0xff ? 'utf-16le' : data[0] === 0xfe ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(data)
  } catch {
    throw new InputError(path, {
      rule: 'encoding',
      reason: `Unexpected bytes in the XML that are not ${encoding.toUpperCase()}, expected ${encoding.toUpperCase()}`,
      remedy: 'Open the file in an office program and save it again as .docx.',
      line: 1,
    })
  }
}
