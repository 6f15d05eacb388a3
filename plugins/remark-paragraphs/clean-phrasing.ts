import type {Html, Link, PhrasingContent, Text} from 'mdast'
import type {TextDirective} from 'mdast-util-directive'
import type {VFile} from 'vfile'
import type {StyledNode} from '../mdast.ts'
import {isPoint} from '../phrasing-text.ts'
import {readPage} from './read-page.ts'

/** Raw HTML that is let through: tag without attributes, and what it becomes. Nothing else is. */
const allowed: Readonly<Record<string, StyledNode['style']>> = {
  sup: 'superscript',
  sub: 'subscript',
  mark: 'highlight',
}

/**
 * Makes inline content safe and plain: allow-listed tags become nodes, other raw HTML and images are
 * taken out with a message, links to elsewhere than the web become text, `:pb[3]` becomes a page node, unknown directives become the text they were
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
  return trimEnds(cleanNodes(nodes, file))
}

/** A list of siblings being built; the first is the list itself, further ones are tags still open. */
type Stack = {readonly opened?: Html; readonly style?: StyledNode['style']; children: PhrasingContent[]}[]

function cleanNodes(nodes: readonly PhrasingContent[], file: VFile): PhrasingContent[] {
  const result: PhrasingContent[] = []
  const stack: Stack = [{children: result}]
  for (const node of nodes) {
    if (node.type === 'html') handleHtml(node, stack, file)
    else for (const clean of cleanNode(node, file)) append(stack.at(-1)?.children ?? result, clean)
  }
  for (let open = stack.pop(); open?.opened !== undefined; open = stack.pop()) {
    complain(open.opened, `raw HTML \`${open.opened.value}\` that nothing closes`, file)
    stack.at(-1)?.children.push(...open.children)
  }
  return result
}

/** Where something between two spaces was taken out, or has no letters, one space is left. */
function append(children: PhrasingContent[], node: PhrasingContent): void {
  const before = children.findLast((child) => !isPoint(child))
  const isDouble = node.type === 'text' && before?.type === 'text' && /\s$/.test(before.value)
  if (isDouble && /^\s/.test(node.value)) children.push({...node, value: node.value.trimStart()})
  else children.push(node)
}

function handleHtml(node: Html, stack: Stack, file: VFile): void {
  const tag = /^<(\/?)([a-z]{2,4})>$/i.exec(node.value.trim())
  const style = tag === null ? undefined : allowed[tag[2]?.toLowerCase() ?? '']
  if (tag !== null && style !== undefined && tag[1] === '') {
    stack.push({opened: node, style, children: []})
    return
  }
  if (tag !== null && style !== undefined && stack.at(-1)?.style === style) {
    closeStyled(stack, style)
    return
  }
  if (!node.value.startsWith('<!--')) complain(node, `raw HTML \`${node.value.slice(0, 40)}\``, file)
}

function complain(node: Html, what: string, file: VFile): void {
  file.message(`Unexpected ${what}, expected Markdown`, {
    place: node.position,
    source: 'diglot',
    ruleId: 'raw-html',
  })
}

function closeStyled(stack: Stack, style: StyledNode['style']): void {
  const closed = stack.pop()
  const hName = {superscript: 'sup', subscript: 'sub', highlight: 'mark'}[style]
  stack.at(-1)?.children.push({
    type: 'styled',
    style,
    children: closed?.children ?? [],
    data: {hName, hProperties: {}},
  })
}

function cleanNode(node: PhrasingContent, file: VFile): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{...node, value: node.value.replace(/[ \t]*\n[ \t]*/g, ' ')}]
    case 'textDirective':
      return cleanDirective(node, file)
    case 'link':
      return cleanLink(node, file)
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
        return [{...node, children: cleanNodes(node.children as PhrasingContent[], file)} as PhrasingContent]
      return [node]
  }
}

/** A page links to the web, to a mailbox or into itself; any other address, as `javascript:`, is no link. */
function cleanLink(node: Link, file: VFile): PhrasingContent[] {
  const children = cleanNodes(node.children, file)
  // Cleaned children of a link are still what a link may hold.
  if (/^(?:https?:\/\/|mailto:|#)/i.test(node.url)) return [{...node, children: children as Link['children']}]
  file.message(`Unexpected address \`${node.url.slice(0, 80)}\`, expected http, https, mailto or \`#\``, {
    place: node.position,
    source: 'diglot',
    ruleId: 'link-address',
  })
  return children
}

/** `:pb[3]` is ours; anything else, as in `в 10:часов`, was never meant as a directive. */
function cleanDirective(node: TextDirective, file: VFile): PhrasingContent[] {
  const page = readPage(node)
  if (page !== undefined) return [page]
  const {position} = node
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined)
    return [{type: 'text', value: `:${node.name}`}, ...cleanNodes(node.children, file)]
  return [{type: 'text', value: String(file).slice(start, end).replaceAll('\n', ' ')}]
}

function trimEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  const first = nodes.findIndex((node) => !isPoint(node))
  const last = nodes.findLastIndex((node) => !isPoint(node))
  return nodes.map((node, index): PhrasingContent => {
    if (node.type !== 'text' || (index !== first && index !== last)) return node
    return trimText(node, index === first, index === last)
  })
}

function trimText(node: Text, isFirst: boolean, isLast: boolean): Text {
  const value = isFirst ? node.value.trimStart() : node.value
  return {...node, value: isLast ? value.trimEnd() : value}
}
