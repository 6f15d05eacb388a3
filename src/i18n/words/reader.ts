/** What the reading page says of a link between clauses, and its keys. */
export interface ReaderWords {
  /** Where a clause stands: `#` is the number of its paragraph, `@` its own. */
  readonly paragraph: string
  readonly clause: string
  /** How sure the link of a row is, and what to do about it; `#` stands for the per cent. */
  readonly levels: Readonly<Record<'sure' | 'check' | 'doubtful' | 'hand', string>>
  /** How it was found. */
  readonly origins: Readonly<Record<'n' | 'l', string>>
  /** What speaks for a link and against it; `#` stands for numbers, or for how many. */
  readonly why: {
    readonly numbers: string
    readonly names: string
    readonly words: string
    readonly nothing: string
    readonly equal: string
    readonly different: string
    /** Said of the side that is too short; `#` stands for one of the next. */
    readonly shorter: Readonly<Record<'ru' | 'en' | 'other', string>>
    /** One and a half times, two, three, more. */
    readonly factors: readonly string[]
  }
  /** How sure it is that a side is missing; `run`: too many in a row. `#` stands for the per cent. */
  readonly gaps: Readonly<Record<'sure' | 'check' | 'doubtful' | 'run', string>>
  readonly close: string
  /** Name of the sheet that lists the keys, and of what opens it. */
  readonly help: string
  /** What keys do, by the first of them. */
  readonly keys: Readonly<Record<'j' | 'n' | 'v' | 's' | 'l' | 'c' | '/' | '?' | 'Esc', string>>
  readonly layout: string
  /** Turns all keys on and off. */
  readonly shortcuts: string
}

export const readerWords: Readonly<Record<'ru' | 'en', ReaderWords>> = {
  ru: {
    paragraph: 'П. #',
    clause: '#, положение\u00a0@',
    levels: {
      sure: 'Надёжное соответствие: уверенность\u00a0# %',
      check: 'Вероятное соответствие: уверенность\u00a0# %, стоит сверить',
      doubtful: 'Сомнительное соответствие: уверенность\u00a0# %, нужно сверить',
      hand: 'Соответствие указано редакцией',
    },
    origins: {n: 'найдено по номеру', l: 'найдено по длине и словам'},
    why: {
      numbers: 'совпадают числа: #',
      names: 'совпадают имена: #',
      words: 'слова с известным переводом: #',
      nothing: 'общих чисел, имён и слов не найдено',
      equal: 'номера совпадают',
      different: 'номера разные',
      shorter: {
        ru: 'русская часть # короче обычного',
        en: 'английская часть # короче обычного',
        other: 'одна из частей # короче обычного',
      },
      factors: ['в полтора раза', 'вдвое', 'втрое', 'во много раз'],
    },
    gaps: {
      sure: 'уверенность\u00a0# %',
      check: 'уверенность\u00a0# %, стоит сверить',
      doubtful: 'соответствие может найтись: уверенность\u00a0# %, нужно сверить',
      run: 'без соответствия много положений подряд, нужно сверить',
    },
    close: 'Закрыть',
    help: 'Клавиши',
    keys: {
      j: 'Следующее и предыдущее положение',
      n: 'Следующий и предыдущий пункт',
      v: 'Сменить вид',
      s: 'Поменять языки местами',
      l: 'Интерфейс на другом языке',
      c: 'Сослаться на это место',
      '/': 'Поиск',
      '?': 'Список клавиш',
      Esc: 'Закрыть открытое',
    },
    layout: 'При русской раскладке действуют те же клавиши. В полях ввода они печатают как обычно.',
    shortcuts: 'Клавиши включены',
  },
  en: {
    paragraph: 'Para. #',
    clause: '#, clause\u00a0@',
    levels: {
      sure: 'Reliable match: #% confidence',
      check: 'Probable match: #% confidence, worth checking',
      doubtful: 'Doubtful match: #% confidence, to be checked',
      hand: 'Match set by the editors',
    },
    origins: {n: 'found by number', l: 'found by length and wording'},
    why: {
      numbers: 'same numbers: #',
      names: 'same names: #',
      words: 'words with a known translation: #',
      nothing: 'no numbers, names or words found in common',
      equal: 'same number in the margin',
      different: 'different numbers in the margin',
      shorter: {
        ru: 'the Russian part is # usual',
        en: 'the English part is # usual',
        other: 'one part is # usual',
      },
      factors: ['a third shorter than', 'half as long as', 'a third as long as', 'many times shorter than'],
    },
    gaps: {
      sure: '#% confidence',
      check: '#% confidence, worth checking',
      doubtful: 'there may be one: #% confidence, to be checked',
      run: 'many clauses in a row have none, to be checked',
    },
    close: 'Close',
    help: 'Keys',
    keys: {
      j: 'Next and previous clause',
      n: 'Next and previous paragraph',
      v: 'Change the view',
      s: 'Swap the languages',
      l: 'Interface in the other language',
      c: 'Cite this place',
      '/': 'Search',
      '?': 'List of keys',
      Esc: 'Close what is open',
    },
    layout: 'The same keys work in a Russian layout. In a field they type as usual.',
    shortcuts: 'Keys are on',
  },
}
