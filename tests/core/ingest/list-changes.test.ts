import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {joinDisplay} from '#core/ingest/join-display.ts'
import type {Decision} from '#core/ingest/ledger-entry.ts'
import {listChanges, type Change} from '#core/ingest/list-changes.ts'
import {restoreReceived} from '#core/ingest/restore-received.ts'
import {languages} from '#core/text/languages/index.ts'
import {ru} from '#core/text/languages/ru.ts'
import {receivedTexts} from './received-texts.ts'

/** The opposite of what the importer did. */
function decide({rule, received, replacement, before, after, entry}: Change): Decision {
  const state = entry === undefined ? 'accepted' : 'rejected'
  return {rule, received, replacement, before, after, state}
}

describe('listChanges', () => {
  it('stands in the order of the received text, with lines and what is around', () => {
    const received = 'Главы артелей и мастера встретились.\nГ лавы артелей\nосмотрели мост.\n'
    const changes = listChanges(received, ingestText(received, ru), [])
    expect(
      changes.map(({rule, state, isDecided, received: before, replacement, place}) => ({
        change: [rule, state, isDecided, before, replacement],
        lines: place?.lines,
      })),
    ).toEqual([{change: ['split-word', 'accepted', false, 'Г лавы', 'Главы'], lines: {start: 2, end: 2}}])
    expect(changes[0]?.before).toBe('Главы артелей и мастера встретились. ')
    expect(changes[0]?.after).toBe(' артелей осмотрели мост. ')
  })

  it('loses no decision, whatever was decided, and the text comes back all the same', () => {
    fc.assert(
      fc.property(receivedTexts, fc.constantFrom(...languages), (received, language) => {
        const first = ingestText(received, language)
        const decisions = listChanges(received, first, []).map(decide)
        const second = ingestText(received, language, {decisions})
        expect(restoreReceived(joinDisplay(second.blocks), second.ledger)).toBe(received)
        const kept = listChanges(received, second, decisions).filter(({isDecided}) => isDecided)
        expect(kept.length + second.stale.length).toBe(decisions.length)
      }),
      {numRuns: 1500, seed: 3},
    )
  })

  it('keeps a decision that the importer neither carried out nor called stale', () => {
    const edition = ingestText('Мост.', ru)
    const decision = {
      rule: 'spelling',
      received: 'а',
      replacement: 'б',
      state: 'accepted',
      before: '',
      after: '',
    } as const
    expect(listChanges('Мост.', edition, [decision])).toEqual([{...decision, isDecided: true}])
  })
})
