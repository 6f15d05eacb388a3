import {describe, expect, it} from 'vitest'
import {foldSpelling, listPrefixForms} from '#core/search/fold-spelling.ts'

describe('foldSpelling', () => {
  it.each([
    ['organization', 'organisation'],
    ['organizing', 'organising'],
    ['recognizable', 'recognisable'],
    ['analyzed', 'analysed'],
    ['unfavorable', 'unfavourable'],
    ['neighboring', 'neighbouring'],
    ['kilometers', 'kilometres'],
    ['centered', 'centred'],
    ['dialogs', 'dialogues'],
    ['defense', 'defence'],
    ['licensing', 'licencing'],
    ['practise', 'practice'],
    ['traveled', 'travelled'],
    ['counselors', 'counsellors'],
    ['fulfillment', 'fulfilment'],
    ['enroll', 'enrol'],
    ['judgment', 'judgement'],
    ['acknowledgments', 'acknowledgements'],
    ['program', 'programme'],
    ['aging', 'ageing'],
    ['gray', 'grey'],
  ])('makes %s %s', (from, to) => {
    expect(foldSpelling(from)).toBe(to)
    expect(foldSpelling(to)).toBe(to)
  })

  it.each(
    'size prize seized citizen horizon honorary laboratory humorous parameter diameter fulfilled cheque совет 2024'.split(
      ' ',
    ),
  )('leaves %s', (word) => {
    expect(foldSpelling(word)).toBe(word)
  })
})

it('lists the beginnings that words have in the index', () => {
  expect(new Set(listPrefixForms('organiz'))).toEqual(new Set(['organiz', 'organis']))
  expect(new Set(listPrefixForms('organiza'))).toEqual(new Set(['organiza', 'organisa']))
  expect(new Set(listPrefixForms('analyz'))).toEqual(new Set(['analyz', 'analys']))
  expect(new Set(listPrefixForms('siz'))).toEqual(new Set(['siz']))
})
