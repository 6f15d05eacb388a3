import type {Nodes, Paragraph, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {applyPins, type Pin} from '#core/entities/apply-pins.ts'
import type {Matcher} from '#core/entities/matcher.ts'
import type {Clause, DocumentId, Mention} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import type {MentionNode} from '../mdast.ts'
import {textOf, wrapPhrasing} from '../phrasing-text.ts'
import {tellFinding} from '../tell-finding.ts'

/** Options of {@link remarkEntities}. */
export interface Options {
  /** Made by `createMatcher` of `#core/entities/matcher.ts`. */
  readonly matcher: Pick<Matcher, 'readText' | 'entities'>
  /** Text being read, for aliases that hold in one text only; default: none. */
  readonly document?: DocumentId
  /** What an editor decided for the edition; default: nothing. */
  readonly pins?: readonly Pin[]
  /** Whether an editor has silenced a finding; default: none. */
  readonly isWaived?: (finding: Finding) => boolean
}

/**
 * Wraps each mention of a known entity in a `mention` node; nested mentions nest. The pins of an editor
 * are put in place of what was found.
 *
 * @param options see {@link Options}.
 * @returns a transformer; it tells short names without a record and pins without effect on the file.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toString} from 'mdast-util-to-string'
 * import {VFile} from 'vfile'
 * import {createMatcher} from '#core/entities/matcher.ts'
 * import remarkEntities from '#plugins/remark-entities/index.ts'
 * const matcher = createMatcher([{id: 'place-delhi', type: 'place', labels: {en: 'Delhi'}, aliases: {}}], 'en')
 * const tree = {type: 'root' as const, children: [{type: 'paragraph' as const, children: [{type: 'text' as const, value: 'Delhi sleeps'}]}]}
 * remarkEntities({matcher})(tree, new VFile())
 * assert.equal(toString(tree.children[0]?.children[0]), 'Delhi')
 * ```
 */
export default function remarkEntities({matcher, document, pins = [], isWaived}: Options) {
  return (tree: Root, file: VFile): undefined => {
    const nodes = tree.children.filter((node) => node.type === 'paragraph')
    const paragraphs = nodes.map((node) => ({
      text: textOf(node.children),
      ...(node.data?.block === undefined ? {} : {id: node.data.block.id}),
      isNumbered: node.data?.block?.label !== undefined,
    }))
    const found = matcher.readText(paragraphs, document === undefined ? {} : {document})
    const drafts = paragraphs.map((paragraph, index) => ({
      ...paragraph,
      clauses: pins.length === 0 ? [] : clausesOf(nodes[index]?.children ?? []),
      mentions: found.mentions[index] ?? [],
    }))
    const {mentions, findings} = applyPins(drafts, pins, matcher.entities)
    for (const [index, node] of nodes.entries()) wrapMentions(node, mentions[index] ?? [])
    const lines = new Map(nodes.map(({data}) => [data?.block?.id, data?.block?.lines?.start]))
    for (const finding of [...found.findings, ...findings]) {
      if (isWaived?.(finding) !== true) tellFinding(file, finding, lines.get(finding.paragraph))
    }
  }
}

function wrapMentions(node: Paragraph, mentions: readonly Mention[]): void {
  for (const layer of layersOf(mentions)) {
    node.children = wrapPhrasing(
      node.children,
      layer.map((mention) => ({...mention.span, wrap: (children) => mentionNode(mention, children)})),
    )
  }
}

/** The clauses of inline content; one that markup has cut reaches from its first piece to its last. */
function clausesOf(nodes: readonly Nodes[]): readonly Clause[] {
  const clauses = new Map<string, {start: number; end: number}>()
  const walk = (list: readonly Nodes[], offset: number): void => {
    let start = offset
    for (const node of list) {
      const end = start + textOf([node]).length
      if (node.type === 'clause') {
        clauses.set(node.id, {start: clauses.get(node.id)?.start ?? start, end})
      } else if ('children' in node) walk(node.children, start)
      start = end
    }
  }
  walk(nodes, 0)
  return [...clauses].map(([id, span]) => ({id, span}))
}

/** Groups mentions so that those of one layer do not overlap: outermost first. */
function layersOf(mentions: readonly Mention[]): Mention[][] {
  const layers: Mention[][] = []
  const open: Mention[] = []
  for (const mention of mentions) {
    while ((open.at(-1)?.span.end ?? Infinity) <= mention.span.start) open.pop()
    const layer = (layers[open.length] ??= [])
    layer.push(mention)
    open.push(mention)
  }
  return layers
}

function mentionNode(mention: Mention, children: PhrasingContent[]): MentionNode {
  const {entity, origin, rivals, name} = mention
  return {
    type: 'mention',
    entity,
    origin,
    ...(rivals === undefined ? {} : {rivals}),
    ...(name === undefined ? {} : {name}),
    children,
    data: {hName: 'span', hProperties: {className: ['mention'], dataEntity: entity}},
  }
}
