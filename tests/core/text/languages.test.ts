import {describe, expect, it} from 'vitest'
import {findLanguage, languages} from '#core/text/languages/index.ts'

it('has each language once', () => {
  const tags = languages.map(({tag}) => tag)
  expect(new Set(tags).size).toBe(tags.length)
  expect(tags.map((tag) => findLanguage(tag)?.tag)).toEqual(tags)
})

describe.each(languages.map((language) => [language.tag, language] as const))('%s', (tag, language) => {
  const abbreviations = [
    ...language.abbreviations,
    ...language.endingAbbreviations,
    ...language.numberAbbreviations,
    ...language.nameAbbreviations,
  ]
  const words = [
    ...abbreviations,
    ...language.openers,
    ...language.datePrepositions,
    ...language.articleWords,
    ...language.annexWords,
    ...language.closingOpenings,
    ...language.months.flat(),
  ]

  it('has a tag and a script that Intl knows', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
    expect(new Intl.Locale(tag).maximize().script).toBe(language.script)
  })

  it('has twelve months, each form once', () => {
    expect(language.months).toHaveLength(12)
    const forms = language.months.flat()
    expect(new Set(forms).size).toBe(forms.length)
  })

  it('has each abbreviation in one list, without spaces and closing stop', () => {
    expect(abbreviations.filter((word, index) => abbreviations.indexOf(word) !== index)).toEqual([])
    expect(abbreviations.filter((word) => /\s|\.$/.test(word))).toEqual([])
  })

  it('has words in lower case, composed, without white space around them', () => {
    expect(
      words.filter((word) => word === '' || word !== word.trim().toLowerCase().normalize('NFC')),
    ).toEqual([])
  })

  it('has words in its own script', () => {
    const letters =
      language.script === 'Cyrl' ? /^[\p{Script=Cyrillic}\s.-]+$/u : /^[\p{Script=Latin}\s.-]+$/u
    expect(words.filter((word) => !letters.test(word))).toEqual([])
  })

  it('has each opener once', () => {
    expect(new Set(language.openers).size).toBe(language.openers.length)
  })

  it('has two quotation marks that differ', () => {
    expect(language.quotes[0]).not.toBe(language.quotes[1])
  })
})
