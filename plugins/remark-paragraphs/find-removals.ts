import type {Nodes, Root} from 'mdast'
import type {Removal} from '../mdast.ts'
import {textOf} from '../phrasing-text.ts'
import {readPage} from './read-page.ts'

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

const endReasons: Partial<Record<Nodes['type'], Removal['reason']>> = {
  link: 'address',
  linkReference: 'address',
}

function collect(node: Nodes, source: string, removals: Removal[]): void {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return
  const reason = whole[node.type]
  if (reason !== undefined) {
    removals.push({start, end, reason})
  } else if (isPage(node)) {
    removals.push({start, end, reason: 'markup'})
  } else if (node.type === 'code') {
    const info = /^[`~]{3}[^\n]*/.exec(source.slice(start, end))
    if (info !== null) removals.push({start, end: start + info[0].length, reason: 'markup'})
  } else if (node.type === 'text') {
    replaceReferences(node.value, start, end, source, removals)
  } else if ('children' in node && node.type !== 'textDirective') {
    collectFramed(node, start, end, source, removals)
  }
}

function isPage(node: Nodes): boolean {
  return (node.type === 'textDirective' || node.type === 'leafDirective') && readPage(node) !== undefined
}

function collectFramed(
  node: Extract<Nodes, {children: unknown}>,
  start: number,
  end: number,
  source: string,
  removals: Removal[],
): void {
  const isFramed = framed.has(node.type)
  const label = node.type === 'leafDirective' ? findLabel(source, start, end) : undefined
  const first = label?.start ?? node.children[0]?.position?.start.offset ?? end
  const last = label?.end ?? node.children.at(-1)?.position?.end.offset ?? end
  if (isFramed && first > start) removals.push({start, end: first, reason: 'markup'})
  let done = isFramed ? first : start
  let placeless: Nodes[] = []
  const settle = (to: number): void => {
    if (placeless.length > 0) replaceReferences(textOf(placeless), done, to, source, removals)
    placeless = []
  }
  for (const child of node.children) {
    if (child.position === undefined) {
      // GFM makes links of bare addresses and e-mails, and leaves the text around them without a place.
      placeless.push(child)
      continue
    }
    settle(child.position.start.offset ?? done)
    collect(child, source, removals)
    done = child.position.end.offset ?? done
  }
  settle(label?.end ?? end)
  if (isFramed && last < end) removals.push({start: last, end, reason: endReasons[node.type] ?? 'markup'})
}

/** The label of a directive, from its own signs: bare addresses in it have no places to go by. */
function findLabel(source: string, start: number, end: number): {start: number; end: number} | undefined {
  const open = source.indexOf('[', start)
  if (open < 0 || open >= end) return undefined
  let depth = 0
  for (let at = open + 1; at < end; at += 1) {
    const sign = source.charAt(at)
    if (sign === '\\') at += 1
    else if (sign === '[') depth += 1
    else if (sign === ']' && depth === 0) return {start: open + 1, end: at}
    else if (sign === ']') depth -= 1
  }
  return undefined
}

/** Character references, as `&nbsp;`: where there is one, the text is not what was typed. */
function replaceReferences(
  text: string,
  start: number,
  end: number,
  source: string,
  removals: Removal[],
): void {
  const raw = source.slice(start, end)
  if (raw === text || !/&(?:#x?)?[\da-z]{1,31};/i.test(raw)) return
  removals.push({start, end, reason: 'markup', replacement: text})
}
