import type {AuthorityRecord} from '../entities/authority-record.ts'
import type {CorpusDocument, EntityId, LanguageTag, Paragraph} from '../model/corpus-document.ts'
import {prepareSearchNames} from './search-names.ts'

/** A name of a record as a text writes it. */
export type UsedForm = readonly [
  language: LanguageTag,
  entity: EntityId,
  /** As its author wrote it. */
  name: string,
  /** As the text has it, words parted by one space. */
  form: string,
  count: number,
]

/** What the search for names needs of a text. */
export interface UsedNames {
  readonly forms: readonly UsedForm[]
  /** How often words that names write with capitals stand in small letters; words in small letters, no `ё`. */
  readonly small: Readonly<Record<LanguageTag, Readonly<Record<string, number>>>>
}

/** Per language the forms of words that only capitals tell from ordinary ones. */
export type DoubtfulWords = ReadonlyMap<LanguageTag, ReadonlySet<string>>

/**
 * Lists the words to be watched for in texts.
 *
 * @param records authority file.
 * @param languages BCP 47 tags.
 * @returns see {@link DoubtfulWords}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listDoubtfulWords} from '#core/search/summarise-names.ts'
 * const record = {id: 'org-who', type: 'organisation' as const, labels: {en: 'WHO'}, aliases: {}}
 * assert.deepEqual(listDoubtfulWords([record], ['en']).get('en'), new Set(['who']))
 * ```
 */
export function listDoubtfulWords(
  records: readonly AuthorityRecord[],
  languages: readonly LanguageTag[],
): DoubtfulWords {
  return new Map(
    languages.map((language) => {
      const words = new Set<string>()
      const names = records.flatMap(prepareSearchNames(language)).filter(({isDoubtful}) => isDoubtful)
      for (const [stem, endings] of names.flatMap(({listForms}) => listForms().flatMap((word) => [...word])))
        for (const ending of endings) words.add(stem + ending)
      return [language, words]
    }),
  )
}

/**
 * Summarises what a text shows of names.
 *
 * @param document the text; short names that it defines itself and hand-made mentions are left out.
 * @param doubtful words to be watched for.
 * @returns forms sorted by language, record, name and form.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {summariseNames} from '#core/search/summarise-names.ts'
 * import {runEditions} from '#tests/plugins/run-editions.ts'
 * const {document} = runEditions({en: 'Those who came'})
 * assert.deepEqual(summariseNames(document, new Map([['en', new Set(['who'])]])).small, {en: {who: 1}})
 * ```
 */
export function summariseNames(
  {editions}: Pick<CorpusDocument, 'editions'>,
  doubtful: DoubtfulWords,
): UsedNames {
  const forms: [parts: string, count: number][] = []
  const small = new Map<LanguageTag, Map<string, number>>()
  for (const {language, divisions} of editions) {
    const paragraphs = divisions.flatMap((division) => division.paragraphs)
    forms.push(...countForms(language, paragraphs))
    const known = small.get(language) ?? new Map<string, number>()
    small.set(language, known)
    for (const {text} of paragraphs) countSmall(text, doubtful.get(language) ?? new Set(), known)
  }
  return {
    forms: forms.map(([parts, count]) => {
      // Written by `countForms`.
      const [language, entity, name, form] = JSON.parse(parts) as readonly [string, string, string, string]
      return [language, entity, name, form, count]
    }),
    small: Object.fromEntries([...small].map(([language, words]) => [language, Object.fromEntries(words)])),
  }
}

function countForms(language: LanguageTag, paragraphs: readonly Paragraph[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const {entity, rivals = [], name, quote} of paragraphs.flatMap(({mentions}) => mentions)) {
    if (name === undefined) continue
    const form = quote.normalize('NFC').replaceAll('\u00AD', '').trim().split(/\s+/u).join(' ')
    for (const id of [entity, ...rivals]) {
      const parts = JSON.stringify([language, id, name, form])
      counts.set(parts, (counts.get(parts) ?? 0) + 1)
    }
  }
  return [...counts].sort(([left], [right]) => (left < right ? -1 : 1))
}

function countSmall(text: string, watched: ReadonlySet<string>, counts: Map<string, number>): void {
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    // A word with capitals is none of those watched.
    const folded = word.replaceAll('ё', 'е')
    if (watched.has(folded)) counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
}
