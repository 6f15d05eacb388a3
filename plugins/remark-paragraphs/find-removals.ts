import type {Nodes, Root} from 'mdast'
import type {Removal} from '../mdast.ts'

/**
 * Lists the stretches of a source whose letters are markup and not text: link addresses, raw HTML,
 * directive names, definitions, images, language names of code. Together with the text of the blocks
 * they account for every letter of the file.
 *
 * @param tree the tree as parsed, with positions.
 * @param source the file, UTF-16.
 * @returns removals in order of the source, not overlapping; `[]` for a tree without positions.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import remarkParse from 'remark-parse'
 * import {unified} from 'unified'
 * import {findRemovals} from '#plugins/remark-paragraphs/find-removals.ts'
 * const source = 'See [this](https://example.org).'
 * const [, removal] = findRemovals(unified().use(remarkParse).parse(source), source)
 * assert.equal(source.slice(removal?.start, removal?.end), '](https://example.org)')
 * ```
 */
export function findRemovals(tree: Root, source: string): readonly Removal[] {
  const removals: Removal[] = []
  collect(tree, source, removals)
  return removals
}

/** Nodes that show nothing of what they were typed as. */
const whole: Partial<Record<Nodes['type'], Removal['reason']>> = {
  html: 'raw-html',
  image: 'image',
  imageReference: 'image',
  definition: 'address',
  footnoteReference: 'note-label',
}
/** Nodes that show their children only: what stands before the first and after the last is markup. */
const framed: ReadonlySet<Nodes['type']> = new Set([
  'link',
  'linkReference',
  'footnoteDefinition',
  'containerDirective',
  'leafDirective',
])

function collect(node: Nodes, source: string, removals: Removal[]): void {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return
  const reason = whole[node.type]
  if (reason !== undefined) {
    removals.push({start, end, reason})
  } else if (node.type === 'textDirective') {
    if (node.name === 'pb') removals.push({start, end, reason: 'markup'})
  } else if (node.type === 'code') {
    const info = /^[`~]{3}[^\n]*/.exec(source.slice(start, end))
    if (info !== null) removals.push({start, end: start + info[0].length, reason: 'markup'})
  } else if (node.type === 'text') {
    collectReferences(node.value, source.slice(start, end), start, removals)
  } else if ('children' in node) {
    collectFramed(node, start, end, source, removals)
  }
}

function collectFramed(
  node: Extract<Nodes, {children: unknown}>,
  start: number,
  end: number,
  source: string,
  removals: Removal[],
): void {
  const isFramed = framed.has(node.type)
  const first = node.children[0]?.position?.start.offset ?? end
  const last = node.children.at(-1)?.position?.end.offset ?? end
  if (isFramed && first > start) removals.push({start, end: first, reason: 'markup'})
  for (const child of node.children) collect(child, source, removals)
  if (isFramed && last < end) removals.push({start: last, end, reason: 'address'})
}

/** Character references, as `&nbsp;`: their letters are not in the text. */
function collectReferences(value: string, raw: string, start: number, removals: Removal[]): void {
  if (!raw.includes('&') || raw === value) return
  for (const match of raw.matchAll(/\\?&(?:#x?)?[\da-z]{1,31};/gi)) {
    if (match[0].startsWith('\\')) continue
    removals.push({start: start + match.index, end: start + match.index + match[0].length, reason: 'markup'})
  }
}
