import type {PluralForms} from '../plural-forms.ts'

/** What one can do here, with where it is done. */
export interface DeedWords {
  readonly name: string
  readonly what: string
}

/** Home, the catalogue, and what stands around every page. */
export interface HomeWords {
  /** Name of home in the way back to it. */
  readonly title: string
  /** Says what the site is, in large letters. */
  readonly headline: string
  /** For whom it is. */
  readonly lead: string
  readonly description: string
  /** Numbers of the corpus. */
  readonly figures: string
  readonly texts: PluralForms
  readonly years: PluralForms
  readonly excerpt: string
  readonly openExcerpt: string
  readonly deeds: string
  readonly deed: Readonly<Record<'read' | 'cite' | 'search' | 'take', DeedWords>>
  readonly newest: string
  readonly allTexts: PluralForms
  readonly ways: string
  /** The whole site as one file. */
  readonly zip: string
  readonly data: string
  readonly feed: string
  readonly catalogue: CatalogueWords
  readonly around: AroundWords
}

export interface CatalogueWords {
  readonly description: string
  readonly years: string
  readonly sort: string
  readonly sorts: Readonly<Record<'newest' | 'oldest' | 'title', string>>
  readonly facets: Readonly<Record<'status' | 'counterpart', string>>
  /** How many texts are left; `@` stands for all. */
  readonly narrowed: PluralForms
  readonly none: string
  readonly dropAll: string
}

export interface AroundWords {
  readonly menu: string
  readonly crumbs: string
  readonly neighbours: string
  readonly previous: string
  readonly next: string
  /** Name of the links at the foot of every page. */
  readonly foot: string
  readonly licence: string
  readonly tryFind: string
}

export const homeWords: Readonly<Record<'ru' | 'en', HomeWords>> = {
  ru: {
    title: 'Главная',
    headline: 'Русский и английский тексты, положение рядом с положением',
    lead: 'Каждое положение стоит рядом со своим соответствием, имеет постоянный адрес и находится поиском на любом из двух языков. Для юристов, дипломатов, переводчиков и исследователей — для всех, кому важны точные слова.',
    description:
      'Документы на русском и английском языках: чтение рядом, поиск, ссылки на каждое положение, архив для работы без сети.',
    figures: 'Корпус в числах',
    texts: {one: '# текст', few: '# текста', many: '# текстов', other: '# текста'},
    years: {one: '# год', other: '# годы'},
    excerpt: 'Одно положение из корпуса',
    openExcerpt: 'Открыть в тексте',
    deeds: 'Что здесь можно делать',
    deed: {
      read: {
        name: 'Читать рядом',
        what: 'В двух колонках или построчно; где соответствия нет, сказано почему.',
      },
      cite: {
        name: 'Ссылаться',
        what: 'На пункт и на отдельное положение: по ГОСТу и ещё в четырёх стилях.',
      },
      search: {
        name: 'Искать',
        what: 'Слово в любой форме, фразу, номер пункта; виден и текст на другом языке.',
      },
      take: {
        name: 'Взять с собой',
        what: 'Весь сайт умещается в один архив и работает без сети.',
      },
    },
    newest: 'Последние по дате',
    allTexts: {other: 'Все тексты: #'},
    ways: 'Куда дальше',
    zip: 'Архив сайта',
    data: 'Данные в JSON',
    feed: 'Лента изменений',
    catalogue: {
      description: 'Все тексты корпуса: по годам, видам, принявшим органам и языкам.',
      years: 'По годам',
      sort: 'Порядок',
      sorts: {newest: 'сначала новые', oldest: 'сначала старые', title: 'по заглавию'},
      facets: {status: 'Статус редакций', counterpart: 'Языки'},
      narrowed: {
        one: 'Отобран # текст из @.',
        few: 'Отобрано # текста из @.',
        many: 'Отобрано # текстов из @.',
        other: 'Отобрано # текста из @.',
      },
      none: 'Таких текстов нет: отобрано 0 из @.',
      dropAll: 'Показать все',
    },
    around: {
      menu: 'Меню',
      crumbs: 'Путь к странице',
      neighbours: 'Соседние тексты',
      previous: 'Раньше',
      next: 'Позже',
      foot: 'О сайте',
      licence: 'Лицензия',
      tryFind: 'Попробуйте найти через поиск:',
    },
  },
  en: {
    title: 'Home',
    headline: 'Russian and English texts, clause beside clause',
    lead: 'Every clause stands next to its counterpart, has a permanent address and is found from either language. For lawyers, diplomats, translators and scholars: for everyone to whom exact wording matters.',
    description:
      'Documents in Russian and English: read side by side, search, cite every clause, take it all with you and work offline.',
    figures: 'The corpus in numbers',
    texts: {one: '# text', other: '# texts'},
    years: {one: '# year covered', other: '# period covered'},
    excerpt: 'One clause of the corpus',
    openExcerpt: 'Open in the text',
    deeds: 'What you can do here',
    deed: {
      read: {
        name: 'Read side by side',
        what: 'In two columns or line by line; where a clause has no counterpart, the page says why.',
      },
      cite: {
        name: 'Cite',
        what: 'A paragraph or a single clause, in Chicago, OSCOLA and three more styles.',
      },
      search: {
        name: 'Search',
        what: 'A word in any form, a phrase, a paragraph number; the other language is shown too.',
      },
      take: {
        name: 'Take it along',
        what: 'The whole site fits into one archive and works offline.',
      },
    },
    newest: 'Latest by date',
    allTexts: {other: 'All # texts'},
    ways: 'Where to go next',
    zip: 'Archive of the site',
    data: 'Data as JSON',
    feed: 'Feed of changes',
    catalogue: {
      description: 'All texts of the corpus: by year, kind, issuing body and language.',
      years: 'By year',
      sort: 'Order',
      sorts: {newest: 'newest first', oldest: 'oldest first', title: 'by title'},
      facets: {status: 'Status of the editions', counterpart: 'Languages'},
      narrowed: {other: '# of @ texts.'},
      none: 'No such texts: 0 of @.',
      dropAll: 'Show all',
    },
    around: {
      menu: 'Menu',
      crumbs: 'Path to this page',
      neighbours: 'Neighbouring texts',
      previous: 'Earlier',
      next: 'Later',
      foot: 'About the site',
      licence: 'Licence',
      tryFind: 'Try searching for it:',
    },
  },
}
