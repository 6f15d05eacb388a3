import type {DocumentId, EntityId, LanguageTag, Mention} from '../model/corpus-document.ts'
import type {AuthorityRecord} from './authority-record.ts'
import {findNameGrammar} from './grammars/index.ts'
import {listNames} from './list-names.ts'
import {createNameSearch} from './name-search.ts'
import {readText} from './read-text.ts'
import type {TextMentions, TextParagraph} from './text-mentions.ts'

/** Which text is read. */
export interface TextOptions {
  /** Text for which scoped aliases hold; without it they are not used. */
  readonly document?: DocumentId
}

/** Finds the names of an authority file in texts of one language. */
export interface Matcher {
  /** Records that it knows, with names in the language or without. */
  readonly entities: ReadonlySet<EntityId>
  /**
   * Finds the mentions of a text, nested ones included; spans never cross. Short names that the text
   * defines hold from there on, and a name that several records share is settled by the whole text.
   *
   * @param paragraphs the whole text in its order.
   * @param options see {@link TextOptions}.
   * @returns mentions per paragraph, and definitions that lead to no record.
   */
  readonly readText: (paragraphs: readonly TextParagraph[], options?: TextOptions) => TextMentions
  /**
   * Finds the mentions of a text in one piece.
   *
   * @param text any text; spans are UTF-16 code units in it, `end` excluded.
   * @param options see {@link TextOptions}.
   * @returns mentions by start, longer first; empty when there is none.
   */
  readonly findMentions: (text: string, options?: TextOptions) => readonly Mention[]
}

/**
 * Makes a matcher for the names of a language, whatever case they stand in.
 *
 * Make one per language and keep it: it remembers the words it has seen.
 *
 * @param records authority file; their order does not matter.
 * @param language BCP 47 tag of the names and of the texts.
 * @returns the matcher.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createMatcher} from '#core/entities/matcher.ts'
 * const matcher = createMatcher(
 *   [{id: 'place-vologda', type: 'place', labels: {ru: 'Вологда'}, aliases: {}}],
 *   'ru',
 * )
 * assert.deepEqual(matcher.findMentions('Мост под Вологдой открыт'), [
 *   {span: {start: 9, end: 17}, quote: 'Вологдой', entity: 'place-vologda', origin: 'rule', name: 'Вологда'},
 * ])
 * ```
 */
export function createMatcher(records: readonly AuthorityRecord[], language: LanguageTag): Matcher {
  const grammar = findNameGrammar(language)
  const search = createNameSearch(
    records.flatMap((record) => listNames(record, language)),
    grammar,
  )
  const listTexts = (record: AuthorityRecord): readonly string[] =>
    listNames(record, language).map(({text}) => text)

  const searched = {search, listNames: listTexts}
  const read: Matcher['readText'] = (paragraphs, options) => readText(searched, paragraphs, options?.document)
  return {
    entities: new Set(records.map(({id}) => id)),
    readText: read,
    findMentions: (text, options) => read([{text}], options).mentions[0] ?? [],
  }
}
