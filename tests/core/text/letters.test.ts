import {expect, it} from 'vitest'
import {lettersOf} from '#core/text/letters.ts'

it.each([
  ['signs and spaces go', '№\u00A03, п. 7.1 – «да»!\n', '3п71да'],
  ['capitals and ё stay', 'Ёж Az', 'ЁжAz'],
  ['decomposed letters are composed', 'и\u0306е\u0308', 'йё'],
  ['letters outside the basic plane', 'a𝔸-b', 'a𝔸b'],
  ['numbers of other kinds', 'Ⅳ ½ ²', 'Ⅳ½²'],
  ['nothing', ' …', ''],
])('%s', (_, text, letters) => {
  expect(lettersOf(text)).toBe(letters)
})
