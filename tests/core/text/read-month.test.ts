import {describe, expect, it} from 'vitest'
import {languages} from '#core/text/languages/index.ts'
import {readMonth} from '#core/text/read-month.ts'

describe.each(languages.map((language) => [language.tag, language] as const))('%s', (_, language) => {
  it('knows every month in every form, in any case', () => {
    for (const [index, forms] of language.months.entries())
      for (const form of forms)
        expect([form, readMonth(form, language), readMonth(form.toUpperCase(), language)]).toEqual([
          form,
          index + 1,
          index + 1,
        ])
  })

  it('knows no part of a month', () => {
    expect(['', 'm', 'м', 'may day', 'мая.'].map((word) => readMonth(word, language))).toEqual(
      Array.from({length: 5}),
    )
  })
})
