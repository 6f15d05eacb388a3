import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {joinDisplay} from '#core/ingest/join-display.ts'
import type {LineHint} from '#core/ingest/received-document.ts'
import {restoreReceived} from '#core/ingest/restore-received.ts'
import {en} from '#core/text/languages/en.ts'

/** Kind and text of each block; the hints by line. */
function list(received: string, hints: Readonly<Record<number, LineHint>>): readonly string[] {
  const byLine = new Map(Object.entries(hints).map(([line, hint]) => [Number(line), hint]))
  const {blocks, ledger} = ingestText(received, en, {hints: byLine})
  expect(restoreReceived(joinDisplay(blocks), ledger)).toBe(received)
  return blocks.map(({kind, marker, text}) => [kind, marker, text].filter(Boolean).join(' '))
}

describe('hints of the format', () => {
  it('part and join blocks against the look of the text', () => {
    const received = 'The bridge is\nopen. The road\nIs closed.\n1. Boats\nrun.'
    const opens = {
      1: {opensBlock: true},
      2: {opensBlock: false},
      3: {opensBlock: true},
      4: {opensBlock: false},
    }
    expect(list(received, opens)).toEqual([
      'paragraph The bridge is open. The road',
      'paragraph Is closed. 1. Boats run.',
    ])
  })

  it('name title, heading, quotation and note; numbers stay with headings', () => {
    const received = 'Rivers\n1. Of bridges\nA bridge is a road.\nSo it is said.\n1 By ferrymen.'
    const hints: Record<number, LineHint> = {
      1: {kind: 'title', opensBlock: true},
      2: {kind: 'heading', opensBlock: true},
      3: {opensBlock: true},
      4: {kind: 'quotation', opensBlock: true},
      5: {kind: 'note', opensBlock: true},
    }
    expect(list(received, hints)).toEqual([
      'title Rivers',
      'heading 1. Of bridges',
      'paragraph A bridge is a road.',
      'quotation So it is said.',
      'note 1 By ferrymen.',
    ])
  })

  it('leave out what is no part of the text, under the rule they give', () => {
    const received = 'Menu\nThe bridge is open.\n7'
    const hints = new Map<number, LineHint>([
      [1, {drop: 'page-chrome'}],
      [3, {drop: 'page-number'}],
    ])
    const {blocks, ledger} = ingestText(received, en, {hints})
    expect(blocks.map(({text}) => text)).toEqual(['The bridge is open.'])
    expect(ledger.map(({rule}) => rule)).toEqual(expect.arrayContaining(['page-chrome', 'page-number']))
    expect(restoreReceived(joinDisplay(blocks), ledger)).toBe(received)
  })
})
