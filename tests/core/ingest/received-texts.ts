import fc from 'fast-check'

const heads = ['1. ', '2.', '3. ', '1.1. ', '2.1 ', '1) ', 'a) ', '(b) ', 'I. ', 'II. ', '2024. ', '§ 4 ']
const openings = [
  'Статья 1',
  'Article 2. ',
  'Приложение № 2',
  'Annex 1',
  'Настоящий протокол подписан',
  'Done at Geneva',
]
const words = [
  'Стороны',
  'встретились.',
  'Г лавы',
  'Главы',
  'государств- членов',
  'государств-членов',
  'г.',
  'cлово',
  '«слово»',
]
const english = [
  'The parties',
  'met.',
  'https://example.org',
  'J. B.Smith',
  'top of page',
  '• Photo',
  'III квартал 2022 г.',
]
const signs = [
  '-',
  '–',
  'слово-',
  'во\u00AD',
  ':',
  ';',
  '…',
  '!',
  '*',
  '_',
  '[1]',
  '<b>',
  '&amp;',
  '::',
  ':pb[2]',
]
const spaces = [' ', '  ', '\t', '\u00A0', '\uFEFF', '\f', '\0', '\u0085', '\u2028', '\uD800']
const ends = ['\n', '\n\n', '\n \n', '\n\n\n\n', '\r\n', '\r']
const pieces = [...heads, ...openings, ...words, ...english, ...signs, ...spaces, ...ends]

/** Received texts of all kinds: what looks like a document, what looks like its columns, and noise. */
export const receivedTexts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), {maxLength: 40}).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), {maxLength: 30}).map((parts) => parts.join('\n')),
  fc.array(fc.constantFrom(...pieces), {maxLength: 30}).map((parts) => parts.join(' \n\n')),
  fc.string({unit: 'binary', maxLength: 60}),
)
