import type {DocumentId, LanguageTag, Mention} from '../model/corpus-document.ts'
import type {AuthorityRecord} from './authority-record.ts'
import {chooseNames} from './choose-names.ts'
import {findHits} from './find-hits.ts'
import {findNameGrammar} from './grammars/index.ts'
import {listNames} from './list-names.ts'
import {buildNameTrie} from './name-trie.ts'
import {namesOtherPlace} from './names-other-place.ts'
import {nestChoices} from './nest-choices.ts'
import {createWordIndex} from './word-index.ts'

/** Finds the names of an authority file in texts of one language. */
export interface Matcher {
  /**
   * Finds mentions, nested ones included; spans never cross.
   *
   * @param text any text; spans are UTF-16 code units in it, `end` excluded.
   * @param options `document`: text for which scoped aliases hold; without it they are not used.
   * @returns mentions by start, longer first; empty when there is none.
   */
  readonly findMentions: (text: string, options?: {readonly document?: DocumentId}) => readonly Mention[]
}

/**
 * Makes a matcher for the names of a language, whatever case they stand in.
 *
 * Make one per language and keep it: it remembers the words it has seen, and reads the next text
 * at about a million words a second.
 *
 * @param records authority file; the earlier of two records wins where nothing else decides.
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
 *   {span: {start: 9, end: 17}, quote: 'Вологдой', entity: 'place-vologda', origin: 'rule'},
 * ])
 * ```
 */
export function createMatcher(records: readonly AuthorityRecord[], language: LanguageTag): Matcher {
  const grammar = findNameGrammar(language)
  const index = createWordIndex(grammar)
  const names = records.flatMap((record) => listNames(record, language))
  const root = buildNameTrie(names, index)
  if (root.next.size === 0) return {findMentions: () => []}
  const search = {root, index, grammar, gaps: new Map()}
  return {
    findMentions(text, options) {
      const choices = chooseNames(findHits(search, text), text, options?.document).filter(
        (choice) => !namesOtherPlace(choice, text, grammar),
      )
      return nestChoices(choices, grammar.headFirst).map(({start, end, name}) => ({
        span: {start, end},
        quote: text.slice(start, end),
        entity: name.record.id,
        origin: 'rule',
      }))
    },
  }
}
