import {findUnmatched, type UnmatchedName} from '../entities/find-unmatched.ts'
import type {CorpusDocument, EntityId, LanguageTag} from '../model/corpus-document.ts'

/** What the reports on names need of a text. */
export interface TextNames {
  /** Names found per language and record, as their authors wrote them; `''` where none is known. */
  readonly found: Readonly<Record<LanguageTag, Readonly<Record<EntityId, readonly string[]>>>>
  readonly unmatched: Readonly<Record<LanguageTag, readonly UnmatchedName[]>>
}

/**
 * Collects the names of a text for the reports on all texts.
 *
 * @param document read by the matcher.
 * @returns names found, ambiguous ones for each of their records, and those not found.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {collectNames} from '#core/checks/text-names.ts'
 * import {runEditions} from '#tests/plugins/run-editions.ts'
 * const names = collectNames(runEditions({en: 'Rain over Mere Hill'}).document)
 * assert.deepEqual(names.unmatched['en']?.map(({text}) => text), ['Mere Hill'])
 * ```
 */
export function collectNames({editions}: CorpusDocument): TextNames {
  const found = editions.map(({language, divisions}) => {
    const names = new Map<EntityId, Set<string>>()
    for (const {mentions} of divisions.flatMap(({paragraphs}) => paragraphs)) {
      for (const {entity, rivals = [], name = ''} of mentions) {
        for (const id of [entity, ...rivals]) names.set(id, (names.get(id) ?? new Set()).add(name))
      }
    }
    return [language, Object.fromEntries([...names].map(([id, own]) => [id, [...own]]))] as const
  })
  return {
    found: Object.fromEntries(found),
    unmatched: Object.fromEntries(editions.map((edition) => [edition.language, findUnmatched(edition)])),
  }
}
