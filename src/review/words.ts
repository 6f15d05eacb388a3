import type {ReviewItem} from '#core/align/list-review.ts'
import type {Neighbour} from '#core/align/propose-decision.ts'
import type {Refusal} from '#io/answer-review.ts'
import type {PluralForms} from '../i18n/plural-forms.ts'

/** What the review pages of the dev server say; no page of the site has these words. */
export interface ReviewWords {
  readonly title: string
  readonly description: string
  readonly link: string
  readonly nothing: string
  readonly single: string
  /** Heads of the list of texts. */
  readonly heads: Readonly<Record<'text' | 'sure' | 'check' | 'doubtful' | 'gaps' | 'wrong', string>>
  /** Facts of one text; `wrong`: `#` stands for a number with a fraction. */
  readonly counts: Readonly<Record<'sure' | 'check' | 'doubtful' | 'gaps', PluralForms>>
  readonly wrong: string
  /** Why a row is here: a heading, and what to do. */
  readonly needs: Readonly<Record<ReviewItem['need'], {readonly title: string; readonly text: string}>>
  readonly levels: Readonly<Record<ReviewItem['level'], string>>
  readonly score: string
  readonly seeText: string
  readonly before: string
  readonly after: string
  readonly empty: string
  readonly acts: Readonly<Record<ActName, string>>
  /** What a form asks. */
  readonly ask: Readonly<Record<'split' | 'shift' | 'leave', string>>
  readonly splitAfter: Readonly<Record<'ru' | 'en', string>>
  /** `#` stands for an address. */
  readonly moves: Readonly<Record<'shift' | 'pull', Readonly<Record<Neighbour, string>>>>
  readonly reasons: Readonly<Record<'ru' | 'en', string>>
  readonly willWrite: string
  readonly write: string
  readonly cancel: string
  readonly undo: string
  readonly written: string
  readonly undone: string
  readonly offline: string
  readonly refusals: Readonly<Record<Refusal['refusal'], string>>
  readonly keys: string
  readonly key: Readonly<Record<'move' | 'close', string>>
}

/** Buttons of a row. */
export const actNames = ['confirm', 'split', 'above', 'below', 'shift', 'leave'] as const
export type ActName = (typeof actNames)[number]

/** Keys of the buttons: letters of a Latin keyboard. */
export const actKeys: Readonly<Record<ActName, string>> = {
  confirm: 'c',
  split: 's',
  above: 'a',
  below: 'b',
  shift: 'm',
  leave: 'n',
}

const words: Readonly<Record<'ru' | 'en', ReviewWords>> = {
  ru: {
    title: 'Сверка соответствий',
    description:
      'Строки, в которых программа не уверена, и места без соответствия, причина которых не названа. Решения записываются в папку текста. Эта страница есть только на сервере разработки.',
    link: 'Сверить',
    nothing: 'Сверять нечего: программа уверена во всех строках, причины всех пропусков названы.',
    single: 'Текстов на двух языках нет.',
    heads: {
      text: 'Текст',
      sure: 'Надёжных',
      check: 'Вероятных',
      doubtful: 'Сомнительных',
      gaps: 'Пропусков без причины',
      wrong: 'Ожидается ошибок',
    },
    counts: {
      sure: {one: '# надёжная строка', few: '# надёжные строки', other: '# надёжных строк'},
      check: {one: '# вероятная', few: '# вероятные', other: '# вероятных'},
      doubtful: {one: '# сомнительная', few: '# сомнительные', other: '# сомнительных'},
      gaps: {one: '# пропуск без причины', few: '# пропуска без причины', other: '# пропусков без причины'},
    },
    wrong: 'ожидается ошибок: #',
    needs: {
      doubtful: {title: 'Сомнительные', text: 'Скорее неверны, чем верны.'},
      check: {title: 'Вероятные', text: 'Скорее верны; стоит сверить.'},
      gap: {
        title: 'Пропуски без причины',
        text: 'Программа уверена, что соответствия нет. Читателю помогла бы причина.',
      },
    },
    levels: {paragraphs: 'пункт', clauses: 'положение'},
    score: 'уверенность\u00A0# %',
    seeText: 'в тексте',
    before: 'Выше',
    after: 'Ниже',
    empty: 'нет соответствия',
    acts: {
      confirm: 'Верно',
      split: 'Разделить',
      above: 'Слить с верхней',
      below: 'Слить с нижней',
      shift: 'Передвинуть',
      leave: 'Без соответствия',
    },
    ask: {
      split: 'Где кончается первая часть?',
      shift: 'Что передвинуть?',
      leave: 'Чему нет соответствия и почему? Причину увидят читатели.',
    },
    splitAfter: {ru: 'Русский текст, после', en: 'Английский текст, после'},
    moves: {
      shift: {above: '#\u00A0— в верхнюю строку', below: '#\u00A0— в нижнюю строку'},
      pull: {above: '#\u00A0— сюда из верхней строки', below: '#\u00A0— сюда из нижней строки'},
    },
    reasons: {ru: 'Причина по-русски', en: 'Причина по-английски'},
    willWrite: 'Будет записано',
    write: 'Записать',
    cancel: 'Отмена',
    undo: 'Отменить последнее решение',
    written: 'Записано. Текст сопоставляется заново…',
    undone: 'Решение отменено. Текст сопоставляется заново…',
    offline: 'Сервер разработки не отвечает: ничего не записано.',
    refusals: {
      shape: 'Запрос не понят: ничего не записано.',
      'unknown-text': 'Такого текста на двух языках нет: ничего не записано.',
      stale: 'Текст или файл решений изменился после загрузки страницы. Обновите её; ничего не записано.',
      impossible: 'В этой строке так сделать нельзя: ничего не записано.',
      file: 'Файл решений этого не допускает: ничего не записано.',
      'nothing-to-undo': 'Отменять нечего.',
    },
    keys: 'Клавиши',
    key: {move: 'следующая и предыдущая строка', close: 'закрыть'},
  },
  en: {
    title: 'Review of matches',
    description:
      'Rows the program is not sure of, and gaps that nobody has explained. Decisions are written into the folder of the text. Only the dev server has this page.',
    link: 'Review',
    nothing: 'Nothing to review: the program is sure of every row, and every gap has its reason.',
    single: 'No text here is in two languages.',
    heads: {
      text: 'Text',
      sure: 'Reliable',
      check: 'Probable',
      doubtful: 'Doubtful',
      gaps: 'Gaps without a reason',
      wrong: 'Mistakes expected',
    },
    counts: {
      sure: {one: '# reliable row', other: '# reliable rows'},
      check: {one: '# probable', other: '# probable'},
      doubtful: {one: '# doubtful', other: '# doubtful'},
      gaps: {one: '# gap without a reason', other: '# gaps without a reason'},
    },
    wrong: 'mistakes expected: #',
    needs: {
      doubtful: {title: 'Doubtful', text: 'More likely wrong than right.'},
      check: {title: 'Probable', text: 'More likely right; worth checking.'},
      gap: {
        title: 'Gaps without a reason',
        text: 'The program is sure that there is no counterpart. A reason would help readers.',
      },
    },
    levels: {paragraphs: 'paragraph', clauses: 'clause'},
    score: '#% confidence',
    seeText: 'in the text',
    before: 'Above',
    after: 'Below',
    empty: 'no counterpart',
    acts: {
      confirm: 'Right',
      split: 'Split',
      above: 'Merge with above',
      below: 'Merge with below',
      shift: 'Shift',
      leave: 'No counterpart',
    },
    ask: {
      split: 'Where does the first part end?',
      shift: 'What goes over?',
      leave: 'What has no counterpart, and why? Readers will see the reason.',
    },
    splitAfter: {ru: 'Russian text, after', en: 'English text, after'},
    moves: {
      shift: {above: '#\u00A0to the row above', below: '#\u00A0to the row below'},
      pull: {above: '#\u00A0here from the row above', below: '#\u00A0here from the row below'},
    },
    reasons: {ru: 'Reason in Russian', en: 'Reason in English'},
    willWrite: 'To be written',
    write: 'Write',
    cancel: 'Cancel',
    undo: 'Take the last decision back',
    written: 'Written. The text is being aligned anew…',
    undone: 'Taken back. The text is being aligned anew…',
    offline: 'The dev server does not answer: nothing was written.',
    refusals: {
      shape: 'The request was not understood: nothing was written.',
      'unknown-text': 'There is no such text in two languages: nothing was written.',
      stale:
        'The text or the file of decisions changed after the page was loaded. Reload it; nothing was written.',
      impossible: 'This row does not allow that: nothing was written.',
      file: 'The file of decisions does not allow it: nothing was written.',
      'nothing-to-undo': 'There is nothing to take back.',
    },
    keys: 'Keys',
    key: {move: 'next and previous row', close: 'close'},
  },
}

/**
 * Finds the words of the review pages.
 *
 * @param language language of the interface.
 * @returns its words, English for an unknown one.
 */
export function findReviewWords(language: string): ReviewWords {
  return words[language === 'ru' ? 'ru' : 'en']
}
