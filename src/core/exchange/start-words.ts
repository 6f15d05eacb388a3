/** What the first page of a bundle says, in each language of the interface. */
export interface StartWords {
  readonly locale: 'ru' | 'en'
  readonly release: string
  readonly unreleased: string
  readonly what: {readonly head: string; readonly all: string; readonly one: string}
  readonly open: {
    readonly head: string
    readonly unpack: string
    readonly click: string
    readonly enter: string
    readonly read: string
  }
  readonly counts: {
    readonly head: string
    readonly texts: string
    readonly paragraphs: string
    readonly clauses: string
    readonly entities: string
    readonly languages: string
    readonly files: string
    readonly bytes: string
  }
  readonly texts: string
  readonly verify: {
    readonly head: string
    readonly sums: string
    readonly diglot: string
    readonly made: string
  }
  readonly rights: {readonly head: string; readonly stated: string; readonly publisher: string}
  readonly address: {readonly head: string; readonly say: string}
  /** Names of the languages of editions; others are named by their tag. */
  readonly languages: Readonly<Record<string, string>>
}

export const startWords: readonly StartWords[] = [
  {
    locale: 'ru',
    release: 'Выпуск',
    unreleased: 'Без выпуска',
    what: {
      head: 'Что это',
      all: 'Здесь весь сайт: тексты на двух языках, положение рядом с положением, с поиском, указателем имён и цитированием. Ни сервера, ни сети не нужно.',
      one: 'Здесь один текст сайта: обе редакции, положение рядом с положением, с цитированием и данными. Ни сервера, ни сети не нужно.',
    },
    open: {
      head: 'Как открыть',
      unpack:
        'Если вы видите эту страницу внутри архива, сначала распакуйте его: по ссылкам внутри архива браузер не ходит.',
      click: 'В распакованной папке откройте START-HERE.html двойным щелчком.',
      enter: 'Открыть сайт',
      read: 'Читать по-русски',
    },
    counts: {
      head: 'Что внутри',
      texts: 'Тексты',
      paragraphs: 'Пункты',
      clauses: 'Положения',
      entities: 'Имена',
      languages: 'Языки',
      files: 'Файлы',
      bytes: 'Объём, байт',
    },
    texts: 'Тексты',
    verify: {
      head: 'Как проверить',
      sums: 'Суммы всех файлов, в этой папке:',
      diglot: 'Суммы и сам архив, программой Diglot:',
      made: 'Из чего и чем собрано, сказано в build.json.',
    },
    rights: {
      head: 'Права',
      stated: 'Условия каждой редакции указаны на странице текста:',
      publisher: 'Издатель:',
    },
    address: {head: 'Постоянный адрес', say: 'Здесь же и новые выпуски:'},
    languages: {ru: 'русский', en: 'английский'},
  },
  {
    locale: 'en',
    release: 'Release',
    unreleased: 'Not released',
    what: {
      head: 'What this is',
      all: 'The whole site: texts in two languages, clause beside clause, with search, an index of names and citations. It needs no server and no network.',
      one: 'One text of the site: both editions, clause beside clause, with citations and data. It needs no server and no network.',
    },
    open: {
      head: 'How to open it',
      unpack:
        'If you see this page inside an archive, unpack that first: a browser cannot follow links inside it.',
      click: 'In the unpacked folder, open START-HERE.html by double click.',
      enter: 'Open the site',
      read: 'Read in English',
    },
    counts: {
      head: 'What is inside',
      texts: 'Texts',
      paragraphs: 'Paragraphs',
      clauses: 'Clauses',
      entities: 'Names',
      languages: 'Languages',
      files: 'Files',
      bytes: 'Size, bytes',
    },
    texts: 'Texts',
    verify: {
      head: 'How to verify it',
      sums: 'The sums of all files, in this folder:',
      diglot: 'The sums and the archive itself, with Diglot:',
      made: 'What it was made of, and with what, is in build.json.',
    },
    rights: {
      head: 'Rights',
      stated: 'Terms of each edition stand on the page of its text:',
      publisher: 'Published by:',
    },
    address: {head: 'Permanent address', say: 'New releases are there, too:'},
    languages: {ru: 'Russian', en: 'English'},
  },
]
