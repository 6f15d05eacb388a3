import {foldLabel} from '../citations/places.ts'
import type {OutlineGroup} from '../model/cited-work.ts'
import type {ParagraphKind} from '../model/corpus-document.ts'
import {labelToSlug} from '../segment/label-to-slug.ts'
import {readPrintedLabel} from './read-printed-label.ts'
import type {NamedPart} from './reference-words.ts'

/** A group of the page among those it stands with. */
export interface OutlineNode {
  readonly group: OutlineGroup
  /** Its numbers, folded and without punctuation; empty without any. */
  readonly labels: readonly string[]
  /** Whether its number was given by the editors. */
  readonly isEditorial: boolean
  readonly unit: 'article' | 'section' | 'paragraph'
  /** `annex1`; `''` for the text itself. */
  readonly annex: string
  readonly part?: NamedPart
  /** The numbered group it belongs to. */
  readonly parent?: OutlineNode
  /** The heading of the section it stands in. */
  readonly section?: OutlineNode
  /** Numbered groups one level inside, in reading order. */
  readonly children: OutlineNode[]
  /** Text without a number that belongs to it, in reading order. */
  readonly members: OutlineNode[]
  /** Cells that stand beside it. */
  readonly cells: OutlineNode[]
}

const partsByKind: Readonly<Partial<Record<ParagraphKind, NamedPart>>> = {
  title: 'title',
  closing: 'closing',
  signature: 'signatures',
}
const texts: ReadonlySet<ParagraphKind> = new Set(['paragraph', 'item', 'quotation', 'code'])

/**
 * Folds a number for comparison, whichever script its letters are typed in.
 *
 * @param label with or without punctuation, as printed or typed.
 * @returns the forms under which it may be asked for; empty for a sign that is no number.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {foldNumber} from '#core/citing/grow-outline.ts'
 * assert.deepEqual(foldNumber('(б)'), ['б', 'b'])
 * ```
 */
export function foldNumber(label: string): readonly string[] {
  const plain = label.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return plain === '' ? [] : [...new Set([foldLabel(plain), labelToSlug(plain)])]
}

/** «2. 2.1.» in one margin is two numbers; of «Статья 5.» the word is no number. */
function readLabels(margins: readonly string[]): readonly string[] {
  const words = margins.flatMap((margin) => {
    const first = readPrintedLabel(margin)
    if (first === undefined) return []
    return first.unit === undefined ? margin.split(/\s+/) : [first.label]
  })
  return [...new Set(words.flatMap(foldNumber))]
}

function partOf({id, kind}: OutlineGroup): NamedPart | undefined {
  return partsByKind[kind] ?? (/(?:^|\.)(?:front|preamble)(?:-\d+)?$/.test(id) ? 'preamble' : undefined)
}

function unitOf({kind}: OutlineGroup, margins: readonly string[]): OutlineNode['unit'] {
  if (margins.some((margin) => readPrintedLabel(margin)?.unit === 'article')) return 'article'
  return kind === 'heading' ? 'section' : 'paragraph'
}

/** What of the groups before still matters. */
interface Growth {
  /** Numbered groups that others may still belong to, outermost first. */
  readonly open: OutlineNode[]
  /** Heading of the section. */
  section?: OutlineNode | undefined
  /** First group of a part as the preamble. */
  opening?: OutlineNode | undefined
}

function makeNode(group: OutlineGroup, margins: readonly string[]): Omit<OutlineNode, 'parent' | 'section'> {
  const part = partOf(group)
  return {
    group,
    labels: readLabels(margins),
    isEditorial: group.label?.startsWith('[') === true,
    unit: unitOf(group, margins),
    annex: /^annex[^.]*/.exec(group.id)?.[0] ?? '',
    ...(part === undefined ? {} : {part}),
    children: [],
    members: [],
    cells: [],
  }
}

/** Ends what a group does not belong to. */
function endBefore(
  {group, labels, part, annex}: OutlineNode,
  last: OutlineNode | undefined,
  growth: Growth,
): void {
  const isBreak = part !== undefined || annex !== last?.annex || group.kind === 'note'
  if (isBreak) growth.section = undefined
  if (isBreak || group.kind === 'heading') growth.open.length = 0
  // A number closes what is as deep, text without one goes on with it.
  const deepest = group.depth - (labels.length > 0 ? 1 : 0)
  while ((growth.open.at(-1)?.group.depth ?? -1) > deepest) growth.open.pop()
}

/** Puts a group where it belongs, and keeps what may hold the next ones. */
function place(node: OutlineNode, owner: OutlineNode | undefined, growth: Growth): void {
  const {group, part, annex, labels} = node
  if (part !== undefined) {
    if (part === growth.opening?.part && annex === growth.opening.annex) growth.opening.members.push(node)
    else growth.opening = node
    return
  }
  if (group.kind === 'heading' && node.unit === 'section') growth.section = node
  else if (labels.length > 0) {
    owner?.children.push(node)
    growth.open.push(node)
  } else if (texts.has(group.kind)) owner?.members.push(node)
  else if (group.kind === 'cell') owner?.cells.push(node)
}

/**
 * Finds out which groups of a page stand in which.
 *
 * @param outline groups of the page in order.
 * @param further numbers of groups as other editions print them, by id.
 * @returns one node per group, in the same order; in time linear in their number and depth.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {growOutline} from '#core/citing/grow-outline.ts'
 * const paragraph = {kind: 'paragraph' as const, depth: 0, rows: []}
 * const [nine] = growOutline([{...paragraph, id: 'p9', label: '9.'}, {...paragraph, id: 'p9-2'}])
 * assert.equal(nine?.members[0]?.group.id, 'p9-2')
 * ```
 */
export function growOutline(
  outline: readonly OutlineGroup[],
  further: Readonly<Record<string, readonly string[]>> = {},
): readonly OutlineNode[] {
  const nodes: OutlineNode[] = []
  const growth: Growth = {open: []}
  for (const group of outline) {
    const own = makeNode(group, [group.label ?? [], further[group.id] ?? []].flat())
    endBefore(own, nodes.at(-1), growth)
    const {section, open} = growth
    const owner = open.at(-1)
    const node = {
      ...own,
      ...(owner === undefined ? {} : {parent: owner}),
      ...(section === undefined ? {} : {section}),
    }
    place(node, owner, growth)
    nodes.push(node)
  }
  return nodes
}
