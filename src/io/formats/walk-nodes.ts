/** What {@link walkNodes} calls at each node. */
export interface Visitor {
  /** An element begins; `false`: its content is passed over, and it is not left. */
  enter(element: Element): boolean
  leave(element: Element): void
  text(node: Node): void
}

const elementNode = 1
const textNode = 3

function isElement(node: Node): node is Element {
  return node.nodeType === elementNode
}

/**
 * Visits all that lies under a node in the order of the page, at any depth: pages that never close a
 * tag nest as deep as they are long, which no recursion survives.
 *
 * @param root the node; it is not visited itself.
 * @param visitor what to do.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {walkNodes} from '#io/formats/walk-nodes.ts'
 * const words: (string | null)[] = []
 * const {document} = parseHTML('<html><body><p>Rain</p><p>falls</p></body></html>')
 * walkNodes(document, {enter: () => true, leave: () => {}, text: (node) => words.push(node.textContent)})
 * assert.deepEqual(words, ['Rain', 'falls'])
 * ```
 */
export function walkNodes(root: Node, visitor: Visitor): void {
  // The doctype of linkedom knows no sibling, so the outermost nodes are taken from the list.
  for (const outermost of root.childNodes) {
    let node: Node | null = outermost
    while (node !== null) {
      const child: Node | null = visit(node, visitor) ? node.firstChild : null
      node = child ?? leaveUntilNext(node, outermost, visitor)
    }
  }
}

/** Whether the node's content is to be visited; an element without any is left at once. */
function visit(node: Node, visitor: Visitor): boolean {
  if (isElement(node)) {
    if (!visitor.enter(node)) return false
    if (node.firstChild === null) visitor.leave(node)
    return true
  }
  if (node.nodeType === textNode) visitor.text(node)
  return false
}

function leaveUntilNext(from: Node, outermost: Node, visitor: Visitor): Node | null {
  let node = from
  while (node !== outermost) {
    if (node.nextSibling !== null) return node.nextSibling
    const parent = node.parentNode
    if (parent === null) return null
    if (isElement(parent)) visitor.leave(parent)
    node = parent
  }
  return null
}
