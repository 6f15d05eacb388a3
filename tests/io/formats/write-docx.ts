import {strToU8, zipSync} from 'fflate'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The inside of the parts of a DOCX, as XML. */
export interface DocxParts {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly settings?: string
  /** Each gets an id `header1`, `footer1`. */
  readonly header?: string
  readonly footer?: string
  readonly core?: string
}

const roots: Readonly<Record<string, string>> = {
  numbering: 'numbering',
  styles: 'styles',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  settings: 'settings',
  header: 'hdr',
  footer: 'ftr',
}

/** Files of a DOCX by name: a test may change them before they are packed. */
export function listDocxFiles({body, core, ...parts}: DocxParts): Record<string, Uint8Array> {
  const files: Record<string, string> = {
    '_rels/.rels':
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="a" Type="${relationType}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  }
  const relations = Object.entries(parts).map(([kind, xml]) => {
    const root = roots[kind] ?? kind
    files[`word/${kind}.xml`] = `<w:${root} ${namespaces}>${xml}</w:${root}>`
    return `<Relationship Id="${kind}1" Type="${relationType}/${kind}" Target="${kind}.xml"/>`
  })
  files['word/_rels/document.xml.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`
  if (core !== undefined) {
    files['docProps/core.xml'] =
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`
  }
  return Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))
}

/** A DOCX of these parts. */
export function writeDocx(parts: DocxParts): Uint8Array {
  return zipSync(listDocxFiles(parts))
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${safe}</w:t></w:r>`
}

/** A paragraph: its text or its XML, and its settings. */
export function paragraph(content: string, properties = ''): string {
  const inside = content.startsWith('<') ? content : run(content)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
}

/** A paragraph of a list. */
export function item(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

/** One level of a list. */
export function level(number: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
}

/** A list and the paragraphs' reference to it, of the same number. */
export function list(number: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${number}">${levels}</w:abstractNum><w:num w:numId="${number}"><w:abstractNumId w:val="${number}"/></w:num>`
}

/** A cell with one paragraph. */
export function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
}
