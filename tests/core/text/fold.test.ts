import {expect, it} from 'vitest'
import {foldText} from '#core/text/fold.ts'

it.each([
  ['no-break, thin and tabulated spaces', 'а\u00A0б\u2009в\tг\nд', 'а б в г д'],
  ['soft hyphen and zero-width space', 'до\u00ADго\u200Bвор', 'договор'],
  ['ё, composed or not, small or capital', 'ЁЖ ёж е\u0308ж', 'еж еж еж'],
  ['й stays й', 'и\u0306', 'й'],
  ['dashes', '2018–2019 — a‑b −1', '2018-2019 - a-b -1'],
  ['quotation marks', '«a» “b” „c“', '"a" "b" "c"'],
  ['apostrophes', 'people’s ‘x’', "people's 'x'"],
  ['capitals', 'СТАТЬЯ Article', 'статья article'],
  ['nothing', '', ''],
])('folds %s', (_, text, folded) => {
  expect(foldText(text)).toBe(folded)
  expect(foldText(folded)).toBe(folded)
})
