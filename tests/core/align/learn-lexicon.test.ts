import {describe, expect, it} from 'vitest'
import type {AlignUnit} from '#core/align/align-unit.ts'
import {alignUnits} from '#core/align/align-units.ts'
import {learnLexicon, type TextPair} from '#core/align/learn-lexicon.ts'

const toUnits = (...texts: string[]): readonly AlignUnit[] => texts.map((text) => ({text}))
const weather: readonly TextPair[] = [
  {
    from: toUnits('Снег лёг.', 'Дождь шёл.', 'Снег таял.'),
    to: toUnits('Snow lay.', 'Rain fell.', 'Snow melted.'),
  },
  {from: toUnits('Дождь стих.', 'Снег растаял.'), to: toUnits('Rain ended.', 'Snow thawed.')},
  {from: toUnits('Снег и дождь.', 'Дождь льёт.'), to: toUnits('Snow and rain.', 'Rain pours.')},
]

describe('learnLexicon', () => {
  it('learns from all texts what none of them shows alone', () => {
    const lexicon = learnLexicon(weather)
    expect([...(lexicon.get('снег') ?? [])].toSorted((a, b) => b[1].forward - a[1].forward)[0]?.[0]).toBe(
      'snow',
    )
    const from = toUnits('Ночью был дождь.', 'Утром выпал снег.')
    const to = toUnits('Snow in the morning.')
    expect(alignUnits(from, to, {lexicon}).find(({to}) => to.length > 0)?.from).toContain(1)
  })

  it('does not depend on the order of the texts', () => {
    expect(learnLexicon(weather.toReversed())).toEqual(learnLexicon(weather))
  })

  it('knows nothing of no texts', () => {
    expect(learnLexicon([]).size).toBe(0)
  })
})
