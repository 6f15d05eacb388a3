import type {AuthorityRecord} from '../entities/authority-record.ts'
import type {UnmatchedName} from '../entities/find-unmatched.ts'
import {createSuggester} from '../entities/suggest-aliases.ts'
import type {DocumentId, EntityId, LanguageTag} from '../model/corpus-document.ts'
import type {Finding} from '../model/finding.ts'
import type {TextNames} from './text-names.ts'

/** A finding about all texts: it stands at a record, or at the first text it was found in. */
export interface CorpusFinding extends Finding {
  readonly record?: EntityId
  readonly document?: DocumentId
}

/** Places named in a message; the count says how many there are. */
const shownPlaces = 3

/**
 * Reports on the names of all texts: which no record covers, and which records and aliases no text has.
 *
 * @param records authority file.
 * @param texts names of every text, by its id.
 * @param toLatin transliteration, for the suggestion of aliases.
 * @returns findings of the rules `unmatched-name`, `suggested-alias`, `unused-record` and
 *   `unmatched-alias`, the most frequent names first.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {reportNames} from '#core/checks/report-names.ts'
 * const records = [{id: 'place-omsk', type: 'place' as const, labels: {en: 'Omsk'}, aliases: {}}]
 * assert.equal(reportNames(records, new Map(), (text) => text)[0]?.rule, 'unused-record')
 * ```
 */
export function reportNames(
  records: readonly AuthorityRecord[],
  texts: ReadonlyMap<DocumentId, TextNames>,
  toLatin: (text: string) => string,
): readonly CorpusFinding[] {
  const unmatched = gatherUnmatched(texts)
  const suggest = createSuggester(records, toLatin)
  const found = gatherFound(texts)
  return [
    ...unmatched.map(tellUnmatched),
    ...unmatched.flatMap((name) =>
      suggest(name.text, name.language).map(({entity, name: known}): CorpusFinding => ({
        rule: 'suggested-alias',
        severity: 'info',
        reason: `Unexpected name \`${name.text}\` (\`${name.language}\`) like \`${known}\` of \`${entity}\`, expected an alias if it is the same`,
        remedy: 'Add it to the aliases of the record if it means the same, and leave it if not.',
        document: name.document,
        record: entity,
      })),
    ),
    ...records.flatMap((record) => tellUnused(record, found)),
  ]
}

/** An unmatched name of the whole corpus. */
interface GatheredName extends UnmatchedName {
  readonly language: LanguageTag
  readonly document: DocumentId
  /** The first few. */
  readonly places: readonly string[]
}

function gatherUnmatched(texts: ReadonlyMap<DocumentId, TextNames>): readonly GatheredName[] {
  const names = new Map<string, GatheredName>()
  for (const [document, {unmatched}] of texts) {
    for (const [language, list] of Object.entries(unmatched)) {
      for (const name of list) {
        const key = `${language} ${name.key}`
        const earlier = names.get(key)
        names.set(key, {
          ...name,
          language,
          document,
          ...earlier,
          count: name.count + (earlier?.count ?? 0),
          places: [...(earlier?.places ?? []), `${document}#${name.at}`].slice(0, shownPlaces),
        })
      }
    }
  }
  return [...names.values()].sort((a, b) => b.count - a.count)
}

function tellUnmatched({text, language, count, document, places}: GatheredName): CorpusFinding {
  return {
    rule: 'unmatched-name',
    severity: 'info',
    reason: `Unexpected name \`${text}\` (\`${language}\`) ${count === 1 ? 'once' : `${count} times`}, first at \`${places.join('`, `')}\`, expected a record that has it`,
    remedy: 'Add a record or an alias if it names someone or something readers may look for.',
    document,
  }
}

/** Names found per record and language. */
type Found = ReadonlyMap<EntityId, ReadonlyMap<LanguageTag, ReadonlySet<string>>>

function gatherFound(texts: ReadonlyMap<DocumentId, TextNames>): Found {
  const found = new Map<EntityId, Map<LanguageTag, Set<string>>>()
  for (const {found: languages} of texts.values()) {
    for (const [language, entities] of Object.entries(languages)) {
      for (const [entity, names] of Object.entries(entities)) {
        const own = found.get(entity) ?? new Map<LanguageTag, Set<string>>()
        found.set(entity, own)
        own.set(language, new Set([...(own.get(language) ?? []), ...names]))
      }
    }
  }
  return found
}

function tellUnused(record: AuthorityRecord, found: Found): CorpusFinding[] {
  const own = found.get(record.id)
  if (own === undefined) {
    return [
      {
        rule: 'unused-record',
        severity: 'info',
        reason: `Unexpected record \`${record.id}\` that no text names, expected a text that does`,
        remedy: 'Add the names the texts use, or leave it for texts to come.',
        record: record.id,
      },
    ]
  }
  return [...own].flatMap(([language, names]) => {
    // Where no name is known to be found, as with pinned mentions, nothing is known to be missing.
    if ([...names].every((name) => name === '')) return []
    const aliases = (record.aliases[language] ?? []).map(({text}) => text)
    const unmatched = aliases.filter((name) => !names.has(name))
    return unmatched.length === 0 ? [] : [tellAliases(record.id, language, unmatched)]
  })
}

function tellAliases(record: EntityId, language: LanguageTag, names: readonly string[]): CorpusFinding {
  return {
    rule: 'unmatched-alias',
    severity: 'info',
    reason: `Unexpected aliases \`${names.join('`, `')}\` (\`${language}\`) of \`${record}\` that match nothing, expected texts that have them`,
    remedy: 'See whether one is misspelt; a name kept for texts to come does no harm.',
    record,
  }
}
