/** The bar over a text, and what is said where its two sides do not stand level. */
export interface ViewWords {
  readonly side: string
  readonly interleaved: string
  /** Both languages, on a phone. */
  readonly both: string
  /** Puts the other language first. */
  readonly swap: string
  readonly options: string
  /** Head of the choice between the next two. */
  readonly level: string
  readonly clauses: string
  readonly paragraphs: string
  readonly printed: string
  readonly contents: string
  /** Where in the text the reader is; `#` stands for a number. */
  readonly place: string
  /** Parts of a text that have no words of their own for it. */
  readonly parts: Readonly<Record<'title' | 'closing' | 'signature', string>>
  readonly help: string
  /** Said of a whole paragraph, by the language that has it not. */
  readonly omitted: Readonly<Record<'ru' | 'en', string>>
  readonly untranslated: string
  /** Said of an empty cell where the program is not sure that nothing belongs there, by its language. */
  readonly notFound: Readonly<Record<'ru' | 'en' | 'other', string>>
  /** Said of a paragraph whose other side stands elsewhere in its own edition; `#` stands for a number. */
  readonly moved: Readonly<Record<'ru' | 'en', string>>
  /** The same, before the opening words of what it stands behind. */
  readonly movedBehind: Readonly<Record<'ru' | 'en', string>>
  /** The same, where it stands before all numbers. */
  readonly movedFirst: Readonly<Record<'ru' | 'en', string>>
}

export const viewWords: Readonly<Record<'ru' | 'en', ViewWords>> = {
  ru: {
    side: 'Рядом',
    interleaved: 'Построчно',
    both: 'Оба',
    swap: 'Поменять языки местами',
    options: 'Вид',
    level: 'Держать вровень',
    clauses: 'положения',
    paragraphs: 'пункты',
    printed: 'Как напечатано',
    contents: 'Содержание',
    place: 'п. #',
    parts: {title: 'Название', closing: 'Заключительная часть', signature: 'Подписи'},
    help: 'Клавиши и подсказки',
    omitted: {ru: 'В русской редакции опущено', en: 'В английской редакции опущено'},
    untranslated: 'Не переведено',
    notFound: {
      ru: 'Программа не нашла соответствия в русском тексте',
      en: 'Программа не нашла соответствия в английском тексте',
      other: 'Программа не нашла соответствия',
    },
    moved: {
      ru: 'В русском тексте стоит после п. #',
      en: 'В английском тексте стоит после п. #',
    },
    movedBehind: {
      ru: 'В русском тексте стоит после слов',
      en: 'В английском тексте стоит после слов',
    },
    movedFirst: {
      ru: 'В русском тексте стоит в начале',
      en: 'В английском тексте стоит в начале',
    },
  },
  en: {
    side: 'Side by side',
    interleaved: 'Interleaved',
    both: 'Both',
    swap: 'Swap the languages',
    options: 'View',
    level: 'Keep level',
    clauses: 'clauses',
    paragraphs: 'paragraphs',
    printed: 'As printed',
    contents: 'Contents',
    place: 'para. #',
    parts: {title: 'Title', closing: 'Closing part', signature: 'Signatures'},
    help: 'Keys and hints',
    omitted: {ru: 'Omitted in the Russian edition', en: 'Omitted in the English edition'},
    untranslated: 'Not translated',
    notFound: {
      ru: 'The program found no counterpart in the Russian text',
      en: 'The program found no counterpart in the English text',
      other: 'The program found no counterpart',
    },
    moved: {
      ru: 'Stands after para. # in the Russian text',
      en: 'Stands after para. # in the English text',
    },
    movedBehind: {
      ru: 'Stands in the Russian text after',
      en: 'Stands in the English text after',
    },
    movedFirst: {
      ru: 'Stands at the beginning of the Russian text',
      en: 'Stands at the beginning of the English text',
    },
  },
}
