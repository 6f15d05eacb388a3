import {describe, expect, it} from 'vitest'
import {endsSentence} from '#core/ingest/ends-sentence.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'

describe('endsSentence', () => {
  it.each([
    'Мост открыт.',
    '«Мост открыт.»',
    'Мост (старый).',
    'Открыт ли мост?',
    'с 2009 г.',
    'мосты, дороги и т.д.',
    'И так далее…',
  ])('%s', (text) => {
    expect(endsSentence(text, ru)).toBe(true)
  })

  it.each(['', 'Мост', 'Мост,', 'открыт в г.', 'по ст.', 'мост А.', 'Итоги:', '.'.repeat(0)])(
    'not %j',
    (text) => {
      expect(endsSentence(text, ru)).toBe(false)
    },
  )

  it('knows the abbreviations of the language', () => {
    expect(endsSentence('signed by Mr.', en)).toBe(false)
    expect(endsSentence('signed by them.', en)).toBe(true)
  })
})
