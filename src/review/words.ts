import type {ReviewItem} from '#core/align/list-review.ts'
import type {Neighbour} from '#core/align/propose-decision.ts'
import type {ApartEvidence} from '#core/model/corpus-document.ts'
import type {Refusal} from '#io/answer-review.ts'

/** What the review pages of the dev server say; no page of the site has these words. */
export interface ReviewWords {
  readonly title: string
  readonly description: string
  readonly link: string
  readonly nothing: string
  readonly single: string
  /** Facts of a text, and heads of the list of texts. */
  readonly heads: Readonly<Record<'text' | 'wrong' | ReviewItem['need'] | 'rows', string>>
  /** Said of editions that are no translations of each other: `#` is their share, `@` that of translations. */
  readonly apart: {
    readonly title: string
    readonly text: string
    readonly shares: Readonly<Record<keyof ApartEvidence, string>>
    readonly ask: string
    /** What to do: two things outside of this page, one here. */
    readonly ways: Readonly<Record<'edition' | 'role' | 'pair', string>>
    readonly expected: string
  }
  /** Why a row is here: a heading, and what to do. */
  readonly needs: Readonly<Record<ReviewItem['need'], {readonly title: string; readonly text: string}>>
  readonly levels: Readonly<Record<ReviewItem['level'], string>>
  readonly seeText: string
  readonly before: string
  readonly after: string
  readonly acts: Readonly<Record<ActName, string>>
  /** What a form asks. */
  readonly ask: Readonly<Partial<Record<ActName, string>>>
  /** Before a choice on one side: `split` asks what it ends with. */
  readonly sides: Readonly<Record<'ru' | 'en', string>>
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
  readonly key: Readonly<Record<'move' | 'close', string>>
}

/** Buttons of a row. */
export const actNames = [
  'confirm',
  'split',
  'above',
  'below',
  'shift',
  'pair',
  'forbid',
  'break',
  'leave',
] as const
export type ActName = (typeof actNames)[number]

/** Keys of the buttons: letters of a Latin keyboard. */
export const actKeys: Readonly<Record<ActName, string>> = {
  confirm: 'c',
  split: 's',
  above: 'a',
  below: 'b',
  shift: 'm',
  pair: 'p',
  forbid: 'x',
  break: 'r',
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
      wrong: 'Ожидается ошибок',
      doubtful: 'Сомнительных',
      check: 'Вероятных',
      gap: 'Пропусков без причины',
      rows: 'Всего строк',
    },
    apart: {
      title: 'Не переводы друг друга',
      text: 'По словам и числам программа не считает эти тексты переводами друг друга и ничего в них не сопоставила. Сборка сайта такого не пропустит.',
      shares: {
        settled: 'положений с надёжным соответствием: # (у переводов @)',
        sure: 'надёжных среди найденных пар: # (у переводов @)',
        words: 'слов с известным переводом напротив: # (у переводов @)',
      },
      ask: 'Что можно сделать',
      ways: {
        edition: 'Положен не тот файл — замените его.',
        role: 'Это другой текст о том же — укажите в text.yaml его роль: comparable, press или news. Он встанет рядом без связей.',
        pair: 'Это всё же перевод — укажите пару, по которой это видно: тогда программа сопоставит остальное.',
      },
      expected: 'Роль текста так и говорит: он стоит рядом без связей, решать здесь нечего.',
    },
    needs: {
      doubtful: {title: 'Сомнительные', text: 'Скорее неверны, чем верны.'},
      check: {title: 'Вероятные', text: 'Скорее верны; стоит сверить.'},
      gap: {
        title: 'Пропуски без причины',
        text: 'Программа уверена, что соответствия нет. Читателю помогла бы причина.',
      },
    },
    levels: {paragraphs: 'пункт', clauses: 'положение'},
    seeText: 'в тексте',
    before: 'Выше',
    after: 'Ниже',
    acts: {
      confirm: 'Верно',
      split: 'Разделить',
      above: 'Слить с верхней',
      below: 'Слить с нижней',
      shift: 'Передвинуть',
      pair: 'Указать пару',
      forbid: 'Не пара',
      break: 'Новая строка',
      leave: 'Без соответствия',
    },
    ask: {
      split: 'Где кончается первая часть?',
      shift: 'Что передвинуть?',
      pair: 'Что стоит в одной строке? Адреса через пробел; поиск — по адресу или словам.',
      forbid: 'Что никогда не стоит в одной строке?',
      break: 'С чего на обеих сторонах начинается новая строка?',
      leave: 'Чему нет соответствия и почему? Причину увидят читатели.',
    },
    sides: {ru: 'Русский текст', en: 'Английский текст'},
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
      wrong: 'Mistakes expected',
      doubtful: 'Doubtful',
      check: 'Probable',
      gap: 'Gaps without a reason',
      rows: 'Rows in all',
    },
    apart: {
      title: 'Not translations of each other',
      text: 'Going by words and numbers, the program does not take these texts for translations of each other, and has paired nothing. A build will not let them pass.',
      shares: {
        settled: 'clauses with a reliable counterpart: # (in translations @)',
        sure: 'pairs found that are reliable: # (in translations @)',
        words: 'words with a known translation opposite: # (in translations @)',
      },
      ask: 'What can be done',
      ways: {
        edition: 'The wrong file was put here: replace it.',
        role: 'It is another text on the same matter: give it the role comparable, press or news in text.yaml. It will stand beside the first without links.',
        pair: 'It is a translation after all: name a pair that shows it, and the program will match the rest.',
      },
      expected:
        'Its role says so too: it stands beside the first without links, and nothing is left to decide here.',
    },
    needs: {
      doubtful: {title: 'Doubtful', text: 'More likely wrong than right.'},
      check: {title: 'Probable', text: 'More likely right; worth checking.'},
      gap: {
        title: 'Gaps without a reason',
        text: 'The program is sure that there is no counterpart. A reason would help readers.',
      },
    },
    levels: {paragraphs: 'paragraph', clauses: 'clause'},
    seeText: 'in the text',
    before: 'Above',
    after: 'Below',
    acts: {
      confirm: 'Right',
      split: 'Split',
      above: 'Merge with above',
      below: 'Merge with below',
      shift: 'Shift',
      pair: 'Name the pair',
      forbid: 'Not a pair',
      break: 'New row',
      leave: 'No counterpart',
    },
    ask: {
      split: 'Where does the first part end?',
      shift: 'What goes over?',
      pair: 'What stands in one row? Addresses with spaces between; search by address or words.',
      forbid: 'What never stands in one row?',
      break: 'Where does a new row begin on both sides?',
      leave: 'What has no counterpart, and why? Readers will see the reason.',
    },
    sides: {ru: 'Russian text', en: 'English text'},
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
