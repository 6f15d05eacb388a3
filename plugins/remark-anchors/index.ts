import type {Paragraph, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {LanguageTag} from '#core/model/corpus-document.ts'
import type {Carried, FreshParagraph, TextRegister} from '#core/model/register.ts'
import {carryIds} from '#core/register/carry-ids.ts'
import type {BlockData} from '../mdast.ts'
import {textOf} from '../phrasing-text.ts'

/** Options of {@link remarkAnchors}. */
export interface Options {
  /** Ids given before; default: none, and every block keeps the id that its number gives it. */
  readonly register?: TextRegister | undefined
  /** Language of the edition, BCP 47. */
  readonly language: LanguageTag
}

/**
 * Gives blocks and clauses the ids that the register has for their words, whatever number they have now.
 *
 * Needs the blocks of `remark-paragraphs`, and knows clauses after `remark-clauses`.
 *
 * @param options see {@link Options}.
 * @returns a transformer; it leaves what it found in `tree.data.registration`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import remarkParse from 'remark-parse'
 * import {unified} from 'unified'
 * import {VFile} from 'vfile'
 * import {writeFingerprint} from '#core/register/fingerprint.ts'
 * import remarkAnchors from '#plugins/remark-anchors/index.ts'
 * import remarkParagraphs from '#plugins/remark-paragraphs/index.ts'
 * const anchor = {id: 'p9', label: '9', since: '1', fingerprint: {en: writeFingerprint('It rains.', [])}}
 * const register = {text: 'rain', anchors: [anchor], aliases: [], tombstones: [], notices: [], alone: []}
 * const file = new VFile('10\\. It rains.')
 * const processor = unified().use(remarkParse).use(remarkParagraphs).use(remarkAnchors, {register, language: 'en'})
 * const [node] = processor.runSync(processor.parse(file), file).children
 * assert.equal(node?.type === 'paragraph' && node.data?.block?.id, 'p9')
 * ```
 */
export default function remarkAnchors({register, language}: Options) {
  return (tree: Root): undefined => {
    if (register === undefined) return
    const blocks = tree.children.flatMap((node) => {
      const block = node.type === 'paragraph' ? node.data?.block : undefined
      return node.type !== 'paragraph' || block === undefined ? [] : [{node, block}]
    })
    const paragraphs = blocks.map(toFresh)
    const carried = carryIds(register, language, paragraphs)
    for (const {node, block} of blocks) rename(node, block, carried)
    visit(tree, 'footnoteReference', ({data}) => {
      const properties = data?.hProperties
      const href = properties?.['href']
      if (properties === undefined || typeof href !== 'string') return
      properties['href'] = `#${carried.paragraphs.get(href.slice(1)) ?? href.slice(1)}`
    })
    tree.data = {...tree.data, registration: {paragraphs, carried}}
  }
}

function toFresh({node, block}: {node: Paragraph; block: BlockData}): FreshParagraph {
  const {id, label, parent} = block
  const clauses: {start: number; end: number}[] = []
  let text = ''
  for (const child of node.children) {
    const start = text.length
    text += textOf([child])
    if (child.type === 'clause') clauses.push({start, end: text.length})
  }
  return {
    id,
    ...(label === undefined ? {} : {label}),
    ...(parent === undefined ? {} : {parent}),
    text,
    clauses,
  }
}

function rename(node: Paragraph, block: BlockData, {paragraphs, clauses}: Carried): void {
  const id = paragraphs.get(block.id) ?? block.id
  const parent = block.parent === undefined ? undefined : (paragraphs.get(block.parent) ?? block.parent)
  node.data = {
    ...node.data,
    block: {...block, id, ...(parent === undefined ? {} : {parent})},
    hProperties: {...node.data?.hProperties, id},
  }
  for (const child of node.children) {
    if (child.type !== 'clause') continue
    child.id = clauses.get(child.id) ?? child.id
    child.data.hProperties['id'] = child.id
  }
}
