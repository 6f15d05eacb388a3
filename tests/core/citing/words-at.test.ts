import {describe, expect, it} from 'vitest'
import {wordsAt} from '#core/citing/words-at.ts'
import type {ReadingView} from '#core/model/reading-view.ts'

const view: ReadingView = {
  languages: ['ru', 'en'],
  entities: [],
  groups: [
    {
      id: 'p1',
      kind: 'paragraph',
      depth: 0,
      labels: ['1.', '1.'],
      rows: [
        {id: 'p1c1', cells: ['Дождь &lt;тёплый&gt;.<a class="note" href="#note1">1</a>', 'Rain.']},
        {
          id: 'p1c2',
          cells: [
            'Он <b>идёт</b><span class="pb" data-page="2">2</span>. <span id="p1c3">Долго.</span>',
            null,
          ],
        },
      ],
    },
    {
      id: 'p2',
      kind: 'paragraph',
      depth: 0,
      labels: ['2.', '2.'],
      rows: [{id: 'p2c1', cells: ['Снег.', 'Snow.']}],
    },
  ],
}

describe('wordsAt', () => {
  it('gives a paragraph, a clause, and a clause inside a row', () => {
    expect(wordsAt(view, 'p1')).toEqual({ru: 'Дождь <тёплый>. Он идёт. Долго.', en: 'Rain.'})
    expect(wordsAt(view, 'p1c2')).toEqual({ru: 'Он идёт. Долго.'})
    expect(wordsAt(view, 'p1c3')).toEqual({ru: 'Он идёт. Долго.'})
  })

  it('gives a range, one line per paragraph, whichever end comes first', () => {
    const words = {ru: 'Он идёт. Долго.\nСнег.', en: 'Snow.'}
    expect([wordsAt(view, 'p1c2:p2'), wordsAt(view, 'p2:p1c2')]).toEqual([words, words])
  })

  it('gives nothing for what is not there', () => {
    expect([wordsAt(view, ''), wordsAt(view, 'p3'), wordsAt(view, 'p1:p3')]).toEqual([{}, {}, {}])
  })
})
