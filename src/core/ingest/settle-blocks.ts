import type {DraftBlock} from '#core/model/draft-block.ts'
import {readAnnexHead} from '#core/segment/read-annex-head.ts'
import {readLabel} from '#core/segment/read-label.ts'
import type {Language} from '#core/text/language.ts'

type Opens = NonNullable<DraftBlock['opens']>

/** The division that a run of blocks of a kind makes. */
const runs: ReadonlyMap<DraftBlock['kind'], Opens['kind']> = new Map([
  ['closing', 'closing'],
  ['signature', 'signatures'],
  ['note', 'notes'],
])
const bullet = /^[-+*]$/
/** Of what the mark of a footnote may be in Markdown, where it loses its capitals. */
const noteMark = /^[a-zа-я\d*†‡]{1,9}$/

function movePages(block: DraftBlock, by: number): Pick<DraftBlock, 'pages'> {
  if (block.pages === undefined) return {}
  return {pages: block.pages.map(({at, page}) => ({at: Math.max(0, at + by), page}))}
}

/** The number becomes the beginning of the text. */
function foldMarker(block: DraftBlock): DraftBlock {
  const {label: _, marker, ...rest} = block
  if (marker === undefined) return rest
  if (block.text === '') return {...rest, text: marker}
  return {...rest, text: `${marker} ${block.text}`, ...movePages(block, marker.length + 1)}
}

/** The number as every reader of the text finds it; none where the text itself shows none. */
function readNumber(block: DraftBlock): DraftBlock {
  const folded = foldMarker(block)
  const found = readLabel(folded.text)
  if (found === undefined) return folded
  const {label, marker, textStart} = found
  return {...folded, label, marker, text: folded.text.slice(textStart), ...movePages(folded, -textStart)}
}

/** Its words tell an annex; any other division that a heading opens is a section. */
function settleHeading(block: DraftBlock, {annexWords}: Language): DraftBlock {
  const folded = foldMarker(block)
  const annex = readAnnexHead(folded.text, annexWords)
  if (annex !== undefined && block.opens?.kind === 'annex') {
    return {...folded, opens: {kind: 'annex', ...(annex.label === undefined ? {} : {label: annex.label})}}
  }
  const found = annex === undefined ? readNumber(block) : folded
  if (block.opens?.kind !== 'section' && block.opens?.kind !== 'annex') return found
  return {...found, opens: {kind: 'section', ...(found.label === undefined ? {} : {label: found.label})}}
}

/** Bullets and the marks of notes are no numbers of paragraphs. */
function hasOwnMark({kind, label, marker = ''}: DraftBlock): boolean {
  return (
    (kind === 'item' && bullet.test(marker)) || (kind === 'note' && marker === label && noteMark.test(marker))
  )
}

function settleNumber(block: DraftBlock, language: Language): DraftBlock {
  const {kind, marker, label, text} = block
  if (kind === 'heading') return settleHeading(block, language)
  if (marker === undefined || hasOwnMark(block)) return block
  if (kind !== 'paragraph' && kind !== 'item') return foldMarker(block)
  const paragraph: DraftBlock = {...block, kind: 'paragraph'}
  const found = readNumber(paragraph)
  const isSame = found.label === label && found.marker === marker && found.text === text
  return isSame ? found : foldMarker(paragraph)
}

/** Headings open sections and annexes, runs their own divisions; front and body are told by the title. */
function settleOpening(block: DraftBlock, previous: DraftBlock | undefined): DraftBlock {
  const {opens, ...rest} = block
  const run = runs.get(block.kind)
  if (run !== undefined) {
    return previous?.kind === block.kind && opens?.kind !== run ? rest : {...rest, opens: {kind: run}}
  }
  const isOfHeading = opens?.kind === 'section' || opens?.kind === 'annex'
  return block.kind === 'heading' && isOfHeading ? block : rest
}

/** From the first block to the title is the front, what follows is the body. */
function openFront(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const title = blocks.findIndex((block) => block.kind === 'title')
  if (title < 0) return blocks
  // A number or a section ahead of the title ends the front.
  const hasBody = blocks.slice(1, title).some(({label, opens}) => label !== undefined || opens !== undefined)
  return blocks.map((block, index) => {
    if (index === 0) return {...block, opens: {kind: 'front'}}
    return index === title + 1 && !hasBody ? {...block, opens: block.opens ?? {kind: 'body'}} : block
  })
}

/** The cells of a table are named by the head row above them, as it is displayed. */
function nameColumns(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  let heads: string[] = []
  let index = -1
  let isHead = false
  return blocks.map((block) => {
    if (block.kind !== 'cell') index = block.kind === 'row' ? 0 : -1
    if (block.kind !== 'cell' || index < 0) return block
    if (index === 0) isHead = block.column === undefined
    if (index === 0 && isHead) heads = []
    if (isHead) heads.push(block.text)
    const column = heads[index]
    index += 1
    return isHead || column === undefined ? block : {...block, column}
  })
}

/**
 * Brings blocks into the form in which the content format can say them, without a change of the
 * display text: a number counts where a reader of the text finds it, there is one title, and closing,
 * signatures and notes open their divisions.
 *
 * @param blocks the blocks in order.
 * @param language their language, for the words of an annex.
 * @returns the blocks in the same order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {settleBlocks} from '#core/ingest/settle-blocks.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const [block] = settleBlocks([{kind: 'heading', text: 'Article 5. Rivers'}], en)
 * assert.deepEqual([block?.label, block?.text], ['5', 'Rivers'])
 * ```
 */
export function settleBlocks(blocks: readonly DraftBlock[], language: Language): readonly DraftBlock[] {
  const title = blocks.findIndex((block) => block.kind === 'title')
  const numbered = blocks.map((block, index) => {
    const isSecond = block.kind === 'title' && index !== title
    return settleNumber(isSecond ? {...block, kind: 'heading'} : block, language)
  })
  const named = nameColumns(numbered)
  return openFront(named.map((block, index) => settleOpening(block, named[index - 1])))
}
