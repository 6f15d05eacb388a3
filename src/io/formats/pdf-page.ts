import {getResolvedPDFJS} from 'unpdf'
import type {PDFPageProxy} from 'unpdf/pdfjs'
import type {PageContent, PieceTag, TextPiece} from '#core/layout/page-content.ts'
import {cleanPdfText} from './pdf-clean-text.ts'
import {multiply, readRules, type Matrix} from './pdf-rules.ts'
import {restoreSoftHyphens} from './pdf-soft-hyphens.ts'
import {readTags} from './pdf-tags.ts'

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>
type Item = TextContent['items'][number]
type TextItem = Extract<Item, {str: string}>

/** Letters that are turned by more than this, as sine, do not run from left to right. */
const turned = 0.05
/** `LiberationSerif-Bold`, `TimesNewRomanPS-BoldMT`, `Helvetica-Black`. */
const boldName = /bold|black|heavy/i

interface Context {
  readonly view: Matrix
  readonly tags: ReadonlyMap<string, PieceTag>
  readonly boldFonts: ReadonlySet<string>
}

interface Mark {
  readonly id: string | undefined
  readonly isArtifact: boolean
}

function makePiece(
  item: TextItem,
  marks: readonly Mark[],
  {view, tags, boldFonts}: Context,
): TextPiece | undefined {
  const raw = cleanPdfText(item.str)
  const text = raw.trim()
  // pdf.js gives six numbers.
  const [a, b, c, d, x, y] = multiply(view, item.transform as unknown as Matrix)
  const size = Math.round(Math.hypot(c, d) * 10) / 10
  if (text === '' || !(size > 0) || !Number.isFinite(x + y + item.width)) return undefined
  const isTurned = Math.abs(b) > turned * Math.hypot(a, b) || a < 0
  const id = marks.findLast((mark) => mark.id !== undefined)?.id
  const tag = id === undefined ? undefined : tags.get(id)
  return {
    text,
    x,
    end: isTurned ? x : x + item.width,
    y,
    size,
    isBold: boldFonts.has(item.fontName),
    isTurned,
    hasSpaceBefore: raw !== raw.trimStart(),
    ...(tag === undefined ? {} : {tag}),
    // In a tagged file, what has no tag is no part of the text (ISO 32000-1, 14.8.2.2).
    isArtifact: marks.some((mark) => mark.isArtifact) || (tags.size > 0 && id === undefined),
  }
}

function readMark(item: Exclude<Item, {str: string}>): Mark {
  // The types of pdf.js leave out the tag, and that the id is null where the content has no number.
  const {id, tag} = item as {readonly id?: string | null; readonly tag?: string}
  return {id: id ?? undefined, isArtifact: tag === 'Artifact'}
}

function readPieces(items: readonly Item[], context: Context): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  const marks: Mark[] = []
  let isAfterSpace = false
  for (const item of items) {
    if ('str' in item) {
      const piece = makePiece(item, marks, context)
      if (piece !== undefined) pieces.push(isAfterSpace ? {...piece, hasSpaceBefore: true} : piece)
      isAfterSpace = piece === undefined ? isAfterSpace || item.str !== '' : /\s$/.test(item.str)
    } else if (item.type === 'endMarkedContent') marks.pop()
    else marks.push(readMark(item))
  }
  return pieces
}

function restoreItems(items: readonly Item[], shown: readonly string[]): readonly Item[] {
  const texts = items.flatMap((item) => ('str' in item ? [item.str] : []))
  const restored = restoreSoftHyphens(texts, shown).values()
  return items.map((item) => ('str' in item ? {...item, str: restored.next().value ?? item.str} : item))
}

function findBoldFonts(page: PDFPageProxy, {styles}: TextContent): ReadonlySet<string> {
  const isBold = (font: string) => {
    // pdf.js types its store of fonts as `any`.
    const found: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined
    const name = typeof found === 'object' && found !== null && 'name' in found ? found.name : ''
    return typeof name === 'string' && boldName.test(name)
  }
  return new Set(Object.keys(styles).filter(isBold))
}

interface Operation {
  readonly name: number
  // pdf.js types the operands as `any`.
  readonly values: unknown
}

/** The drawing of a page only helps: where it is damaged, its text is read without it. */
async function listOperations(page: PDFPageProxy): Promise<readonly Operation[]> {
  try {
    const {fnArray, argsArray} = await page.getOperatorList()
    const operands: readonly unknown[] = argsArray
    return fnArray.map((name, index) => ({name, values: operands[index]}))
  } catch {
    return []
  }
}

/** The letters that are painted, one text per operation. */
function listShown(operations: readonly Operation[], showText: number): readonly string[] {
  return operations.flatMap(({name, values}) => {
    const glyphs: unknown = name === showText && Array.isArray(values) ? values[0] : undefined
    if (!Array.isArray(glyphs)) return []
    const letters = glyphs.map((glyph: unknown) => {
      const isGlyph = typeof glyph === 'object' && glyph !== null && 'unicode' in glyph
      return isGlyph && typeof glyph.unicode === 'string' ? glyph.unicode : ''
    })
    return [letters.join('')]
  })
}

/**
 * Reads what a page of a PDF shows: letters with their places, ruling lines, tags.
 *
 * @param page the page.
 * @returns its content, in points from the upper left corner of the page as it is shown.
 * @throws {Error} of pdf.js when the text of the page cannot be read.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readPdfPage} from '#io/formats/pdf-page.ts'
 * assert.equal(readPdfPage.length, 1)
 * ```
 */
export async function readPdfPage(page: PDFPageProxy): Promise<PageContent> {
  const viewport = page.getViewport({scale: 1})
  // pdf.js gives six numbers.
  const view = viewport.transform as unknown as Matrix
  const content = await page.getTextContent({includeMarkedContent: true, disableNormalization: true})
  // The fonts get their names while the operations are read.
  const operations = await listOperations(page)
  const tags = readTags(await page.getStructTree())
  const {OPS} = await getResolvedPDFJS()
  const items = restoreItems(content.items, listShown(operations, OPS.showText))
  const pieces = readPieces(items, {view, tags, boldFonts: findBoldFonts(page, content)})
  return {width: viewport.width, height: viewport.height, pieces, rules: readRules(operations, view, OPS)}
}
