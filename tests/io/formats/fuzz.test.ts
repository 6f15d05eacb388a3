import {strToU8, zipSync} from 'fflate'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {InputError} from '#io/problem.ts'
import {decodeReceived} from '#io/formats/decode-received.ts'
import {readDocx} from '#io/formats/read-docx.ts'
import {readHtml} from '#io/formats/read-html.ts'
import {encode, encodeUtf16} from './encode.ts'
import {listDocxFiles} from './write-docx.ts'

const seed = 20_310_403

/** What a reader gives, or `undefined` for a named refusal; any other error fails the test. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** Letters and digits in order; raised digits count as the digits they are. */
function lettersOf(text: string): readonly string[] {
  const small = '⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉'
  const plain = [...text]
    .map((char) => (small.includes(char) ? String(small.indexOf(char) % 10) : char))
    .join('')
  return plain.match(/[\p{L}\p{N}]/gu) ?? []
}

/** Whether all letters occur in the text in order; numbers that the reader prints may stand between. */
function holdsInOrder(text: string, shown: readonly string[]): boolean {
  const letters = lettersOf(text)
  let found = 0
  for (const letter of letters) if (letter === shown[found]) found += 1
  return found === shown.length
}

const words = fc.string({
  unit: fc.constantFrom(...'абвёЖz9 &;<>"«»—\u00A0\u00ADé漢😀\u0301[]*1.)'),
  maxLength: 12,
})

describe('encodings', () => {
  it('give back what was encoded, or refuse: 10,000 texts', {timeout: 120_000}, () => {
    const cyrillic = fc.constantFrom('windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5')
    const bytes = fc.oneof(
      fc.uint8Array({maxLength: 200}),
      fc
        .tuple(fc.string({unit: 'grapheme', maxLength: 60}), fc.boolean())
        .map(([text, le]) => encodeUtf16(text, le)),
      fc.tuple(words, cyrillic).map(([text, encoding]) => encode(text, encoding)),
    )
    const property = fc.property(bytes, (input) => {
      const decoded = attempt(() => decodeReceived(input, 'a'))
      if (decoded === undefined) return
      const {text, encoding} = decoded
      const again = encoding.startsWith('utf-16')
        ? encodeUtf16(text, encoding === 'utf-16le')
        : encoding === 'utf-8'
          ? Buffer.from(text)
          : encode(text, encoding)
      // The byte order mark alone is taken off.
      expect(Buffer.from(input).toString('hex').endsWith(Buffer.from(again).toString('hex'))).toBe(true)
      expect(input.length - again.length).toBeLessThanOrEqual(3)
    })
    fc.assert(property, {numRuns: 10_000, seed})
  })
})

interface Piece {
  readonly source: string
  readonly shown: string
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const names =
  'p div b i span ul ol li h1 h2 blockquote table tr td th thead pre sup sub a nav aside footer section article dl dt dd center font custom-x details summary button'.split(
    ' ',
  )
const hiddenNames = ['script', 'style', 'noscript', 'template']

const htmlText = words.map((text): Piece => ({source: escape(text), shown: text}))
const {page} = fc.letrec<{page: Piece; element: Piece}>((tie) => ({
  page: fc
    .array(fc.oneof({depthSize: 'small', withCrossShrink: true}, htmlText, tie('element')), {maxLength: 5})
    .map((parts) => ({
      source: parts.map(({source}) => source).join(''),
      shown: parts.map(({shown}) => shown).join(''),
    })),
  element: fc.oneof(
    fc
      .constantFrom('<br>', '<hr>', '<!-- rain -->', '<img alt="rain">')
      .map((source) => ({source, shown: ''})),
    words.chain((text) =>
      fc
        .constantFrom(...hiddenNames)
        .map((name) => ({source: `<${name}>${text.replaceAll('<', '')}</${name}>`, shown: ''})),
    ),
    fc
      .tuple(
        fc.constantFrom(...names),
        tie('page'),
        fc.constantFrom('', ' class="menu"', ' start="3"', ' rowspan=3', ' id="fn1"', ' href="#fn1"'),
      )
      .map(([name, inner, attribute]) => ({
        source: `<${name}${attribute}>${inner.source}</${name}>`,
        shown: inner.shown,
      })),
  ),
}))

describe('HTML', () => {
  it('loses no letter of what a page shows: 10,000 pages', {timeout: 240_000}, () => {
    const property = fc.property(page, ({source, shown}) => {
      const {text} = readHtml(Buffer.from(`<html><body>${source}</body></html>`), 'a')
      expect(holdsInOrder(text, lettersOf(shown))).toBe(true)
    })
    fc.assert(property, {numRuns: 10_000, seed})
  })

  it('survives 2,000 soups of tags', {timeout: 120_000}, () => {
    const tag = fc.constantFrom(
      '<',
      '>',
      '</',
      '<p',
      '<table>',
      '<td',
      '<!--',
      '<![CDATA[',
      '&#0;',
      '&#x110000;',
      '=',
      '"',
      ' a',
      '<html',
      '<?',
      '<ol type=',
      '</body>',
      '<svg><title>',
      '<plaintext>',
    )
    const property = fc.property(fc.array(fc.oneof(tag, words), {maxLength: 30}), (parts) => {
      attempt(() => readHtml(Buffer.from(parts.join('')), 'a'))
    })
    fc.assert(property, {numRuns: 2000, seed})
  })
})

/** XML has no place for a lone surrogate or a control character; words have neither. */
const docxText = words.map((text): Piece => ({
  source: `<w:t xml:space="preserve">${escape(text).replaceAll('>', '&gt;')}</w:t>`,
  shown: text,
}))
const hiddenPieces = fc.constantFrom(
  '<w:del><w:r><w:delText>rain</w:delText></w:r></w:del>',
  '<w:r><w:rPr><w:vanish/></w:rPr><w:t>rain</w:t></w:r>',
  '<w:r><w:instrText>REF rain</w:instrText></w:r>',
  '<w:r><w:br/></w:r>',
  '<w:r><w:br w:type="page"/></w:r>',
  '<w:r><w:tab/></w:r>',
  '<w:bookmarkStart/>',
)
const runs = fc
  .array(
    fc.oneof(
      docxText.map(({source, shown}) => ({source: `<w:r>${source}</w:r>`, shown})),
      hiddenPieces.map((source) => ({source, shown: ''})),
    ),
    {maxLength: 4},
  )
  .map((parts) => ({
    source: parts.map(({source}) => source).join(''),
    shown: parts.map(({shown}) => shown).join(''),
  }))
const settings = fc.constantFrom(
  '',
  '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>',
  '<w:pPr><w:pStyle w:val="Title"/><w:pageBreakBefore/></w:pPr>',
  '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
)
const wrappers = fc.constantFrom('w:ins', 'w:hyperlink', 'w:smartTag', 'w:sdt', 'w:fldSimple')
const paragraphs = fc
  .tuple(settings, runs, fc.option(wrappers))
  .map(([properties, {source, shown}, wrapper]) => ({
    source: `<w:p>${properties}${wrapper === null ? source : `<${wrapper}>${source}</${wrapper}>`}</w:p>`,
    shown,
  }))
const spans = fc.constantFrom(
  '',
  '<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>',
  '<w:tcPr><w:vMerge/></w:tcPr>',
  '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>',
)
const tables = fc
  .array(fc.array(fc.tuple(spans, paragraphs), {maxLength: 3}), {maxLength: 3})
  .map((rows) => ({
    source: `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(([span, {source}]) => `<w:tc>${span}${source}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
    shown: rows
      .flat()
      .map(([, {shown}]) => shown)
      .join(''),
  }))
const documents = fc.array(fc.oneof({weight: 3, arbitrary: paragraphs}, {weight: 1, arbitrary: tables}), {
  maxLength: 4,
})

function packDocx(body: string): Uint8Array {
  return zipSync(listDocxFiles({body}), {level: 0})
}

describe('DOCX', () => {
  it('loses no letter of what a document shows: 10,000 documents', {timeout: 240_000}, async () => {
    const property = fc.asyncProperty(documents, async (blocks) => {
      const {text} = await readDocx(packDocx(blocks.map(({source}) => source).join('')), 'a')
      expect(holdsInOrder(text, lettersOf(blocks.map(({shown}) => shown).join('')))).toBe(true)
    })
    await fc.assert(property, {numRuns: 10_000, seed})
  })

  it(
    'survives 3,000 documents with a piece torn out, in the XML or in the zip',
    {timeout: 120_000},
    async () => {
      const files = listDocxFiles({
        body: '<w:p><w:r><w:t>Мост</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
      })
      const xml = new TextDecoder().decode(files['word/document.xml'])
      const packed = zipSync(files)
      const property = fc.asyncProperty(
        fc.nat(),
        fc.nat({max: 40}),
        fc.boolean(),
        async (place, length, isXml) => {
          const at = place % (isXml ? xml.length : packed.length)
          const torn = xml.slice(0, at) + xml.slice(at + length)
          const bytes = isXml
            ? zipSync({...files, 'word/document.xml': strToU8(torn)}, {level: 0})
            : Uint8Array.of(...packed.subarray(0, at), ...packed.subarray(at + length))
          await readDocx(bytes, 'a').catch((error: unknown) => {
            if (!(error instanceof InputError)) throw error
          })
        },
      )
      await fc.assert(property, {numRuns: 3000, seed})
    },
  )
})
