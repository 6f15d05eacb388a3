import type {LineHint} from '#core/ingest/received-document.ts'
import {findChild, isOn, listChildren, readValue, readWhole, type XmlElement} from './parse-xml.ts'

/** What a paragraph is by its style. */
export interface ParagraphStyle {
  readonly kind?: NonNullable<LineHint['kind']>
  /** List the style counts in, and its level where the style says so. */
  readonly list?: string
  readonly level?: number
  /** Ids of the style and of those it is based on, nearest first. */
  readonly chain: readonly string[]
  readonly isHidden: boolean
}

/** Styles of paragraphs, by id. */
export type StyleReader = (id: string | undefined) => ParagraphStyle

/** Word keeps the English name of its own styles; other programs write the name of their language. */
const kinds: readonly (readonly [RegExp, NonNullable<ParagraphStyle['kind']>])[] = [
  [/^(?:title|название|заголовок документа)$/i, 'title'],
  [/^(?:heading|заголовок|subtitle|подзаголовок)(?:\s*\d)?$/i, 'heading'],
  [
    /^(?:quote|intense quote|quotations|block text|block quotation|цитата|цитата 2|выделенная цитата)$/i,
    'quotation',
  ],
  [/^(?:signature|подпись)$/i, 'signature'],
  [/^(?:footnote|endnote) text$|^текст (?:концевой )?сноски$/i, 'note'],
]

const deepest = 20

function readKind(styles: readonly XmlElement[]): ParagraphStyle['kind'] {
  for (const style of styles) {
    const name = readValue(style, 'w:name') ?? ''
    const found = kinds.find(([pattern]) => pattern.test(name))
    if (found !== undefined) return found[1]
    const outline = readWhole(readValue(findChild(style, 'w:pPr'), 'w:outlineLvl'))
    if (outline !== undefined) return outline < 9 ? 'heading' : undefined
  }
  return undefined
}

/** The nearest style that says anything of lists decides; list 0 takes the paragraph out of all lists. */
function readList(styles: readonly XmlElement[]): Pick<ParagraphStyle, 'list' | 'level'> {
  for (const style of styles) {
    const numbering = findChild(findChild(style, 'w:pPr'), 'w:numPr')
    const list = readValue(numbering, 'w:numId')
    if (list === undefined) continue
    const level = readWhole(readValue(numbering, 'w:ilvl'))
    return {list, ...(level === undefined ? {} : {level})}
  }
  return {}
}

/**
 * Reads the styles of a document.
 *
 * @param styles `word/styles.xml`; `undefined`: there are none.
 * @returns what a paragraph is by the id of its style; without an id, the default style counts.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readStyles} from '#io/formats/docx-styles.ts'
 * assert.deepEqual(readStyles(undefined)('Title'), {chain: ['Title'], isHidden: false})
 * ```
 */
export function readStyles(styles: XmlElement | undefined): StyleReader {
  const all = listChildren(styles, 'w:style')
  const byId = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style]))
  const standard = all.find(
    ({attributes}) => attributes.get('w:type') === 'paragraph' && attributes.get('w:default') === '1',
  )
  const cache = new Map<string, ParagraphStyle>()
  const read = (id: string): ParagraphStyle => {
    const chain: XmlElement[] = []
    // A style based on itself is damaged, not endless.
    for (let style = byId.get(id); style !== undefined && chain.length < deepest;) {
      chain.push(style)
      style = byId.get(readValue(style, 'w:basedOn') ?? '')
    }
    const kind = readKind(chain)
    return {
      ...(kind === undefined ? {} : {kind}),
      ...readList(chain),
      chain: chain.length === 0 ? [id] : chain.map(({attributes}) => attributes.get('w:styleId') ?? ''),
      isHidden: chain.some((style) => isOn(findChild(style, 'w:rPr'), 'w:vanish')),
    }
  }
  return (id = standard?.attributes.get('w:styleId') ?? '') => {
    const style = cache.get(id) ?? read(id)
    cache.set(id, style)
    return style
  }
}
