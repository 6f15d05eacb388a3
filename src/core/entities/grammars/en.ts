import type {DefinitionGrammar, NameGrammar} from '../name-grammar.ts'

const definitions: DefinitionGrammar = {
  opening:
    /(?:[Hh]ereinafter|[Hh]ereafter|\((?=(?:the\s+)?["“]))(?:,?\s+(?:also|together|collectively|jointly|each|referred\s+to|as|called|known|named))*\s*[-–—:,]?\s*(?:the\s+)?/gu,
  or: /\s+(?:or|and)\s+(?:the\s+)?|\s*[,/]\s*(?:or\s+)?(?:the\s+)?/u,
  article: /^(?:[Tt]he|[Aa]n?)\s+/u,
  naming: /referred|called|known|named/u,
  functionWords: new Set(
    'a an the and or in on at by to for with from between as both under within that which'.split(' '),
  ),
  widening: /[\p{Ll},]\s+\p{Lu}\p{Ll}+\s+$/u,
}

/** English: names do not change, but for the plural of their small words; the owner takes `'s`. */
export const en: NameGrammar = {
  tag: 'en',
  script: 'Latn',
  paradigms: [],
  // `member state` and `member states`; in capitals the number belongs to the name.
  smallWord: {nominative: ['', 's'], notAfter: ['s'], endings: ['', 's']},
  hyphenIsSpace: true,
  possessive: 's',
  sidesOfTheWorld: /(?<!\p{L})(?:(?:North|South|East|West)(?:ern)?|Central)\s$/u,
  headFirst: false,
  definitions,
}
