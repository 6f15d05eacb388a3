import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {setSpaces, setSpacesIn} from '#core/reading/set-spaces.ts'

/** `_` stands for a no-break space. */
const shown = (text: string, language: string): string => setSpaces(text, language).replaceAll('\u00A0', '_')

describe('setSpaces', () => {
  it.each([
    'И_в_саду, и_на_реке',
    'под дождём и_без него',
    'кто-то из_них, что_же, будто_бы, был_ли он',
    'лето_— пора гроз, 5_– 7',
    '3_апреля 2024_года, к_2024_г. Совет',
    'в_XX_веке, за_10_000_лет',
    '12_государств, 5_млн, 40_км',
    '№_3, §_5, ст._5, п._9, ч._2, гл._IV, пункт_7 устава',
    'приложение_№_1',
    'Н._П._Иванов и_Иванов_Н._П., И.О._Иванов',
    'в_г._Астане, г._«Пермь»',
    'т._е. и_т._д., до_н._э.',
    // A year ends a sentence, a letter stands for itself, a number is not of the next word.
    'до_2024_г. Совет молчал',
    'план 5 настоящий',
    'вид «в» первый',
    'лето — 5 г. Омск'.replace(/ (?=[—г])/g, '_'),
  ])('Russian: %s', (text) => {
    expect(shown(text.replaceAll('_', ' '), 'ru')).toBe(text)
  })

  it.each([
    'No._3, Art._5, p._12, pp._3–5, §_5',
    'Article_9 and Chapter_VII of the Charter',
    'on 3_April 2024, for 5_years, 12_states, 40_per cent',
    'Mr._Ivanov, Dr_Petrov, J. R. R. Tolkien'.replace(/\. (?=\p{Lu})/gu, '._'),
    'rain_– and snow',
    'no rain in the art of it, a part of a page',
  ])('English: %s', (text) => {
    expect(shown(text.replaceAll('_', ' '), 'en')).toBe(text)
  })

  it('holds no long run together', () => {
    const runs = setSpaces('и в о на '.repeat(40), 'ru').split(' ')
    expect(Math.max(...runs.map((run) => run.length))).toBeLessThanOrEqual(24)
  })

  it('leaves other languages and other white space alone', () => {
    expect(setSpaces('в мае', 'kk')).toBe('в мае')
    expect(setSpaces('в\nмае, в\u2009мае,  в  мае', 'ru')).toBe('в\nмае, в\u2009мае,  в  мае')
  })

  it('exchanges spaces and nothing else, once for all', () => {
    const word = fc.constantFrom(
      ...'в на № 3 2024 г. апреля Н. П. Иванов — т. е. же «в \n \u00A0 § Art. 5 April Mr. IV <b> ё 😀'.split(
        ' ',
      ),
      '',
    )
    const text = fc.oneof(
      fc.array(word, {maxLength: 30}).map((list) => list.join(' ')),
      fc.string({unit: 'grapheme'}),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('ru', 'en'), (received, language) => {
        const set = setSpaces(received, language)
        expect(set.length).toBe(received.length)
        for (let at = 0; at < set.length; at++) {
          if (set[at] !== received[at]) expect([received[at], set[at]]).toEqual([' ', '\u00A0'])
        }
        expect(setSpaces(set, language)).toBe(set)
      }),
      {examples: [['§ 5 Mr. IV', 'en']]},
    )
  })
})

describe('setSpacesIn', () => {
  it('reads words across elements, and touches no attribute', () => {
    expect(setSpacesIn('<a class="e в x" href="#a b">В</a> <em>мае</em> 3<i></i> апреля', 'ru')).toBe(
      '<a class="e в x" href="#a b">В</a>\u00A0<em>мае</em> 3<i></i>\u00A0апреля',
    )
  })

  it('ties nothing to what stands on another line', () => {
    expect(setSpacesIn('Пермь<br>в мае 3<br> апреля', 'ru')).toBe('Пермь<br>в\u00A0мае 3<br> апреля')
  })
})
