/** What the reading page says of a link between clauses, and its keys. */
export interface ReaderWords {
  /** Where a clause stands: `#` is the number of its paragraph, `@` its own. */
  readonly paragraph: string
  readonly clause: string
  /** How sure the link of a row is, and what to do about it; `#` stands for the per cent. */
  readonly levels: Readonly<Record<'sure' | 'check' | 'doubt' | 'hand', string>>
  /** How it was found. */
  readonly origins: Readonly<Record<'n' | 'l', string>>
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
      doubt: 'Сомнительное соответствие: уверенность\u00a0# %, нужно сверить',
      hand: 'Соответствие указано редакцией',
    },
    origins: {n: 'найдено по номеру', l: 'найдено по длине и словам'},
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
      doubt: 'Doubtful match: #% confidence, to be checked',
      hand: 'Match set by the editors',
    },
    origins: {n: 'found by number', l: 'found by length and wording'},
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
