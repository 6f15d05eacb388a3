import {describe, expect, it} from 'vitest'
import type {LedgerChange, LedgerEntry} from '#core/ingest/ledger-entry.ts'
import {addEmendations} from '#core/reading/add-emendations.ts'
import {edition, paragraph} from './paragraph.ts'

const received = 'На мосту г ости. Гости на мастках.\nГости ушли.'
const shown = ['На мосту гости. Гости на мастках.', 'Гости ушли.']
const entries: readonly LedgerEntry[] = [
  {start: 9, end: 15, received: 'г ости', replacement: 'гости', rule: 'split-word', confidence: 0.97},
  {start: 34, end: 35, received: '\n', replacement: '\n\n', rule: 'paragraph-break'},
]

/** A change at the words of the received text, or without a place there. */
function change(words: string, more: Partial<LedgerChange> = {}): LedgerChange {
  const start = received.indexOf(words)
  const context = {
    before: received.slice(Math.max(0, start - 40), start),
    after: received.slice(start + words.length),
  }
  const place = {at: {start, end: start + words.length}, lines: {start: 1, end: 1}}
  return {
    rule: 'spelling',
    state: 'proposed',
    isMade: false,
    received: words,
    replacement: words,
    ...context,
    ...place,
    ...more,
  }
}

function emend(texts: readonly string[], changes: readonly LedgerChange[]) {
  const read = edition(
    'ru',
    texts.map((text, index) => paragraph(text, {id: `p${index + 1}`, lines: {start: index, end: index}})),
  )
  const {edition: emended, changes: listed} = addEmendations(read, {entries, changes})
  const found = emended.divisions[0]?.paragraphs.flatMap(({id, text, emendations = []}) =>
    emendations.map(({span, ...rest}) => ({at: id, words: text.slice(span.start, span.end), ...rest})),
  )
  return {found, listed}
}

const repair = change('г ости', {
  rule: 'split-word',
  state: 'accepted',
  isMade: true,
  replacement: 'гости',
  reason: 'Seen',
})
const proposal = change('мастках', {replacement: 'мостках'})
const sic = change('ушли', {rule: 'sic', state: 'accepted'})

describe('addEmendations', () => {
  it('puts repairs, proposals and marks to their words by the offsets', () => {
    const {found, listed} = emend(shown, [repair, proposal, sic])
    expect(found).toEqual([
      {
        at: 'p1',
        words: 'гости',
        state: 'accepted',
        received: 'г ости',
        rule: 'split-word',
        reason: 'Seen',
        line: 1,
      },
      {
        at: 'p1',
        words: 'мастках',
        state: 'proposed',
        received: 'мастках',
        proposal: 'мостках',
        rule: 'spelling',
        line: 1,
      },
      {at: 'p2', words: 'ушли', state: 'sic', received: 'ушли', rule: 'sic', line: 1},
    ])
    expect(listed.map((each) => each.paragraph)).toEqual(['p1', 'p1', 'p2'])
  })

  it('finds them by what stands around in an edition that was edited since', () => {
    const {found} = emend(['Вчера на мосту гости. Гости на мастках.', 'Гости ушли.'], [repair, proposal])
    expect(found?.map(({words}) => words)).toEqual(['гости', 'мастках'])
  })

  it('lists what it does not find for sure, and shows it nowhere', () => {
    const twice = {...proposal, before: '', after: '', received: 'Гости', replacement: 'Гость'}
    const gone = {...proposal, received: 'лодках'}
    const {found, listed} = emend(
      ['Вчера гости пришли. Гости на мостах.', 'Гости ушли.'],
      [repair, twice, gone],
    )
    expect(found).toEqual([])
    expect(listed.map((each) => each.paragraph)).toEqual([undefined, undefined, undefined])
  })

  it('says nothing in the text of a rejected proposal or of layout', () => {
    const layout = change('\n', {
      rule: 'paragraph-break',
      isMade: true,
      state: 'accepted',
      replacement: '\n\n',
    })
    const {found, listed} = emend(shown, [{...proposal, state: 'rejected'}, layout])
    expect(found).toEqual([])
    expect(listed).toHaveLength(2)
  })

  it('shows the whole word of which a part was changed', () => {
    const {found} = emend(shown, [change('мастк', {replacement: 'мостк'})])
    expect(found).toMatchObject([{words: 'мастках', received: 'мастках', proposal: 'мостках'}])
  })
})
