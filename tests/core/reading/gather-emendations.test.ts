import {expect, it} from 'vitest'
import {emendationId, gatherEmendations} from '#core/reading/gather-emendations.ts'
import {layOut} from '#core/reading/lay-out.ts'
import {edition, paragraph} from './paragraph.ts'

const repair = {span: {start: 4, end: 9}, state: 'accepted', received: 'brid ge', rule: 'split-word'} as const
const emended = paragraph('The bridge held.', {emendations: [{...repair, span: {start: 4, end: 10}}]})

it('gathers the emendations of each column with the words as shown', () => {
  const {emendations} = gatherEmendations([[paragraph('Мост.')], [emended]], ['ru', 'en'])
  expect(emendations).toEqual([
    {
      id: 'em_en_p1_0',
      language: 'en',
      shown: 'bridge',
      state: 'accepted',
      received: 'brid ge',
      rule: 'split-word',
    },
  ])
})

it('is nothing where nothing was changed', () => {
  expect(gatherEmendations([[paragraph('Мост.')]], ['ru'])).toEqual({})
})

it('gives ids that no address can have', () => {
  expect(emendationId('ru', 'annex1.p2', 3)).not.toMatch(/^[a-z0-9][a-z0-9.-]*$/)
})

it('lays out the shown words as the text, and what was printed as an attribute', () => {
  const document = {
    ...{id: 'x', kind: 'other' as const, date: '2024', titles: {}, authenticLanguages: [], alignments: []},
    editions: [edition('en', [emended])],
  }
  const {view, findings} = layOut(document)
  expect(findings).toEqual([])
  expect(view.hasApparatus).toBe(true)
  expect(view.groups[0]?.rows[0]?.cells[0]).toBe(
    'The <span class="em accepted">bridge</span><button class="em-sign accepted" type="button" popovertarget="em_en_p1_0" data-printed="brid ge"></button> held.',
  )
})
