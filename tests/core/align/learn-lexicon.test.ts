import {describe, expect, it} from 'vitest'
import type {AlignUnit} from '#core/align/align-unit.ts'
import {alignCorpus} from '#core/align/align-corpus.ts'
import {alignUnits} from '#core/align/align-units.ts'
import {gatherEvidence} from '#core/align/gather-evidence.ts'
import {learnLexicon} from '#core/align/learn-lexicon.ts'

const toUnits = (...texts: string[]): readonly AlignUnit[] => texts.map((text) => ({text}))
const weather = [
  {
    from: toUnits('Снег лёг.', 'Дождь шёл.', 'Снег таял.'),
    to: toUnits('Snow lay.', 'Rain fell.', 'Snow melted.'),
  },
  {from: toUnits('Дождь стих.', 'Снег растаял.'), to: toUnits('Rain ended.', 'Snow thawed.')},
  {from: toUnits('Снег и дождь.', 'Дождь льёт.'), to: toUnits('Snow and rain.', 'Rain pours.')},
]
const evidence = weather.map(({from, to}) => gatherEvidence(from, to, alignUnits(from, to)))

describe('learnLexicon', () => {
  it('learns from all texts what none of them shows alone', () => {
    const lexicon = learnLexicon(evidence)
    expect([...(lexicon.get('снег') ?? [])].toSorted((a, b) => b[1].forward - a[1].forward)[0]?.[0]).toBe(
      'snow',
    )
    const from = toUnits('Ночью был дождь.', 'Утром выпал снег.')
    const to = toUnits('Snow in the morning.')
    expect(alignUnits(from, to, {lexicon}).find(({to}) => to.length > 0)?.from).toContain(1)
  })

  it('does not depend on the order of the texts', () => {
    expect(learnLexicon(evidence.toReversed())).toEqual(learnLexicon(evidence))
  })

  it('knows nothing of no texts', () => {
    expect(learnLexicon([]).size).toBe(0)
  })

  it('learns the same of a large corpus, cut into groups', () => {
    const beads = Array.from({length: 5000}, (_, index) => [
      {from: `снег ${index % 7}`, to: `snow ${index % 5}`, weight: 1},
      {from: `дождь ${index % 7}`, to: `rain ${index % 5}`, weight: 1},
    ])
    const [one, many] = [beads.slice(0, 3000), beads].map((texts) => {
      return learnLexicon(texts.map((text) => ({beads: text})))
        .get('снег')
        ?.get('snow')
    })
    expect(many?.forward).toBeCloseTo(one?.forward ?? 0, 1)
  })
})

describe('alignCorpus', () => {
  it('gives each text the same beads in any order of the texts', () => {
    const straight = [...alignCorpus(weather)]
    expect([...alignCorpus(weather.toReversed())].toReversed()).toEqual(straight)
  })

  it('settles a doubt of one text by what the others show', () => {
    const doubtful = {from: toUnits('Ночью был дождь.', 'Утром выпал снег.'), to: toUnits('Snow at dawn.')}
    const [alone] = alignCorpus([doubtful])
    const [beads] = alignCorpus([doubtful, ...weather])
    expect(alone?.find(({to}) => to.length > 0)?.from).not.toEqual([1])
    expect(beads?.find(({to}) => to.length > 0)?.from).toEqual([1])
  })
})
