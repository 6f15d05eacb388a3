import type {FamilyRelation} from '#core/model/clause-family.ts'
import type {PluralForms} from '../plural-forms.ts'

/** What pages on comparable clauses say. */
export interface FamiliesWords {
  readonly title: string
  /** In the navigation. */
  readonly short: string
  readonly description: string
  readonly none: string
  /** Before links to families, below a paragraph. */
  readonly see: string
  readonly relations: Readonly<Record<FamilyRelation, string>>
  /** What a relation means, one sentence. */
  readonly meanings: Readonly<Record<FamilyRelation, string>>
  readonly clauses: PluralForms
  readonly absences: PluralForms
  readonly absent: string
  /** Box that shows in each text what differs from the one before. */
  readonly changes: string
  readonly difference: string
  /** Said where the wording has next to nothing in common with the one before. */
  readonly rewritten: string
  readonly same: string
  /** Said aloud before words that were put in, and words that are gone. */
  readonly added: string
  readonly dropped: string
}

export const familiesWords: Readonly<Record<'ru' | 'en', FamiliesWords>> = {
  ru: {
    title: 'Сходные положения',
    short: 'Параллели',
    description: 'Что тексты разных лет говорят об одном и том же: положения рядом, по порядку времени.',
    none: 'Сходные положения пока не отмечены.',
    see: 'Сходные положения',
    relations: {formula: 'Устойчивая формула', near: 'Близко по смыслу', topic: 'Общий предмет'},
    meanings: {
      formula: 'Обычная формула: такие тексты повторяют её, иногда в других словах.',
      near: 'Тексты говорят одно и то же разными словами.',
      topic: 'Тексты говорят об одном предмете, но не обязательно одно и то же.',
    },
    clauses: {one: '# положение', few: '# положения', many: '# положений', other: '# положения'},
    absences: {one: 'нет в # тексте', other: 'нет в # текстах'},
    absent: 'В этом тексте такого положения нет.',
    changes: 'Показать отличия от предыдущего',
    difference: 'Отличия от предыдущего',
    rewritten: 'Сказано другими словами: с предыдущим текстом почти ничего общего.',
    same: 'Слово в слово как в предыдущем тексте.',
    added: 'добавлено',
    dropped: 'было прежде',
  },
  en: {
    title: 'Comparable clauses',
    short: 'Parallels',
    description:
      'What texts of different years say on the same matter: clauses side by side, in order of time.',
    none: 'No comparable clauses have been recorded yet.',
    see: 'Comparable clauses',
    relations: {formula: 'Set formula', near: 'Close in meaning', topic: 'Same matter'},
    meanings: {
      formula: 'A usual formula: such texts repeat it, sometimes in other words.',
      near: 'The texts say the same in other words.',
      topic: 'The texts speak of one matter, but do not necessarily say the same.',
    },
    clauses: {one: '# clause', other: '# clauses'},
    absences: {one: 'absent from # text', other: 'absent from # texts'},
    absent: 'This text has no such clause.',
    changes: 'Show what differs from the one before',
    difference: 'What differs from the one before',
    rewritten: 'Worded afresh: next to nothing in common with the text before.',
    same: 'Word for word as in the text before.',
    added: 'added',
    dropped: 'before',
  },
}
