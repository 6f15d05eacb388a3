import {describe, expect, it} from 'vitest'
import {findCitations} from '#core/citations/find-citations.ts'
import {en} from '#core/text/languages/en.ts'
import {languages} from '#core/text/languages/index.ts'
import {ru} from '#core/text/languages/ru.ts'
import type {Language} from '#core/text/language.ts'

/** `quote = unit path`, with `external` after it. */
const find = (text: string, language: Language): string[] =>
  findCitations(text, language).map(
    ({quote, locus}) =>
      `${quote} = ${locus.unit} ${locus.path.join('/')}${locus.external ? ' external' : ''}`,
  )

describe('Russian references', () => {
  it.each([
    ['как сказано в пункте 7.1', ['пункте 7.1 = paragraph 7.1']],
    ['Пункт 12', ['Пункт 12 = paragraph 12']],
    ['сроки из п. 12.4.', ['п. 12.4 = paragraph 12.4']],
    ['сроки из п.12.4.', ['п.12.4 = paragraph 12.4']],
    ['сроки из пункта\n2.1.1', ['пункта\n2.1.1 = paragraph 2.1.1']],
    ['статья 5', ['статья 5 = article 5']],
    ['ст. 5(2)', ['ст. 5(2) = article 5/2']],
    ['раздел IV', ['раздел IV = section IV']],
    ['подпункт «б»', ['подпункт «б» = paragraph б']],
  ])('reads %j', (text, expected) => {
    expect(find(text, ru)).toEqual(expected)
  })

  it.each([
    ['по пункту 2 его статьи 12', ['пункту 2 его статьи 12 = article 12/2 external']],
    ['подпунктом «а» пункта 3', ['подпунктом «а» пункта 3 = paragraph 3/а']],
    ['подпункта 3) пункта 2 статьи 8', ['подпункта 3) пункта 2 статьи 8 = article 8/2/3']],
    ['пункты 3 и 4 статьи 9', ['пункты 3 = article 9/3', '4 статьи 9 = article 9/4']],
    ['пункта 4 приложения 2', ['пункта 4 приложения 2 = annex 2/4']],
  ])('joins inner and outer units in %j', (text, expected) => {
    expect(find(text, ru)).toEqual(expected)
  })

  it.each([
    ['пунктов 3, 4 и 7–9', ['пунктов 3', '4', '7', '9']],
    ['Приложения №1 и № 2', ['Приложения №1', '№ 2']],
    ['пп. 1, 2', ['пп. 1', '2']],
    ['в пункте 3, 4 участника', ['пункте 3']],
    ['из статьи 5 и 12 марта', ['статьи 5']],
  ])('reads the list in %j', (text, quotes) => {
    expect(findCitations(text, ru).map(({quote}) => quote)).toEqual(quotes)
  })

  it.each([
    ['приложение 1 к Договору о воде', true],
    ['приложение 1 к настоящему Протоколу', false],
    ['приложении 1', false],
    ['статья 3 Водного кодекса', true],
    ['пункт 5 этого соглашения', true],
    ['пункт 5 настоящего Соглашения', false],
    ['В пункте 5 Стороны согласились', false],
    ['пунктом 5 и проектом плана', false],
  ])('knows whether %j speaks of another text', (text, external) => {
    expect(findCitations(text, ru).map(({locus}) => locus.external)).toEqual([external])
  })

  it.each(['пункт о воде', 'населённый пункт', '5 статей', 'т.п. и др.', 'статья', '12.4', 'пункт5'])(
    'finds none in %j',
    (text) => {
      expect(findCitations(text, ru)).toEqual([])
    },
  )
})

describe('English references', () => {
  it.each([
    ['see paragraph 7.1', ['paragraph 7.1 = paragraph 7.1']],
    ['Article 12(2)', ['Article 12(2) = article 12/2']],
    ['ARTICLE 5', ['ARTICLE 5 = article 5']],
    ['para. 4', ['para. 4 = paragraph 4']],
    ['paras. 3 and 4', ['paras. 3 = paragraph 3', '4 = paragraph 4']],
    ['Section II', ['Section II = section II']],
    ['Annex 1 to the Agreement', ['Annex 1 = annex 1 external']],
    ['Annex 1 to this Protocol', ['Annex 1 = annex 1']],
    ['paragraph 2 of Article 12', ['paragraph 2 of Article 12 = article 12/2']],
    ['paragraph 2 of its Article 12', ['paragraph 2 of its Article 12 = article 12/2 external']],
    ['subparagraph (a) of paragraph 3', ['subparagraph (a) of paragraph 3 = paragraph 3/a']],
    ['paragraph 4 above', ['paragraph 4 = paragraph 4']],
    ['Article 9 of the Water Charter', ['Article 9 = article 9 external']],
    ['Article 9 of this Charter', ['Article 9 = article 9']],
    ['paragraphs 5 and 12 March', ['paragraphs 5 = paragraph 5']],
    ['an article of 5 pages', []],
  ])('reads %j', (text, expected) => {
    expect(find(text, en)).toEqual(expected)
  })
})

describe('findCitations', () => {
  it('gives spans that cut the quote, in order, and no target', () => {
    const text = 'По пункту 3 и по статье 4'
    const citations = findCitations(text, ru)
    expect(citations).toHaveLength(2)
    for (const {span, quote, target} of citations) {
      expect(text.slice(span.start, span.end)).toBe(quote)
      expect(target).toBeUndefined()
    }
  })

  it('has a grammar for every language of the project', () => {
    const samples: Readonly<Record<string, string>> = {ru: 'пункт 3', en: 'paragraph 3'}
    for (const language of languages) {
      expect(findCitations(samples[language.tag] ?? '', language)).toHaveLength(1)
    }
  })

  it('finds none in a language without a grammar', () => {
    expect(findCitations('paragraph 3', {...en, tag: 'fi'})).toEqual([])
  })
})
