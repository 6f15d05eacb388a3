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
    ['подпункт «б»', ['подпункт «б» = subparagraph б']],
    ['глава 2', ['глава 2 = section 2']],
    ['ч. 2', ['ч. 2 = paragraph 2']],
    ['статья 6 бис', ['статья 6 бис = article 6 бис']],
    ['Приложение Б', ['Приложение Б = annex Б']],
    ['абзац второй', ['абзац второй = subparagraph ¶2']],
    ['части второй настоящей статьи', ['части второй = paragraph 2']],
  ])('reads %j', (text, expected) => {
    expect(find(text, ru)).toEqual(expected)
  })

  it.each([
    ['по пункту 2 его статьи 12', ['пункту 2 его статьи 12 = article 12/2 external']],
    ['подпунктом «а» пункта 3', ['подпунктом «а» пункта 3 = paragraph 3/а']],
    ['подпункта 3) пункта 2 статьи 8', ['подпункта 3) пункта 2 статьи 8 = article 8/2/3']],
    ['пункты 3 и 4 статьи 9', ['пункты 3 = article 9/3', '4 статьи 9 = article 9/4']],
    ['пункта 4 приложения 2', ['пункта 4 приложения 2 = annex 2/4']],
    ['второй абзац пункта 9', ['второй абзац пункта 9 = paragraph 9/¶2']],
    ['абзацы 2-й и 3-й пункта 9', ['абзацы 2-й = paragraph 9/¶2', '3-й пункта 9 = paragraph 9/¶3']],
    ['части первой статьи 12', ['части первой статьи 12 = article 12/1']],
    ['статья 12, пункт 2', ['статья 12, пункт 2 = article 12/2']],
    ['п. 2 ч. 1 ст. 5', ['п. 2 ч. 1 ст. 5 = article 5/1/2']],
    ['ст. 5 ч. 2', ['ст. 5 ч. 2 = article 5/2']],
    ['пункта 2 и пункта 3 статьи 5', ['пункта 2 = article 5/2', 'пункта 3 статьи 5 = article 5/3']],
    ['подпункты 1)–3) пункта 2', ['подпункты 1 = paragraph 2/1', '3) пункта 2 = paragraph 2/3']],
  ])('joins inner and outer units in %j', (text, expected) => {
    expect(find(text, ru)).toEqual(expected)
  })

  it.each([
    ['пунктов 3, 4 и 7–9', ['пунктов 3', '4', '7', '9']],
    ['Приложения №1 и № 2', ['Приложения №1', '№ 2']],
    ['пп. 1, 2', ['пп. 1', '2']],
    ['п.п. 1 и 2', ['п.п. 1', '2']],
    ['ст. ст. 5, 6', ['ст. ст. 5', '6']],
    ['пункты с 3 по 5', ['пункты с 3', '5']],
    ['в пункте 3 или 4', ['пункте 3', '4']],
    ['резолюции 1373 (2001) и 1540 (2004)', ['резолюции 1373 (2001)', '1540 (2004)']],
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
    ['статья 9 прежнего уголовного кодекса', true],
    ['статья 9 УК РФ', true],
    ['пункт 2 его статьи 12', true],
    ['пункт 5 настоящего Соглашения', false],
    ['статья 5 Открытой лицензии', true],
    ['Закона о воде, статья 5', true],
    ['Устав Речного союза (статья 5)', true],
    ['настоящего Закона о воде (статья 5)', false],
    ['план работ, пункт 5', false],
    ['СТАТЬЯ 5 НАСТОЯЩЕГО ДОГОВОРА', false],
    ['В пункте 5 Стороны согласились', false],
    ['пунктом 5 и проектом плана', false],
  ])('knows whether %j speaks of another text', (text, external) => {
    expect(findCitations(text, ru).map(({locus}) => locus.external)).toEqual([external])
  })

  it.each([
    ['резолюция 2254 (2015)', ['резолюция 2254 (2015) = resolution 2254 external']],
    ['резолюция СБ ООН 2254', ['резолюция СБ ООН 2254 = resolution 2254 external']],
    ['пункт 4 резолюции 60/288', ['пункт 4 резолюции 60/288 = resolution 60/288/4 external']],
    ['Решение № 3 от 5 мая 2031 года', ['№ 3 = number 3 external']],
    ['Решением глав городов №3', ['№3 = number 3 external']],
    ['Закон от 5 мая 2031 г. № 15-ОЗ', ['№ 15-ОЗ = number 15-ОЗ external']],
  ])('reads numbers of instruments in %j', (text, expected) => {
    expect(find(text, ru)).toEqual(expected)
  })

  it.each([
    ...['пункт о воде', 'населённый пункт', '5 статей', 'т.п. и др.', 'статья', '12.4', 'пункт5'],
    ...[
      'первая часть доклада',
      'в 14 ч. 30 мин.',
      'приказ директора школы № 3',
      'поезд № 3',
      'резолюция 5 мая',
    ],
    ...[
      'ПРИЛОЖЕНИЕ К ДОГОВОРУ',
      'статья «2030-й — год реки»',
      'Совет глав городов',
      `пункт ${'1'.repeat(50)}`,
    ],
  ])('finds none in %j', (text) => {
    expect(findCitations(text, ru)).toEqual([])
  })
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
    ['paragraph 4 may be applied', ['paragraph 4 = paragraph 4']],
    ['an article of 5 pages', []],
    [
      'Articles 12 to 14, 16(2)(a)',
      ['Articles 12 = article 12', '14 = article 14', '16(2)(a) = article 16/2/a'],
    ],
    ['Section 2(a)(1)(B)', ['Section 2(a)(1)(B) = section 2/a/1/B']],
    ['Annex A', ['Annex A = annex A']],
    ['Chapter II', ['Chapter II = section II']],
    ['paragraphs 3, 4, and 5', ['paragraphs 3 = paragraph 3', '4 = paragraph 4', '5 = paragraph 5']],
    ['second subparagraph of paragraph 9', ['second subparagraph of paragraph 9 = paragraph 9/¶2']],
    ['the first sentence of paragraph 9', ['paragraph 9 = paragraph 9']],
    ['the third indent', ['third indent = subparagraph ¶3']],
    ['the second paragraph says', []],
    ['second paragraph of Article 7', ['second paragraph of Article 7 = article 7/¶2']],
    ['Article 6(1), point (a)', ['Article 6(1), point (a) = article 6/1/a']],
    ['the Open Harbour Licence, section 13,', ['section 13 = section 13 external']],
    ['the Water Act 1998 (section 4)', ['section 4 = section 4 external']],
    ['this Open Harbour Licence, section 13', ['section 13 = section 13']],
    ['UNDER SECTION 5 AND ABOVE', ['SECTION 5 = section 5']],
    ['Articles 5(1)(a) and (b)', ['Articles 5(1)(a) = article 5/1/a', '(b) = article 5/1/b']],
    ['Article 12 thereof', ['Article 12 = article 12 external']],
    ['Article 12 of the said Treaty', ['Article 12 = article 12 external']],
    ['resolution 60/288', ['resolution 60/288 = resolution 60/288 external']],
    ['A/RES/60/288', ['A/RES/60/288 = resolution 60/288 external']],
    ['Resolution 2254 (2015)', ['Resolution 2254 (2015) = resolution 2254 external']],
    ['Decision No. 3', ['No. 3 = number 3 external']],
    ['flight No. 3', []],
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
