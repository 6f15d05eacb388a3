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
  /** Said of a paragraph whose other side stands elsewhere in its own edition; `#` stands for a number. */
  readonly moved: Readonly<Record<'ru' | 'en', string>>
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
    moved: {
      ru: 'В русском тексте стоит после п. #',
      en: 'В английском тексте стоит после п. #',
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
    moved: {
      ru: 'Stands after para. # in the Russian text',
      en: 'Stands after para. # in the English text',
    },
    movedFirst: {
      ru: 'Stands at the beginning of the Russian text',
      en: 'Stands at the beginning of the English text',
    },
  },
}
