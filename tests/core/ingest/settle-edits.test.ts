import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import type {Decision, Proposal} from '#core/ingest/ledger-entry.ts'
import {quoteContext} from '#core/ingest/quote-context.ts'
import {ru} from '#core/text/languages/ru.ts'

const received =
  'Комиссия ведёт наблюдения. Наблюдения ведут весь год.\nБез набдюдения пост не оставить. Г лавный пост у моста, главный.'
const changed = received.replace('Без', 'В мае комиссия\nсменила журнал. Без').replaceAll('ведут', 'вели')

function decide(change: Pick<Proposal, 'rule' | 'start' | 'end' | 'replacement'>, state: Decision['state']) {
  const {rule, start, end, replacement} = change
  const words = received.slice(start, end)
  return {rule, received: words, replacement, state, ...quoteContext(received, start, end)}
}

const edition = ingestText(received, ru)
const proposal = edition.proposals[0] ?? expect.fail('nothing is proposed')
const made = edition.ledger.find(({rule}) => rule === 'split-word') ?? expect.fail('nothing is made')

describe('settleEdits', () => {
  it('makes what is certain, proposes what is doubtful, with confidence and reason', () => {
    expect(proposal).toMatchObject({rule: 'spelling', received: 'набдюдения', state: 'proposed'})
    expect(made).toMatchObject({received: 'Г лавный', replacement: 'Главный'})
    for (const change of [proposal, made]) expect(change.reason).toMatch(/`/)
    expect(proposal.confidence).toBeLessThan(0.9)
    expect(made.confidence).toBeGreaterThanOrEqual(0.9)
  })

  it.each([received, changed])('makes what was accepted, and leaves what was rejected: %#', (text) => {
    const decisions = [decide(proposal, 'accepted'), decide(made, 'rejected')]
    const {blocks, proposals, stale, findings} = ingestText(text, ru, {decisions})
    const display = blocks.map((block) => block.text).join(' ')
    expect(display).toContain('Без наблюдения')
    expect(display).toContain('Г лавный')
    expect(proposals.map(({rule, state}) => [rule, state])).toEqual([['split-word', 'rejected']])
    expect(findings.map(({rule}) => rule)).toEqual(['spelling'])
    expect(stale).toEqual([])
  })

  it('lists decisions that fit nowhere', () => {
    const decisions = [decide(proposal, 'accepted'), decide(made, 'rejected')]
    const {stale} = ingestText(received.replace('набдюдения', 'наблюдения'), ru, {decisions})
    expect(stale).toEqual([decisions[0]])
  })

  it('tells places of the same words by what stands around, and doubts where that does not tell', () => {
    const twice = 'Г лавный пост у моста.\nГ лавный берег у реки. Главный.'
    const [, second] = ingestText(twice, ru).ledger.filter(({rule}) => rule === 'split-word')
    if (second === undefined) expect.fail('one is made')
    const context = quoteContext(twice, second.start, second.end)
    const decision = {
      rule: 'split-word',
      received: 'Г лавный',
      replacement: 'Главный',
      state: 'rejected',
    } as const
    const other = `Совет решил.\n${twice}`
    const told = ingestText(other, ru, {decisions: [{...decision, ...context}]})
    expect(told.proposals.map(({start}) => other.slice(start, start + 14))).toEqual(['Г лавный берег'])
    const untold = ingestText(other, ru, {decisions: [{...decision, before: '', after: ''}]})
    expect(untold.stale).toHaveLength(1)
    expect(untold.proposals).toEqual([])
  })

  it('keeps a mark through a changed source, over a new line end, and never changes the text for it', () => {
    const sic = {
      rule: 'sic',
      received: 'пост не оставить',
      replacement: 'пост не оставить',
      state: 'accepted',
      before: 'набдюдения ',
      after: '. Г лавный',
    } as const
    const wrapped = changed.replace('пост не', 'пост\nне')
    for (const text of [received, changed, wrapped]) {
      const {marks, stale, blocks} = ingestText(text, ru, {decisions: [sic]})
      expect(marks.map(({rule, received}) => [rule, received.replace('\n', ' ')])).toEqual([
        ['sic', 'пост не оставить'],
      ])
      expect(stale).toEqual([])
      expect(blocks).toEqual(ingestText(text, ru).blocks)
    }
    expect(ingestText('Мост открыт.', ru, {decisions: [sic]}).stale).toEqual([sic])
  })
})
