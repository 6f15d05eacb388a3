import {expect, it} from 'vitest'
import {listReview} from '#core/align/list-review.ts'
import type {ReviewBead} from '#core/align/propose-decision.ts'

const bead = (score: number, outer = -1, changes: Partial<ReviewBead> = {}): ReviewBead => ({
  from: ['x'],
  to: ['x'],
  score,
  origin: 'length',
  division: 'body',
  outer,
  ...changes,
})
const level = (...beads: ReviewBead[]) => ({
  languages: {from: 'ru', to: 'en'},
  beads,
  order: {from: [], to: []},
})
const list = (paragraphs: ReviewBead[], clauses: ReviewBead[]) =>
  listReview({paragraphs: level(...paragraphs), clauses: level(...clauses)}).map(
    ({level: name, at, need}) => `${need} ${name} ${at}`,
  )

it('puts the doubtful first, then what is to be checked, then gaps', () => {
  const clauses = [bead(0.95, 0, {to: []}), bead(0.7, 0), bead(0.2, 0), bead(0.95, 0)]
  expect(list([bead(0.99)], clauses)).toEqual(['doubtful clauses 2', 'check clauses 1', 'gap clauses 0'])
})

it('puts the least probable first among their like', () => {
  expect(list([bead(0.9), bead(0.6)], [bead(0.7, 0)])).toEqual([
    'check paragraphs 1',
    'check clauses 0',
    'check paragraphs 0',
  ])
})

it('doubts a long run of gaps, however sure each of them is', () => {
  const run = Array.from({length: 6}, () => bead(0.99, -1, {to: []}))
  expect(list(run, [])).toEqual(run.map((_, at) => `doubtful paragraphs ${at}`))
})

it('asks nothing about the rows of editions that are no translations', () => {
  const levels = {paragraphs: level(bead(1, -1, {to: []})), clauses: level()}
  expect(listReview(levels)).toHaveLength(1)
  expect(listReview({...levels, apart: {settled: 0.02, sure: 0.2, words: 0.6}})).toEqual([])
})

it('asks once about doubtful paragraphs, not about each of their sure clauses', () => {
  const clauses = [bead(0.396, 0), bead(0.16, 0)]
  expect(list([bead(0.4)], clauses)).toEqual(['doubtful paragraphs 0', 'doubtful clauses 1'])
})

it('asks once about a paragraph that one side lacks', () => {
  const gap = {to: []}
  expect(list([bead(0.99, -1, gap)], [bead(0.99, 0, gap), bead(0.99, 0, gap)])).toEqual(['gap paragraphs 0'])
})

it('asks no more where a person has decided or given a reason', () => {
  const hand = {origin: 'hand'} as const
  const told = {to: [], reason: {ru: 'Пояснение', en: 'An explanation'}}
  expect(list([bead(1, -1, hand)], [bead(1, 0, hand), bead(0.99, 0, told)])).toEqual([])
})
