import type {PluralForms} from '../plural-forms.ts'

/** What the page of the glossary says. */
export interface GlossaryWords {
  readonly title: string
  readonly description: string
  readonly none: string
  /** Name of the links to the letters. */
  readonly letters: string
  readonly count: PluralForms
  /** Before further wordings of a term. */
  readonly also: string
  /** Before wordings that must not render it. */
  readonly not: string
  readonly see: string
  /** Before links to the clauses that have it. */
  readonly where: string
  /** Said of further places of a text, and of further texts. */
  readonly morePlaces: PluralForms
  readonly moreTexts: PluralForms
  /** Name of the link of a term to itself. */
  readonly link: string
}

export const glossaryWords: Readonly<Record<'ru' | 'en', GlossaryWords>> = {
  ru: {
    title: 'Глоссарий',
    description:
      'Термины, которыми говорят тексты: пара за парой, с определениями и ссылками на положения, где они стоят.',
    none: 'Терминов пока нет.',
    letters: 'По буквам',
    count: {one: '# термин', few: '# термина', many: '# терминов', other: '# термина'},
    also: 'Также:',
    not: 'Не переводится так:',
    see: 'Ср.:',
    where: 'В текстах:',
    morePlaces: {one: 'и ещё # место', few: 'и ещё # места', many: 'и ещё # мест', other: 'и ещё # места'},
    moreTexts: {
      one: 'и ещё в # тексте',
      other: 'и ещё в # текстах',
    },
    link: 'Ссылка на термин: #',
  },
  en: {
    title: 'Glossary',
    description:
      'The terms in which the texts speak: pair by pair, with definitions and links to the clauses that have them.',
    none: 'There are no terms yet.',
    letters: 'By letter',
    count: {one: '# term', other: '# terms'},
    also: 'Also:',
    not: 'Not to be rendered as:',
    see: 'Cf.',
    where: 'In the texts:',
    morePlaces: {one: 'and # more place', other: 'and # more places'},
    moreTexts: {one: 'and in # more text', other: 'and in # more texts'},
    link: 'Link to the term: #',
  },
}
