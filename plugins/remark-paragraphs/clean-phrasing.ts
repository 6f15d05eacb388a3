import type {Html, PhrasingContent} from 'mdast'
import type {TextDirective} from 'mdast-util-directive'
import type {VFile} from 'vfile'
import type {PageNode, StyledNode} from '../mdast.ts'

/** Raw HTML that is let through: tag without attributes, and what it becomes. Nothing else is. */
const allowed: Readonly<Record<string, StyledNode['style']>> = {
  sup: 'superscript',
  sub: 'subscript',
  mark: 'highlight',
}

/**
 * Makes inline content safe and plain: allow-listed tags become nodes, other raw HTML and images are
 * taken out with a message, `:pb[3]` becomes a page node, unknown directives become the text they were
 * typed as, line ends become spaces.
 *
 * @param nodes inline nodes as parsed.
 * @param file the file, for its source and for messages.
 * @returns new nodes without `html`, `image` or `textDirective`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {cleanPhrasing} from '#plugins/remark-paragraphs/clean-phrasing.ts'
 * const file = new VFile('')
 * assert.deepEqual(cleanPhrasing([{type: 'html', value: '<script>'}], file), [])
 * assert.equal(file.messages[0]?.ruleId, 'raw-html')
 * ```
 */
export function cleanPhrasing(nodes: readonly PhrasingContent[], file: VFile): PhrasingContent[] {
  const stack: {style?: StyledNode['style']; children: PhrasingContent[]}[] = [{children: []}]
  for (const node of nodes) {
    const top = stack[stack.length - 1] ?? {children: []}
    if (node.type === 'html') handleHtml(node, stack, file)
    else top.children.push(...cleanNode(node, file))
  }
  while (stack.length > 1) closeStyled(stack)
  return trimEnds(stack[0]?.children ?? [])
}

type Stack = {style?: StyledNode['style']; children: PhrasingContent[]}[]

function handleHtml(node: Html, stack: Stack, file: VFile): void {
  const tag = /^<(\/?)([a-z]{2,4})>$/i.exec(node.value.trim())
  const style = tag === null ? undefined : allowed[tag[2]?.toLowerCase() ?? '']
  if (tag !== null && style !== undefined && tag[1] === '') {
    stack.push({style, children: []})
    return
  }
  if (tag !== null && style !== undefined && stack.at(-1)?.style === style) {
    closeStyled(stack)
    return
  }
  if (node.value.startsWith('<!--')) return
  file.message(`Unexpected raw HTML \`${node.value.slice(0, 40)}\`, expected Markdown`, {
    place: node.position,
    source: 'diglot',
    ruleId: 'raw-html',
  })
}

function closeStyled(stack: Stack): void {
  const closed = stack.pop()
  if (closed?.style === undefined) return
  const hName = {superscript: 'sup', subscript: 'sub', highlight: 'mark'}[closed.style]
  stack.at(-1)?.children.push({
    type: 'styled',
    style: closed.style,
    children: closed.children,
    data: {hName, hProperties: {}},
  })
}

function cleanNode(node: PhrasingContent, file: VFile): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{...node, value: node.value.replace(/[ \t]*\n[ \t]*/g, ' ')}]
    case 'textDirective':
      return cleanDirective(node, file)
    case 'image':
    case 'imageReference':
      file.message('Unexpected image, expected text', {
        place: node.position,
        source: 'diglot',
        ruleId: 'image',
      })
      return []
    default:
      // A cleaned list of a phrasing parent's children are children of the same kind.
      if ('children' in node)
        return [{...node, children: cleanInner(node.children as PhrasingContent[], file)} as PhrasingContent]
      return [node]
  }
}

function cleanInner(nodes: readonly PhrasingContent[], file: VFile): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'html' ? cleanPhrasing([node], file) : cleanNode(node, file)))
}

/** `:pb[3]` is ours; anything else, as in `в 10:часов`, was never meant as a directive. */
function cleanDirective(node: TextDirective, file: VFile): PhrasingContent[] {
  const [child] = node.children
  if (node.name === 'pb' && child?.type === 'text') {
    const page: PageNode = {type: 'page', page: child.value}
    return [page]
  }
  const {position} = node
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined)
    return [{type: 'text', value: `:${node.name}`}, ...cleanInner(node.children, file)]
  return [{type: 'text', value: String(file).slice(start, end).replaceAll('\n', ' ')}]
}

function trimEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first] = nodes
  if (first?.type === 'text') nodes[0] = {...first, value: first.value.trimStart()}
  const last = nodes.at(-1)
  if (last?.type === 'text') nodes[nodes.length - 1] = {...last, value: last.value.trimEnd()}
  return nodes
}
