import type {
  Alignment,
  Bead,
  CorpusDocument,
  Edition,
  EditionRole,
  EntityId,
  LanguageTag,
  Paragraph,
  ParagraphId,
} from '#core/model/corpus-document.ts'
import type {Differences} from '#core/compare/compare-sides.ts'
import type {Finding} from '#core/model/finding.ts'
import type {TextRegister} from '#core/model/register.ts'
import {addRegister} from './add-register.ts'
import type {ReadingGroup, ReadingRow, ReadingView} from '#core/model/reading-view.ts'
import {cellHtml, clauseIndex, type CellContext} from './cell-html.ts'
import {gatherGroups, type Gathering, type ParagraphsById} from './gather-groups.ts'
import {beadAddress, linksOf, type Links} from './links-of.ts'
import {addCiting} from './list-citing.ts'
import {emendationId, gatherEmendations} from './gather-emendations.ts'
import {outermost, type InlineContext} from './inline-html.ts'
import {classBeads, type LinkLevel} from '../align/link-level.ts'
import {findMoved} from './find-moved.ts'
import {findUnshown} from './find-unshown.ts'

interface Side extends CellContext {
  readonly language: LanguageTag
  readonly role: EditionRole
  readonly paragraphs: ParagraphsById
  readonly links: Links & Required<Pick<InlineContext, 'emendationId'>>
}

/**
 * Lays a text out for the page: one group per paragraph bead, one row per clause bead. The base
 * edition's ids are the addresses; what only the other edition has gets its id with the language behind.
 *
 * @param document the text; of its editions the first two are shown side by side.
 * @param differences to be shown beside their group; default: none.
 * @param register ids that were given before, all of which the page answers; default: none.
 * @returns the view, and an error when a letter of an edition or an address is not in it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {layOut} from '#core/reading/lay-out.ts'
 * const {view} = layOut({id: 'x', kind: 'other', date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []})
 * assert.deepEqual(view.groups, [])
 * ```
 */
export function layOut(
  document: CorpusDocument,
  differences: Differences = new Map(),
  register?: TextRegister,
): {view: ReadingView; findings: readonly Finding[]} {
  const [base, other] = document.editions
  const alignment = document.alignments[0]
  if (base === undefined) return {view: {languages: [], groups: [], entities: []}, findings: []}
  const isParallel = alignment !== undefined && other !== undefined
  const sides = isParallel
    ? [sideOf(base, firsts(alignment, 'from')), sideOf(other, firsts(alignment, 'to'), alignment)]
    : [sideOf(base)]
  const own = isParallel ? parallelGroups(alignment, sides) : singleGroups(sides)
  const groups = register === undefined ? own : addRegister(own, document, register)
  const view: ReadingView = {
    languages: sides.map((side) => side.language),
    groups: groups.map((group) => withDifferences(group, differences)),
    entities: listEntities(sides),
    ...(groups.some(({emendations}) => emendations !== undefined) ? {hasApparatus: true} : {}),
  }
  return {view, findings: findUnshown(document, view, register)}
}

function withDifferences(group: ReadingGroup, differences: Differences): ReadingGroup {
  const own = differences.get(group.id)
  return own === undefined ? group : {...group, differences: own}
}

/** Records that links and cards of the page lead to. */
function listEntities(sides: readonly Side[]): readonly EntityId[] {
  const ids = sides.flatMap((side) =>
    [...side.paragraphs.values()].flatMap(({mentions, citations}) => [
      ...outermost(mentions).flatMap(({entity, rivals = []}) => [entity, ...rivals]),
      ...citations.flatMap(({instrument}) => instrument ?? []),
    ]),
  )
  return [...new Set(ids)].sort()
}

/** Paragraphs whose numbers stand in the margin: the first of each bead. */
function firsts(alignment: Alignment, side: 'from' | 'to'): Set<ParagraphId> {
  return new Set(alignment.paragraphs.flatMap((bead) => bead[side][0] ?? []))
}

/** `alignment` is given for the edition that is not the base: its ids are no addresses. */
function sideOf(edition: Edition, leads?: ReadonlySet<ParagraphId>, alignment?: Alignment): Side {
  const all = edition.divisions.flatMap((division) => division.paragraphs)
  return {
    language: edition.language,
    role: edition.role,
    links: {
      ...linksOf(edition, alignment),
      emendationId: (id, index) => emendationId(edition.language, id, index),
    },
    paragraphs: new Map(all.map((paragraph) => [paragraph.id, paragraph])),
    clauses: clauseIndex(all),
    isBase: alignment === undefined,
    leads: leads ?? new Set(all.map((paragraph) => paragraph.id)),
  }
}

/** A text of one edition: each paragraph is a group with one row. */
function singleGroups(sides: readonly Side[]): ReadingGroup[] {
  const [side] = sides
  if (side === undefined) return []
  const list = [...side.paragraphs.values()].map((paragraph): Gathering => {
    const ids = paragraph.clauses.map(({id}) => id)
    const rows = ids[0] === undefined ? [] : [{id: ids[0], cells: [cellHtml(side, ids)]}]
    return {paragraphs: [[paragraph]], id: paragraph.id, rows}
  })
  return groupsOf(list, sides)
}

function parallelGroups(alignment: Alignment, sides: readonly Side[]): ReadingGroup[] {
  const [from, to] = sides
  if (from === undefined || to === undefined) return []
  const rows = rowsByParagraph(alignment, from, to)
  const moved = findMoved(alignment, [...to.paragraphs.values()])
  const list = alignment.paragraphs.map((bead): Gathering => ({
    paragraphs: [pick(bead.from, from), pick(bead.to, to)],
    id: beadAddress(bead, to.language),
    rows: [...new Set([...bead.from.map((id) => `0${id}`), ...bead.to.map((id) => `1${id}`)])].flatMap(
      (key) => rows.get(key) ?? [],
    ),
  }))
  const gathered = new Map(list.map((item) => [item.id, item.paragraphs] as const))
  return groupsOf(list, sides).map((group) => {
    const paragraphs = gathered.get(group.id) ?? []
    const place = moved.get(paragraphs[1]?.[0]?.id ?? '')
    const omission = omissionIn(paragraphs, sides)
    return {
      ...group,
      ...(omission === undefined ? {} : {omission}),
      ...(place === undefined ? {} : {moved: place}),
    }
  })
}

/** What it means that an edition has nothing of a paragraph. */
const omissions: Partial<Readonly<Record<EditionRole, 'untranslated' | 'omitted'>>> = {
  'official-translation': 'untranslated',
  translation: 'untranslated',
  digest: 'omitted',
}

function omissionIn(paragraphs: Gathering['paragraphs'], sides: readonly Side[]): ReadingGroup['omission'] {
  const role = sides[paragraphs.findIndex((side) => side.length === 0)]?.role
  return role === undefined ? undefined : omissions[role]
}

function groupsOf(list: readonly Gathering[], sides: readonly Side[]): ReadingGroup[] {
  const paragraphs = sides.map((side) => side.paragraphs)
  const languages = sides.map((side) => side.language)
  const items = new Map(list.map((item) => [item.id, item.paragraphs]))
  const groups = gatherGroups(list, paragraphs).map((group) => ({
    ...group,
    ...gatherEmendations(items.get(group.id) ?? [], languages),
  }))
  return addCiting(groups, list, sides)
}

function pick(ids: readonly ParagraphId[], side: Side): Paragraph[] {
  return ids.flatMap((id) => side.paragraphs.get(id) ?? [])
}

/**
 * Rows by the paragraph they belong to, in the order of the alignment: a row that only the other
 * edition has goes with the row before it, or it would drift to the end of its group.
 */
function rowsByParagraph(alignment: Alignment, from: Side, to: Side): Map<string, ReadingRow[]> {
  const group = new Map(alignment.paragraphs.flatMap((bead) => bead.to.map((id) => [id, bead.from] as const)))
  const rows = new Map<string, ReadingRow[]>()
  const levels = classBeads(alignment.beads)
  let last: string | undefined
  for (const [at, bead] of alignment.beads.entries()) {
    const own = from.clauses.get(bead.from[0] ?? '')?.paragraph.id
    const others = to.clauses.get(bead.to[0] ?? '')?.paragraph.id ?? ''
    const bases = group.get(others) ?? []
    const base = own ?? (last !== undefined && bases.includes(last) ? last : bases[0])
    if (own !== undefined) last = own
    const key = base === undefined ? `1${others}` : `0${base}`
    const list = rows.get(key) ?? []
    list.push(rowOf(bead, levels[at] ?? 'sure', from, to))
    rows.set(key, list)
  }
  return rows
}

function rowOf(bead: Bead, level: LinkLevel, from: Side, to: Side): ReadingRow {
  return {
    id: beadAddress(bead, to.language),
    cells: [
      bead.from.length === 0 ? null : cellHtml(from, bead.from),
      bead.to.length === 0 ? null : cellHtml(to, bead.to),
    ],
    score: Math.round(bead.score * 1000) / 1000,
    origin: bead.origin,
    // Reasons for what is sure would double the size of the page.
    ...(level === 'sure' || bead.origin === 'hand' ? {} : {level}),
    ...(level === 'sure' || bead.evidence === undefined ? {} : {evidence: bead.evidence}),
    ...(bead.reason === undefined ? {} : {reason: bead.reason}),
  }
}
