import type {PluralForms} from '../plural-forms.ts'

/** What is said of the authority of words: who made them, what binds, what was changed in them. */
export interface AuthorityWords {
  /** Which texts are authentic; `#` stands for the languages, as `nameLanguages` writes them. */
  readonly authentic: Readonly<Record<'one' | 'other', string>>
  /** Of all authentic texts, and of some, that are not here. */
  readonly noneHeld: Readonly<Record<'one' | 'other', string>>
  readonly notHeld: Readonly<Record<'one' | 'other', string>>
  /** Leads to the clause that says so. */
  readonly saidBy: string
  readonly notBinding: string
  readonly origin: string
  readonly history: string
  /** What happened to words, and the heads of its description. */
  readonly states: Readonly<Record<'accepted' | 'proposed' | 'sic' | 'rejected', string>>
  /** Spoken name of the sign behind such words; `#` stands for what was printed, or for the proposal. */
  readonly signs: Readonly<Record<'accepted' | 'proposed' | 'sic', string>>
  readonly printed: string
  readonly shown: string
  readonly proposed: string
  readonly reason: string
  readonly line: string
  /** Why a change is made, by its rule. */
  readonly rules: Readonly<Record<string, string>>
  readonly page: HistoryWords
}

/** The page of a text's history and sources. */
export interface HistoryWords {
  readonly title: string
  /** `#` stands for the title of the text. */
  readonly description: string
  readonly releases: string
  readonly unreleased: string
  /** `#` stands for a day. */
  readonly changedOn: string
  readonly events: string
  readonly noEvents: string
  readonly removed: string
  /** `#` stands for the place it leads to. */
  readonly moved: string
  readonly sources: string
  readonly file: string
  readonly format: string
  readonly encoding: string
  readonly digest: string
  readonly importer: string
  readonly edited: string
  readonly unedited: string
  readonly noLedger: string
  readonly ledger: string
  readonly ledgerLead: string
  readonly repairs: string
  readonly byKind: string
  readonly kind: string
  /** Whether a change concerns words or their layout. */
  readonly concerns: string
  readonly count: string
  readonly condition: string
  readonly words: string
  readonly layout: string
  readonly state: string
  readonly place: string
  readonly unplaced: string
  readonly notCarriedOut: string
  readonly alignment: string
  readonly links: PluralForms
  readonly sure: string
  readonly check: string
  readonly doubtful: string
  readonly byHand: string
  readonly gaps: string
  readonly unexplained: string
  /** Why a clause stands alone where no person said so; `#` stands for the per cent. */
  readonly notFound: string
  /** `#` stands for how many. */
  readonly expectedWrong: string
}

export const authorityWords: Readonly<Record<'ru' | 'en', AuthorityWords>> = {
  ru: {
    authentic: {one: 'Аутентичный текст — на #', other: 'Аутентичные тексты — на #'},
    noneHeld: {one: '; здесь он не хранится.', other: '; здесь они не хранятся.'},
    notHeld: {
      one: 'Аутентичный текст на # здесь не хранится.',
      other: 'Аутентичные тексты на # здесь не хранятся.',
    },
    saidBy: 'так сказано в самом тексте',
    notBinding: 'Не является договором',
    origin: 'Источник и права',
    history: 'История и источники',
    states: {
      accepted: 'Исправлено',
      proposed: 'Предложено исправить',
      sic: 'Так напечатано',
      rejected: 'Исправление отклонено',
    },
    signs: {accepted: 'Исправлено, напечатано: #', proposed: 'Предлагается: #', sic: 'Так напечатано: #'},
    printed: 'Напечатано',
    shown: 'Показано',
    proposed: 'Предлагается',
    reason: 'Почему',
    line: 'Строка',
    rules: {
      'column-head': 'Заголовок столбца таблицы',
      comment: 'Примечание на полях документа',
      'empty-cell': 'Пустая клетка таблицы',
      'hidden-text': 'Скрытый текст документа',
      hyphenation: 'Слово, перенесённое со строки на строку',
      'initial-space': 'Нет пробела между инициалом и фамилией',
      'label-space': 'Пробел после номера',
      'label-stop': 'Точка после номера',
      'letter-spacing': 'Слово, набранное вразрядку',
      'line-break': 'Конец строки',
      'line-hyphen': 'Дефис в конце строки',
      'lost-hyphen': 'В слове пропущен дефис',
      'mixed-script': 'В слове смешаны русские и латинские буквы',
      moved: 'Продолжение текста стоит в другом месте',
      'note-mark': 'Знак сноски',
      'outer-blank': 'Пустое место вокруг текста',
      'page-break': 'Конец страницы',
      'page-chrome': 'Относится к странице, а не к тексту',
      'page-number': 'Номер страницы',
      'paragraph-break': 'Конец абзаца',
      'quote-mark': 'Знак цитаты в письме',
      'running-head': 'Колонтитул',
      sic: 'Оставлено как в источнике',
      'soft-hyphen': 'Невидимый знак переноса',
      'space-run': 'Несколько пробелов подряд',
      'spaced-dash': 'Тире вместо дефиса',
      spelling: 'Вероятная опечатка',
      'split-word': 'Слово разорвано пробелом',
      'tracked-change': 'Правка, отмеченная в документе',
    },
    page: {
      title: 'История и источники',
      description: 'Откуда взят текст «#», что в нём исправлено и в каких выпусках он есть.',
      releases: 'Выпуски',
      unreleased: 'Текст ещё не вошёл ни в один выпуск.',
      changedOn: 'Слова текста последний раз изменены #',
      events: 'Что стало с адресами',
      noEvents: 'Ни один адрес не менялся.',
      removed: 'Удалено #',
      moved: 'Теперь в составе',
      sources: 'Источники',
      file: 'Полученный файл',
      format: 'Формат',
      encoding: 'Кодировка',
      digest: 'SHA-256',
      importer: 'Импортировано программой версии',
      edited: 'После импорта текст правили вручную.',
      unedited: 'Показано то, что импортировано: вместе с журналом текст даёт полученный файл знак в знак.',
      noLedger: 'Журнала нет: текст составлен или введён редакцией.',
      ledger: 'Журнал исправлений',
      ledgerLead: 'Всё, что отличает показанный текст от полученного файла.',
      repairs: 'Изменения слов',
      byKind: 'Все изменения по видам',
      kind: 'Вид',
      concerns: 'Чего касается',
      condition: 'Состояние',
      count: 'Сколько',
      words: 'Слова',
      layout: 'Расположение',
      state: 'Решение',
      place: 'Место',
      unplaced: 'в тексте не найдено',
      notCarriedOut: 'принято, ещё не внесено',
      alignment: 'Соответствия',
      links: {
        one: '# соответствие',
        few: '# соответствия',
        many: '# соответствий',
        other: '# соответствия',
      },
      sure: 'надёжных',
      check: 'стоит проверить',
      doubtful: 'сомнительных',
      byHand: 'установлено редакцией',
      gaps: 'Положения без соответствия',
      unexplained: 'причина не указана',
      notFound: 'программа не нашла соответствия, уверенность\u00a0# %',
      expectedWrong: 'Ожидаемое число ошибок, считая положения без соответствия:\u00a0#',
    },
  },
  en: {
    authentic: {one: 'The authentic text is in #', other: 'The authentic texts are in #'},
    noneHeld: {one: '; it is not held here.', other: '; they are not held here.'},
    notHeld: {
      one: 'The authentic # text is not held here.',
      other: 'The authentic # texts are not held here.',
    },
    saidBy: 'the text itself says so',
    notBinding: 'Not a treaty',
    origin: 'Source and rights',
    history: 'History and sources',
    states: {
      accepted: 'Corrected',
      proposed: 'Correction proposed',
      sic: 'Printed thus',
      rejected: 'Correction rejected',
    },
    signs: {accepted: 'Corrected, printed as: #', proposed: 'Proposed: #', sic: 'Printed thus: #'},
    printed: 'Printed',
    shown: 'Shown',
    proposed: 'Proposed',
    reason: 'Why',
    line: 'Line',
    rules: {
      'column-head': 'Head of a column of a table',
      comment: 'Comment in the margin of the document',
      'empty-cell': 'Empty cell of a table',
      'hidden-text': 'Hidden text of the document',
      hyphenation: 'Word broken at the end of a line',
      'initial-space': 'No space between an initial and the surname',
      'label-space': 'Space after a number',
      'label-stop': 'Full stop after a number',
      'letter-spacing': 'Word set with spaced letters',
      'line-break': 'End of a line',
      'line-hyphen': 'Hyphen at the end of a line',
      'lost-hyphen': 'Hyphen missing in a word',
      'mixed-script': 'Latin and Cyrillic letters in one word',
      moved: 'The text goes on elsewhere',
      'note-mark': 'Mark of a note',
      'outer-blank': 'Blank space around the text',
      'page-break': 'End of a page',
      'page-chrome': 'Belongs to the page, not to the text',
      'page-number': 'Number of a page',
      'paragraph-break': 'End of a paragraph',
      'quote-mark': 'Mark of a quotation in a message',
      'running-head': 'Running head',
      sic: 'Left as it is in the source',
      'soft-hyphen': 'Invisible hyphen',
      'space-run': 'Several spaces in a row',
      'spaced-dash': 'Dash instead of a hyphen',
      spelling: 'Probable misprint',
      'split-word': 'Word split by a space',
      'tracked-change': 'Change tracked in the document',
    },
    page: {
      title: 'History and sources',
      description: 'Where the text “#” comes from, what was corrected in it, and which releases have it.',
      releases: 'Releases',
      unreleased: 'The text is in no release yet.',
      changedOn: 'The words were last changed on #',
      events: 'What became of addresses',
      noEvents: 'No address has changed.',
      removed: 'Removed on #',
      moved: 'Now part of',
      sources: 'Sources',
      file: 'File received',
      format: 'Format',
      encoding: 'Encoding',
      digest: 'SHA-256',
      importer: 'Imported with version',
      edited: 'The text has been edited by hand since it was imported.',
      unedited:
        'Shown as imported: together with the ledger the text gives the received file back, character for character.',
      noLedger: 'There is no ledger: the text was written or typed by the editors.',
      ledger: 'Ledger of changes',
      ledgerLead: 'All that sets the text shown apart from the file received.',
      repairs: 'Changes of words',
      byKind: 'All changes by kind',
      kind: 'Kind',
      concerns: 'Concerns',
      condition: 'State',
      count: 'Number',
      words: 'Words',
      layout: 'Layout',
      state: 'Decision',
      place: 'Place',
      unplaced: 'not found in the text',
      notCarriedOut: 'accepted, not yet made',
      alignment: 'Matches',
      links: {one: '# match', other: '# matches'},
      sure: 'sure',
      check: 'worth a check',
      doubtful: 'doubtful',
      byHand: 'set by the editors',
      gaps: 'Clauses without a counterpart',
      unexplained: 'no reason given',
      notFound: 'the program found none, #% confidence',
      expectedWrong: 'Expected number of errors, clauses without a counterpart included:\u00a0#',
    },
  },
}
