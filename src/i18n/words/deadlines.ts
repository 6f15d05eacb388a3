import type {DeadlineKind} from '#core/indexes/list-deadlines.ts'
import type {PluralForms} from '../plural-forms.ts'

/** What pages with deadlines say, and how lists of dates are narrowed. */
export interface DeadlinesWords {
  readonly title: string
  /** `#` stands for the title of the text. */
  readonly description: string
  readonly link: string
  readonly count: PluralForms
  /** By kind, behind a number. */
  readonly counts: Readonly<Record<DeadlineKind, PluralForms>>
  readonly kinds: Readonly<Record<DeadlineKind, string>>
  readonly item: string
  readonly mechanism: string
  readonly printed: string
  readonly date: string
  readonly standing: string
  readonly dependent: string
  /** Said of one deadline beside several items: for two, three and four; `#` stands for further numbers. */
  readonly shared: readonly [string, string, string, string]
  /** Name of a table of numbered items; `#` stands for the first and the last of them. */
  readonly tableOf: string
  readonly download: string
  readonly line: string
  readonly filter: FilterWords
}

/** Choices that narrow a list of dates. */
export interface FilterWords {
  readonly title: string
  readonly show: string
  readonly all: string
  readonly event: string
  readonly document: string
  readonly deadline: string
  readonly standing: string
  readonly dependent: string
  readonly dated: string
  readonly text: string
  readonly allTexts: string
  readonly from: string
  readonly until: string
  readonly when: string
  readonly anyTime: string
  readonly reset: string
  /** `#` stands for what is left, `@` for all. */
  readonly left: string
  readonly none: string
  /** Said where a list is divided into pages. */
  readonly thisPage: string
  /** Name of a button that sorts by a column; `#` stands for its head. */
  readonly sortBy: string
}

export const deadlinesWords: Readonly<Record<'ru' | 'en', DeadlinesWords>> = {
  ru: {
    title: 'Сроки',
    description: 'Сроки, которые устанавливает текст «#»: пункт, мероприятие, срок и дата.',
    link: 'Сроки по порядку',
    count: {one: '# срок', few: '# срока', many: '# сроков', other: '# срока'},
    counts: {
      dated: {one: '# с датой', other: '# с датой'},
      standing: {one: '# постоянный', few: '# постоянных', many: '# постоянных', other: '# постоянных'},
      dependent: {one: '# зависимый', few: '# зависимых', many: '# зависимых', other: '# зависимых'},
    },
    kinds: {dated: 'С датой', standing: 'Постоянные', dependent: 'Зависимые'},
    item: 'Пункт',
    mechanism: 'Мероприятие',
    printed: 'Срок в тексте',
    date: 'Дата',
    standing: 'постоянно',
    dependent: 'зависит от другого события',
    shared: [
      'К какому из двух мероприятий относится срок, текст не говорит.',
      'К какому из трёх мероприятий относится срок, текст не говорит.',
      'К какому из четырёх мероприятий относится срок, текст не говорит.',
      'К какому из мероприятий (их #) относится срок, текст не говорит.',
    ],
    tableOf: 'Таблица: пункты #',
    download: 'Скачать таблицу (CSV)',
    line: 'Сроки с датой на оси времени',
    filter: {
      title: 'Отбор',
      show: 'Показать',
      all: 'Всё',
      event: 'События',
      document: 'Документы',
      deadline: 'Сроки',
      standing: 'Постоянные сроки',
      dependent: 'Зависимые сроки',
      dated: 'С датой',
      text: 'Текст',
      allTexts: 'Все тексты',
      from: 'С года',
      until: 'По год',
      when: 'Когда',
      anyTime: 'Любое время',
      reset: 'Сбросить',
      left: 'Показано: # из @',
      none: 'Под эти условия ничего не подходит.',
      thisPage: 'Отбор действует только на этой странице.',
      sortBy: 'Упорядочить: #',
    },
  },
  en: {
    title: 'Deadlines',
    description: 'The deadlines that “#” sets: item, action, deadline and date.',
    link: 'Deadlines in order',
    count: {one: '# deadline', other: '# deadlines'},
    counts: {
      dated: {other: '# dated'},
      standing: {other: '# standing'},
      dependent: {other: '# dependent'},
    },
    kinds: {dated: 'Dated', standing: 'Standing', dependent: 'Dependent'},
    item: 'Item',
    mechanism: 'Action',
    printed: 'As printed',
    date: 'Date',
    standing: 'standing',
    dependent: 'depends on another event',
    shared: [
      'The text does not say to which of the two actions the deadline belongs.',
      'The text does not say to which of the three actions the deadline belongs.',
      'The text does not say to which of the four actions the deadline belongs.',
      'The text does not say to which of the # actions the deadline belongs.',
    ],
    tableOf: 'Table: items #',
    download: 'Download the table (CSV)',
    line: 'Dated deadlines on a timeline',
    filter: {
      title: 'Narrow down',
      show: 'Show',
      all: 'All',
      event: 'Events',
      document: 'Documents',
      deadline: 'Deadlines',
      standing: 'Standing deadlines',
      dependent: 'Dependent deadlines',
      dated: 'Dated',
      text: 'Text',
      allTexts: 'All texts',
      from: 'From',
      until: 'To',
      when: 'When',
      anyTime: 'Any time',
      reset: 'Reset',
      left: 'Shown: # of @',
      none: 'Nothing meets these conditions.',
      thisPage: 'The filter applies to this page only.',
      sortBy: 'Sort by #',
    },
  },
}

/**
 * Says that nothing tells to which of several items a deadline belongs.
 *
 * @param count number of the items, 2 or more.
 * @param words language of the interface.
 * @returns a sentence.
 */
export function describeShared(count: number, {shared}: DeadlinesWords): string {
  return (shared[count - 2] ?? shared[3]).replace('#', String(count))
}
