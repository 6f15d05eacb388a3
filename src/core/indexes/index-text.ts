import type {CorpusDocument, EntityId, LanguageTag} from '../model/corpus-document.ts'
import type {Excerpt} from './excerpt.ts'
import {listDeadlines, type Deadline} from './list-deadlines.ts'
import {listMentions, type MentionLine} from './list-mentions.ts'
import {rowOrder} from './row-addresses.ts'

/** One mention in its row. */
export interface MentionContext extends Excerpt {
  readonly isNested?: true
  readonly isAmbiguous?: true
  readonly isAdjective?: true
}

/** A row of a text that names an entity: both sides of a bead, so that a pair is not listed twice. */
export interface MentionRow {
  readonly address: string
  readonly label: string | null
  /** Mentions per language, or what stands beside them where that language does not name the entity. */
  readonly sides: Readonly<Record<LanguageTag, readonly MentionContext[] | string>>
}

/** What a text says of one entity. */
export interface TextMentions {
  /** Mentions that are sure and no adjectives. */
  readonly count: number
  /** Mentions that are listed and not counted: ambiguous ones and adjectives. */
  readonly uncounted: number
  /** Surface forms per language with their number; ambiguous ones are left out. */
  readonly variants: Readonly<Record<LanguageTag, Readonly<Record<string, number>>>>
  /** In the order of the page. */
  readonly rows: readonly MentionRow[]
}

/** What the pages of names and dates need of a text. */
export interface TextIndex {
  readonly mentions: Readonly<Record<EntityId, TextMentions>>
  readonly deadlines: readonly Deadline[]
}

/**
 * Indexes a text for the pages of names and dates.
 *
 * @param document the text.
 * @param isAdjective tells whether a name of a record, as its author wrote it, is a relational adjective.
 * @returns its mentions by record, and its deadlines.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {indexText} from '#core/indexes/index-text.ts'
 * const text = {id: 'x', kind: 'other', date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []} as const
 * assert.deepEqual(indexText(text, () => false), {mentions: {}, deadlines: []})
 * ```
 */
export function indexText(
  document: CorpusDocument,
  isAdjective: (entity: EntityId, name: string) => boolean,
): TextIndex {
  const [base, other] = document.editions.map(({language}) => language)
  const byEntity = Map.groupBy(listMentions(document, isAdjective), ({entity}) => entity)
  const order = rowOrder(document)
  const columns: Columns = {
    opposite: (language) => (language === base ? other : base),
    indexOf: (address) => order.get(address) ?? 0,
  }
  const mentions = [...byEntity].map(([entity, lines]) => [entity, summarise(lines, columns)] as const)
  return {mentions: Object.fromEntries(mentions), deadlines: listDeadlines(document)}
}

/** How the text stands on its page. */
interface Columns {
  readonly opposite: (language: LanguageTag) => LanguageTag | undefined
  /** Place of a row, from 0; 0 for all where the lines are in order already. */
  readonly indexOf: (address: string) => number
}

function summarise(lines: readonly MentionLine[], {opposite, indexOf}: Columns): TextMentions {
  const rows = [...Map.groupBy(lines, ({address}) => address).values()]
  const count = lines.filter(({isAmbiguous, isAdjective}) => !isAmbiguous && !isAdjective).length
  return {
    count,
    uncounted: lines.length - count,
    variants: countVariants(lines),
    rows: rows.flatMap((row) => toRow(row, opposite)).sort((a, b) => indexOf(a.address) - indexOf(b.address)),
  }
}

function countVariants(lines: readonly MentionLine[]): TextMentions['variants'] {
  const sure = lines.filter(({isAmbiguous}) => !isAmbiguous)
  const byLanguage = [...Map.groupBy(sure, ({language}) => language)]
  return Object.fromEntries(byLanguage.map(([language, own]) => [language, countForms(own)]))
}

function countForms(lines: readonly MentionLine[]): Record<string, number> {
  const forms = [...Map.groupBy(lines, ({quote}) => quote)]
  return Object.fromEntries(forms.map(([form, all]) => [form, all.length]))
}

function toRow(lines: readonly MentionLine[], opposite: Columns['opposite']): MentionRow[] {
  const [first] = lines
  if (first === undefined) return []
  const sides: Record<LanguageTag, readonly MentionContext[] | string> = {}
  for (const {language, counterpart} of lines) {
    const beside = opposite(language)
    if (beside !== undefined && counterpart !== null) sides[beside] = counterpart
  }
  for (const [language, own] of Map.groupBy(lines, (line) => line.language))
    sides[language] = own.map(toContext)
  return [{address: first.address, label: first.label, sides}]
}

/** Flags are written only where they hold: a thousand texts have a hundred thousand lines. */
function toContext({before, quote, after, isNested, isAmbiguous, isAdjective}: MentionLine): MentionContext {
  return {
    before,
    quote,
    after,
    ...(isNested ? {isNested} : {}),
    ...(isAmbiguous ? {isAmbiguous} : {}),
    ...(isAdjective ? {isAdjective} : {}),
  }
}
