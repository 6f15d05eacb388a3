/** What a printed page says about itself. */
export interface PrintWords {
  /** Before the address in the foot. */
  readonly address: string
  /** The state of the corpus, as `describeRelease` fills it in; `#` is its name, `@` its date. */
  readonly release: string
  readonly unreleased: string
}

export const printWords: Readonly<Record<'ru' | 'en', PrintWords>> = {
  ru: {
    address: 'Постоянный адрес: ',
    release: 'Выпуск\u00a0# от\u00a0@',
    unreleased: 'Рабочая версия, ещё не вошедшая в выпуск',
  },
  en: {
    address: 'Permanent address: ',
    release: 'Release\u00a0# of\u00a0@',
    unreleased: 'Working copy, not released yet',
  },
}
