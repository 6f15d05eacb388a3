import {describe, expect, it} from 'vitest'
import type {ReadingGroup} from '#core/model/reading-view.ts'
import type {Notice} from '#core/model/register.ts'
import {noticesHtml} from '../../src/components/register-html.ts'
import {en} from '../../src/i18n/en.ts'
import {ru} from '../../src/i18n/ru.ts'

const on = '2031-09-01'
const changed = (at: string, language: string, why: string): Notice => ({
  at,
  kind: 'changed',
  language,
  on,
  reason: {en: why},
})

/** Lines of text below a group with so many rows. */
function lines(notices: readonly Notice[], rowCount = 2, words = en): string[] {
  const row = {cells: ['Дождь.', 'Rain.']}
  const group: ReadingGroup = {
    id: 'p9',
    kind: 'paragraph',
    depth: 0,
    labels: ['9', '9'],
    rows: Array.from({length: rowCount}, () => row),
    notices,
  }
  const html = noticesHtml(group, words)
  return [...html.matchAll(/<p class="by">(.*?)<\/p>/g)].map(([, line = '']) =>
    line.replaceAll(/<[^>]*>/g, ''),
  )
}

describe('notices of a group', () => {
  it('tell once what happened to both languages', () => {
    const both = [changed('p9', 'ru', 'Revised'), changed('p9', 'en', 'Revised')]
    expect(lines(both)).toEqual(['Text changed on 1 September 2031: Revised'])
    expect(lines(both, 2, ru)).toEqual(['Текст изменён 1 сентября 2031 г.: Revised'])
    const split = ['ru', 'en'].map((language): Notice => ({
      at: 'p9',
      kind: 'split',
      language,
      on,
      into: ['p9-2'],
    }))
    expect(lines(split)).toEqual(['Divided on 1 September 2031; the rest now stands at p9-2'])
  })

  it('tell apart what happened to one language, for another reason or elsewhere', () => {
    expect(lines([changed('p9', 'ru', 'Revised')])).toEqual([
      'Russian text changed on 1 September 2031: Revised',
    ])
    expect(lines([changed('p9', 'ru', 'Revised'), changed('p9', 'en', 'Misprint')])).toEqual([
      'Russian text changed on 1 September 2031: Revised',
      'English text changed on 1 September 2031: Misprint',
    ])
    expect(lines([changed('p9', 'en', 'Revised'), changed('p9c2', 'en', 'Revised')])).toHaveLength(2)
  })

  it('tell once of a paragraph and its only clause', () => {
    const notices = ['p9', 'p9c1'].flatMap((at) => ['ru', 'en'].map((each) => changed(at, each, 'Revised')))
    expect(lines(notices, 1)).toEqual(['Text changed on 1 September 2031: Revised'])
  })

  it('do not say that what was taken out was changed', () => {
    const removed: Notice = {...changed('p9', 'en', 'Not in the translation'), kind: 'removed'}
    expect(lines([removed, changed('p9', 'en', 'Not in the translation')])).toEqual([
      'English text taken out on 1 September 2031: Not in the translation',
    ])
  })
})
