import type {DivisionKind, ParagraphKind} from '#core/model/corpus-document.ts'
import type {DraftBlock} from '#core/model/draft-block.ts'
import {labelToSlug} from './label-to-slug.ts'
import type {NumberedBlock} from './numbered-block.ts'
import type {Base, OpenRow, Progress, Scope} from './numbering-state.ts'
import {placeLabel} from './place-label.ts'
import {isBulleted, readArticleHeading, readBlockLabel} from './read-block-label.ts'

/** What an address consists of. */
export type Address = Pick<NumberedBlock, 'id' | 'parent' | 'editorial'>

/** Gives one kind of block its address and notes in `scope` and `progress` what follows from it. */
type Addresser = (block: DraftBlock, scope: Scope, progress: Progress) => Address

const continueWith = ({wanted, parent}: Base, {mint}: Scope): Address => ({
  id: mint(wanted),
  ...(parent === undefined ? {} : {parent}),
})

/** Blocks named after their kind; a title opens the text, the others end what was numbered before them. */
function addressByName(name: string): Addresser {
  return (_, {prefix, mint}, progress) => {
    const wanted = `${prefix}${name}`
    progress.levels = []
    progress.base = name === 'title' ? undefined : {wanted}
    return {id: mint(wanted)}
  }
}

const addressHeading: Addresser = (block, scope, progress) => {
  scope.headings += 1
  const id = scope.mint(`${scope.prefix}h${scope.headings}`)
  const label = readArticleHeading(block)
  if (label !== undefined) {
    const path = `${scope.prefix}p${labelToSlug(label)}`
    progress.levels = [{style: 'article', label, id, path}]
    progress.base = {wanted: path, parent: id}
    progress.isPastLabel = true
    scope.seen.set(path, id)
    return {id}
  }
  progress.levels = []
  // Ahead of the first number the preamble goes on, and without numbers the count of the editors.
  const isPreamble = progress.hasLabels ? !progress.isPastLabel : scope.seen.size === 0
  progress.base = isPreamble || !scope.hasLabels ? undefined : {wanted: id}
  return {id}
}

const addressNote: Addresser = ({label}, scope, progress) => {
  const slug = labelToSlug(label ?? '')
  if (label === undefined && progress.note) return continueWith(progress.note, scope)
  scope.notes += 1
  const id = scope.mint(`${scope.prefix}note${slug || scope.notes}`)
  if (slug !== '') progress.note = {wanted: id, parent: id}
  return {id}
}

function openRow(scope: Scope, {row}: Progress): OpenRow {
  if (!row) scope.tables += 1
  const number = (row?.number ?? 0) + 1
  return {id: scope.mint(`${scope.prefix}t${scope.tables}r${number}`), number, cells: 0}
}

const addressRow: Addresser = (_, scope, progress) => {
  progress.row = openRow(scope, progress)
  return {id: progress.row.id}
}

/** A cell outside a row stands beside the paragraph before it, as a deadline of a flattened table does. */
const addressCell: Addresser = (block, scope, progress) => {
  const {row} = progress
  if (!row) return addressText(block, scope, progress)
  row.cells += 1
  return {id: scope.mint(`${row.id}c${row.cells}`), parent: row.id}
}

function addressLabelled(
  label: string,
  {marker}: DraftBlock,
  {prefix, seen, mint}: Scope,
  progress: Progress,
): Address {
  const {levels} = progress
  const {wanted, parent, style, around} = placeLabel(label, marker, {prefix, seen, levels})
  const id = mint(wanted)
  seen.set(wanted, id)
  progress.levels = [...around, {style, label, id, path: id}]
  progress.base = {wanted: id, parent: id}
  progress.isPastLabel = true
  return parent === undefined ? {id} : {id, parent}
}

function addressEditorial(block: DraftBlock, scope: Scope, progress: Progress): Address {
  const {editorial} = progress
  if (editorial !== undefined && (isBulleted(block) || block.kind === 'cell')) {
    return continueWith({wanted: editorial, parent: editorial}, scope)
  }
  scope.editorials += 1
  const id = scope.mint(`${scope.prefix}p${scope.editorials}`)
  progress.editorial = id
  return {id, editorial: String(scope.editorials)}
}

const named: ReadonlySet<DivisionKind> = new Set(['front', 'closing', 'signatures', 'notes'])

const addressText: Addresser = (block, scope, progress) => {
  const label = readBlockLabel(block)
  if (label !== undefined) return addressLabelled(label, block, scope, progress)
  if (progress.base) return continueWith(progress.base, scope)
  const {kind} = progress.run
  if (named.has(kind)) return {id: scope.mint(kind)}
  if (!scope.hasLabels) return addressEditorial(block, scope, progress)
  return {id: scope.mint(`${scope.prefix}preamble`)}
}

const addressers: Readonly<Record<ParagraphKind, Addresser>> = {
  title: addressByName('title'),
  heading: addressHeading,
  closing: addressByName('closing'),
  signature: addressByName('signatures'),
  note: addressNote,
  row: addressRow,
  cell: addressCell,
  paragraph: addressText,
  item: addressText,
  quotation: addressText,
  code: addressText,
}

/**
 * Gives a block its address. Blocks have to come in reading order; `scope` and `progress` are written to.
 *
 * @param block the block.
 * @param scope what the divisions share whose ids start alike.
 * @param progress how far its division has been read.
 * @returns the id, the paragraph it belongs to, and the number given by the editors.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {addressBlock} from '#core/segment/address-block.ts'
 * import {createMinter} from '#core/segment/create-minter.ts'
 * const counts = {headings: 0, notes: 0, editorials: 0, tables: 0}
 * const scope = {prefix: '', hasLabels: false, mint: createMinter(), seen: new Map(), ...counts}
 * const run = {id: 'body', kind: 'body', prefix: '', blocks: []} as const
 * const progress = {run, hasLabels: false, isPastLabel: false, levels: []}
 * assert.equal(addressBlock({kind: 'title', text: 'Rivers'}, scope, progress).id, 'title')
 * ```
 */
export function addressBlock(block: DraftBlock, scope: Scope, progress: Progress): Address {
  if (block.kind !== 'row' && block.kind !== 'cell') progress.row = undefined
  return addressers[block.kind](block, scope, progress)
}
