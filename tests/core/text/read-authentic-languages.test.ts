import {expect, it} from 'vitest'
import {readAuthenticLanguages} from '#core/text/read-authentic-languages.ts'

it.each([
  ['Составлен на русском и китайском языках, оба текста равной силы.', ['ru', 'zh']],
  ['Подлинный текст составлен на хинди и английском языке.', ['hi', 'en']],
  ['Done in the Finnish and French languages, both texts being equally authentic.', ['fi', 'fr']],
  ['На русском, на русском языке, аутентично.', ['ru']],
  ['Разговор шёл на русском и китайском языках.', []],
  ['Оба текста аутентичны.', []],
])('%s', (text, tags) => {
  expect(readAuthenticLanguages(text)).toEqual(tags)
})
