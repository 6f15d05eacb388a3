/** The choice of colours. */
export interface ThemeWords {
  readonly title: string
  readonly auto: string
  readonly light: string
  readonly dark: string
}

export const themeWords: Readonly<Record<'ru' | 'en', ThemeWords>> = {
  ru: {title: 'Цвета', auto: 'как в системе', light: 'светлые', dark: 'тёмные'},
  en: {title: 'Colours', auto: 'as the system', light: 'light', dark: 'dark'},
}
