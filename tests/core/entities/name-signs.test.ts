import {expect, it} from 'vitest'
import {createMatcher} from '#core/entities/matcher.ts'

const find = (label: string, text: string) =>
  createMatcher([{id: 'a', type: 'organisation', labels: {en: label}, aliases: {}}], 'en')
    .findMentions(text)
    .map(({quote}) => quote)

it.each([
  ['C++', 'In C++, not C or C+', ['C++']],
  ['.*', 'anything at all .*', []],
  ['(a|b)+', 'a b, a|b, (a|b)+', ['a|b)+']],
  ['R&D', 'R&D, R|D and R D', ['R&D']],
  ['[Omsk]', 'Omsk and [Omsk]', ['[Omsk]']],
  ['^Omsk$', 'Omsk', []],
  ['Yahoo!', 'Yahoo and Yahoo!', ['Yahoo', 'Yahoo']],
  ['River Ltd.', 'River Ltd. and River Ltd', ['River Ltd.', 'River Ltd']],
  ['Fair (Omsk)', 'the Fair (Omsk), a Fair', ['Fair (Omsk)']],
  ['\\', '\\', []],
])('%s is found letter for letter', (label, text, quotes) => {
  expect(find(label, text)).toEqual(quotes)
})
