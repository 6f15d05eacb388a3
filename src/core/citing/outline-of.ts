import type {OutlineGroup} from '../model/cited-work.ts'
import type {LanguageTag} from '../model/corpus-document.ts'
import type {ReadingGroup, ReadingRow, ReadingView} from '../model/reading-view.ts'
import {readPrintedLabel} from './read-printed-label.ts'

interface OpenGroup extends OutlineGroup {
  readonly rows: string[]
  readonly within: Record<string, string>
}

/** Addresses inside a cell: of a further paragraph with its number, as `cellHtml` writes it, or of a clause. */
const inner = /<b class="num" id="(?<paragraph>[^"<>]+)">(?<label>[^<]*)<\/b>|<span id="(?<clause>[^"<>]+)"/g

/** Number at the head of a section where the text holds it: `Глава II. Станции`, `2. Rivers`. */
const headNumber = /^(?:\p{L}{4,8} (?:[IVXLC]+|\d+)\b|(?:[IVXLC]+|\d{1,3})\.(?= ))/u

/**
 * Takes from a page what places in it are told by.
 *
 * @param view the text laid out.
 * @returns one group per paragraph of the page in reading order, those that are gone left out. Paragraphs that
 *   share a group of the page have one each, with the clauses from theirs on.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {outlineOf} from '#core/citing/outline-of.ts'
 * const group = {id: 'p9', kind: 'paragraph' as const, depth: 0, labels: [null, '9.'], rows: [{id: 'p9c1', cells: [null, 'Rain.']}]}
 * const [first] = outlineOf({languages: ['ru', 'en'], groups: [group], entities: []})
 * assert.deepEqual([first?.label, first?.rows], ['9.', ['p9c1']])
 * ```
 */
export function outlineOf({groups, languages}: ReadingView): readonly OutlineGroup[] {
  return groups.flatMap((group) =>
    group.tombstone === undefined ? openGroups(group, languages).map(close) : [],
  )
}

function openGroups(group: ReadingGroup, languages: readonly LanguageTag[]): readonly OpenGroup[] {
  const {id, kind, depth, rows, anchors} = group
  const label = group.labels.find((each) => each !== null) ?? headLabel(group)
  const printed = languages.flatMap((language, column) => {
    const own = group.labels[column]
    return typeof own === 'string' ? [[language, own] as const] : []
  })
  const open: OpenGroup[] = [
    {
      ...{id, kind, depth, rows: [], within: {}},
      ...(anchors === undefined ? {} : {anchors}),
      ...(label === undefined ? {} : {label}),
      ...(printed.some(([, own]) => own !== label) ? {labels: Object.fromEntries(printed)} : {}),
    },
  ]
  for (const row of rows) addRow(open, row, rows.length === 1)
  return open
}

function addRow(open: OpenGroup[], row: ReadingRow, isOnly: boolean): void {
  let isPlaced = row.id === undefined && isOnly && row.cells[0]?.includes('<span id="') !== true
  const place = (): void => {
    if (!isPlaced) open.at(-1)?.rows.push(row.id ?? '')
    isPlaced = true
  }
  for (const {index, groups} of (row.cells[0] ?? '').matchAll(inner)) {
    // A paragraph that opens the row takes it; one further on begins inside a row of the paragraph before.
    if (index > 0) place()
    const {paragraph, label = '', clause = ''} = groups ?? {}
    const last = open.at(-1)
    if (last === undefined) break
    if (paragraph === undefined) last.rows.push(clause)
    else open.push(startInside(last, paragraph, label))
  }
  place()
  for (const anchor of row.anchors ?? []) {
    const last = open.at(-1)
    if (last !== undefined) last.within[anchor] = row.id ?? last.id
  }
}

function startInside({kind, depth}: OpenGroup, id: string, label: string): OpenGroup {
  return {id, kind, depth, rows: [], within: {}, ...(label === '' ? {} : {label})}
}

function close({within, ...group}: OpenGroup): OutlineGroup {
  return Object.keys(within).length === 0 ? group : {...group, within}
}

function headLabel({kind, rows}: ReadingGroup): string | undefined {
  if (kind !== 'heading') return undefined
  const html = rows[0]?.cells.find((cell) => cell !== null) ?? ''
  const found = headNumber.exec(html.replaceAll(/<[^>]*>/g, ''))?.[0]
  // A month and its year are no section.
  const isOther = found?.includes(' ') === true && readPrintedLabel(found)?.unit === undefined
  return isOther ? undefined : found
}
