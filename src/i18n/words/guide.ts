/** Parts of the guide, in order; pages of the reference are made from the code, the others are prose. */
export const guideParts = ['reading', 'editing', 'reference', 'essays'] as const
export type GuidePart = (typeof guideParts)[number]

/** What a page of the reference is called. */
export interface ReferencePage {
  readonly title: string
  readonly description: string
}

/** What the guide says around its pages, and the reference that is made from the code. */
export interface GuideWords {
  readonly title: string
  readonly description: string
  readonly parts: Readonly<Record<GuidePart, string>>
  /** Links at the foot of a page of the guide. */
  readonly neighbours: string
  readonly previous: string
  readonly next: string
  readonly commands: ReferencePage
  readonly formats: ReferencePage
  readonly rules: ReferencePage
  /** Where these pages come from. */
  readonly generated: string
  readonly onThisPage: string
  readonly part: string
  readonly meaning: string
  readonly field: string
  readonly value: string
  readonly required: string
  readonly oneOf: string
  readonly preset: string
  readonly schema: string
  readonly kinds: Readonly<
    Record<'text' | 'number' | 'yes-no' | 'list' | 'group' | 'per-language' | 'map' | 'nothing', string>
  >
  readonly wrong: string
  readonly right: string
  readonly remedy: string
}

export const guideWords: Readonly<Record<'ru' | 'en', GuideWords>> = {
  ru: {
    title: 'Руководство',
    description:
      'Как читать эти тексты, ссылаться на них, добавлять свои и пользоваться программой отдельно.',
    parts: {
      reading: 'Читателю',
      editing: 'Редактору и разработчику',
      reference: 'Справочник',
      essays: 'Очерк',
    },
    neighbours: 'Соседние страницы руководства',
    previous: 'Назад',
    next: 'Дальше',
    commands: {
      title: 'Команды',
      description: 'Все команды программы diglot с их параметрами.',
    },
    formats: {
      title: 'Форматы файлов',
      description: 'Какие поля есть в файлах YAML, из которых состоит корпус.',
    },
    rules: {
      title: 'Правила проверки',
      description: 'Что означает каждое сообщение программы и что с ним делать. Примеры даны по-английски.',
    },
    generated: 'Эта страница составлена при сборке сайта из самой программы, так что с ней не расходится.',
    onThisPage: 'На этой странице',
    part: 'Что пишется',
    meaning: 'Что означает',
    field: 'Поле',
    value: 'Значение',
    required: 'обязательно',
    oneOf: 'одно из:',
    preset: 'без него:',
    schema: 'Схема JSON для редактора кода',
    kinds: {
      text: 'слова или знаки',
      number: 'число',
      'yes-no': 'да или нет',
      list: 'список',
      group: 'группа полей',
      'per-language': 'по языкам: ru, en',
      map: 'имена со значениями',
      nothing: 'null',
    },
    wrong: 'Неверно',
    right: 'Верно',
    remedy: 'Что делать',
  },
  en: {
    title: 'Guide',
    description: 'How to read these texts, cite them, add your own, and use the program on its own.',
    parts: {
      reading: 'For readers',
      editing: 'For editors and developers',
      reference: 'Reference',
      essays: 'An essay',
    },
    neighbours: 'Neighbouring pages of the guide',
    previous: 'Back',
    next: 'On',
    commands: {
      title: 'Commands',
      description: 'All commands of the program diglot, with their arguments and options.',
    },
    formats: {
      title: 'File formats',
      description: 'Which fields there are in the YAML files that make up a corpus.',
    },
    rules: {
      title: 'Rules of the check',
      description: 'What each message of the program means, and what to do about it.',
    },
    generated:
      'This page is made from the program itself whenever the site is built, so the two cannot disagree.',
    onThisPage: 'On this page',
    part: 'What you type',
    meaning: 'What it means',
    field: 'Field',
    value: 'Value',
    required: 'required',
    oneOf: 'one of:',
    preset: 'without it:',
    schema: 'JSON Schema for your code editor',
    kinds: {
      text: 'words or signs',
      number: 'number',
      'yes-no': 'yes or no',
      list: 'list',
      group: 'group of fields',
      'per-language': 'per language: ru, en',
      map: 'names with values',
      nothing: 'null',
    },
    wrong: 'Wrong',
    right: 'Right',
    remedy: 'What to do',
  },
}
