import type {PhrasingContent, Root} from 'mdast'
import type {DocumentId, Mention} from '#core/model/corpus-document.ts'
import type {MentionNode} from '../mdast.ts'
import {textOf, wrapPhrasing} from '../phrasing-text.ts'

/** Options of {@link remarkEntities}. */
export interface Options {
  /** Finds mentions in a text; made by `createMatcher` of `#core/entities/matcher.ts`. */
  readonly findMentions: (text: string, options?: {document?: DocumentId}) => readonly Mention[]
  /** Text being read, for aliases that hold in one text only; default: none. */
  readonly document?: DocumentId
}

/**
 * Wraps each mention of a known entity in a `mention` node; nested mentions nest.
 *
 * @param options see {@link Options}.
 * @returns a transformer.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toString} from 'mdast-util-to-string'
 * import remarkEntities from '#plugins/remark-entities/index.ts'
 * const findMentions = () => [{span: {start: 0, end: 5}, quote: 'Delhi', entity: 'place-delhi', origin: 'rule' as const}]
 * const tree = {type: 'root' as const, children: [{type: 'paragraph' as const, children: [{type: 'text' as const, value: 'Delhi sleeps'}]}]}
 * remarkEntities({findMentions})(tree)
 * assert.equal(toString(tree.children[0]?.children[0]), 'Delhi')
 * ```
 */
export default function remarkEntities(options: Options) {
  return (tree: Root): undefined => {
    for (const node of tree.children) {
      if (node.type !== 'paragraph') continue
      const found = options.findMentions(
        textOf(node.children),
        options.document === undefined ? {} : {document: options.document},
      )
      for (const layer of layersOf(found)) {
        node.children = wrapPhrasing(
          node.children,
          layer.map((mention) => ({...mention.span, wrap: (children) => mentionNode(mention, children)})),
        )
      }
    }
  }
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
