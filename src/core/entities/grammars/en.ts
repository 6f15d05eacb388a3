import type {NameGrammar} from '../name-grammar.ts'

/** English: names do not change, the owner takes `'s`. */
export const en: NameGrammar = {
  tag: 'en',
  script: 'Latn',
  paradigms: [],
  possessive: 's',
  sidesOfTheWorld: /(?<!\p{L})(?:(?:North|South|East|West)(?:ern)?|Central)\s$/u,
  headFirst: false,
}
