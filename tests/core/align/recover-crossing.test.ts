import {describe, expect, it} from 'vitest'
import {recoverCrossing} from '#core/align/recover-crossing.ts'
import {scoreStatute} from './definition-lists.ts'

describe('definitions that each language sorts by its own alphabet', () => {
  // In order alone precision is 43 to 58 % and 23 to 44 wrong pairs are sure.
  it.each([
    ['all present', {}, 0.85],
    ['a tenth missing on either side', {missing: 0.1}, 0.85],
    ['others missing', {missing: 0.1, seed: 7}, 0.75],
    ['numbers that follow the order of each side', {isLabelled: true}, 0.85],
    ['such numbers, and a tenth missing', {isLabelled: true, missing: 0.1}, 0.85],
  ] as const)('are paired across the order: %s', (_, options, floor) => {
    const {precision, recall, wrongAndSure} = scoreStatute(options)
    expect(precision).toBeGreaterThan(0.97)
    expect(recall).toBeGreaterThan(floor)
    expect(wrongAndSure).toBe(0)
  })

  it.each([{isMonotone: true}, {isMonotone: true, isLabelled: true}])(
    'stay in order where the translation kept it: %j',
    (options) => {
      expect(scoreStatute(options)).toEqual({precision: 1, recall: 1, wrongAndSure: 0})
    },
  )
})

describe('recoverCrossing', () => {
  const texts = [
    ['Совет озера собирается в мае.', 'The council of the lake meets in May.'],
    ['Порт открыт с 7 до 19 часов.', 'The port is open from 7 to 19 hours.'],
    [
      'Маршрут № 512 обслуживает компания «Нордвест Транзит».',
      'Route No. 512 is served by Nordwest Transit.',
    ],
    ['Лодки стоят у берега.', 'Boats lie at the bank.'],
  ] as const
  const from = texts.map(([text]) => ({text}))
  const order = [0, 1, 3, 2]
  const to = order.map((at) => ({text: texts[at]?.[1] ?? ''}))
  const pair = (i: number, j: number) => ({from: [i], to: [j], score: 0.99, origin: 'length' as const})
  const alone = {score: 0.9, origin: 'length' as const}
  const beads = [
    pair(0, 0),
    pair(1, 1),
    {from: [2], to: [], ...alone},
    pair(3, 2),
    {from: [], to: [3], ...alone},
  ]
  const result = {from, to, beads, breaks: [{from: 0, to: 0}], isForbidden: () => false}
  const known = {backward: 0.9, forward: 0.9, lossFrom: 0.45, lossTo: 0.45}
  const lexicon = new Map(
    [
      ['маршр', 'route'],
      ['обслу', 'serve'],
      ['компа', 'trans'],
    ].map(([ru = '', en = '']) => [ru, new Map([[en, known]])]),
  )

  it('pairs what was left alone when it is certain', () => {
    const found = recoverCrossing({...result, lexicon})
    expect(found.map((bead) => [bead.from, bead.to])).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [3]],
      [[3], [2]],
    ])
    expect(found[2]?.score).toBeGreaterThan(0.9)
  })

  it('leaves alone what a person keeps apart, and what another division has', () => {
    expect(recoverCrossing({...result, lexicon, isForbidden: (i, j) => i === 2 && j === 3})).toEqual(beads)
    const breaks = [
      {from: 0, to: 0},
      {from: 3, to: 3},
    ]
    expect(recoverCrossing({...result, lexicon, breaks})).toEqual(beads)
  })
})
