import type {LocatorStep, LocatorUnit} from '../model/cited-work.ts'
import type {ParagraphKind} from '../model/corpus-document.ts'
import {repeatKey, type PlacedGroup} from './index-outline.ts'

/** Kinds that are told by what they are. */
const named: Readonly<Partial<Record<ParagraphKind, LocatorUnit>>> = {
  title: 'title',
  closing: 'closing',
  signature: 'signatures',
}

/**
 * Tells where a group of the page is.
 *
 * @param placed the group, from `indexOutline`.
 * @param address its id, or a further address that leads to it.
 * @returns steps from the outside in.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {indexOutline} from '#core/citing/index-outline.ts'
 * import {locateGroup} from '#core/citing/locate-group.ts'
 * const [placed] = indexOutline([{id: 'annex1.p7', kind: 'paragraph', depth: 0, label: '7.', rows: []}])
 * assert.deepEqual(placed && locateGroup(placed, 'annex1.p7'), [{unit: 'annex', label: '1'}, {unit: 'paragraph', label: '7'}])
 * ```
 */
export function locateGroup(placed: PlacedGroup, address: string): readonly LocatorStep[] {
  const steps = stepsIn(placed, address)
  const annex = /^annex(\d*)/.exec(placed.division.name)
  if (annex === null) return steps
  const outer: LocatorStep = {unit: 'annex', ...(annex[1] ? {label: annex[1]} : {})}
  // The first heading of an annex is its name.
  const isName = placed.group.kind === 'heading' && placed.ordinal === 1 && placed.heading === undefined
  return isName ? [outer] : [outer, ...steps]
}

function stepsIn(placed: PlacedGroup, address: string): readonly LocatorStep[] {
  const {group, printed, division} = placed
  const unit = named[group.kind]
  if (unit !== undefined) return namedSteps(unit, placed)
  if (group.kind === 'note') return [noteStep(placed)]
  if (group.kind === 'heading') return [headingStep(placed)]
  return (
    division.cells.get(address) ?? (printed === undefined ? unnumberedSteps(placed) : numberedSteps(placed))
  )
}

/** Paragraphs of a closing are counted where there are several. */
function namedSteps(unit: LocatorUnit, {division, key, ordinal}: PlacedGroup): readonly LocatorStep[] {
  const isOnly = (division.counts.get(key) ?? 1) === 1
  return isOnly ? [{unit}] : [{unit}, {unit: 'paragraph', ordinal}]
}

/** A further paragraph of a note belongs to the note before it. */
function noteStep({printed, owner, ordinal}: PlacedGroup): LocatorStep {
  const label = printed?.label ?? owner?.printed?.label
  return label === undefined ? {unit: 'note', ordinal} : {unit: 'note', label}
}

function headingStep({printed, ordinal}: PlacedGroup): LocatorStep {
  return printed === undefined
    ? {unit: 'heading', ordinal}
    : {unit: printed.unit ?? 'section', label: printed.label}
}

/** A number, with those above it as far as it does not repeat them: `2.1` says its `2`. */
function numberedSteps(placed: PlacedGroup): readonly LocatorStep[] {
  const chain: {readonly label: string; readonly unit?: LocatorUnit}[] = []
  let outer = placed
  for (let step: PlacedGroup | undefined = placed; step?.printed !== undefined; step = step.parent) {
    const below = chain[0]
    outer = step
    if (below?.label.startsWith(`${step.printed.label}.`) !== true) chain.unshift(step.printed)
  }
  const isArticle = chain[0]?.unit === 'article'
  const units: readonly LocatorUnit[] = ['paragraph', 'subparagraph', 'item']
  const steps = chain.map(({label, unit}, depth): LocatorStep => {
    const counted = units[isArticle ? depth - 1 : depth] ?? 'item'
    return {unit: depth === 0 ? (unit ?? counted) : counted, label}
  })
  // A number that the text has twice is told with the section it stands in.
  const isRepeated = (outer.division.repeats.get(repeatKey(outer)) ?? 1) > 1
  return isRepeated && outer.heading !== undefined ? [headingStep(outer.heading), ...steps] : steps
}

/** Text without a number belongs to the number, heading or name before it; the number's own text is its first. */
function unnumberedSteps(placed: PlacedGroup): readonly LocatorStep[] {
  const {group, owner, ordinal} = placed
  if (owner === undefined) return namedSteps('preamble', placed)
  const unit = named[owner.group.kind]
  if (unit !== undefined) return namedSteps(unit, placed)
  if (owner.group.kind === 'note') return [noteStep(owner)]
  if (owner.group.kind === 'heading') return [headingStep(owner), {unit: 'paragraph', ordinal}]
  const isCell = group.kind === 'cell'
  return [...numberedSteps(owner), {unit: isCell ? 'cell' : 'subparagraph', ordinal: ordinal + 1}]
}
