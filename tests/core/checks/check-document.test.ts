import {describe, expect, it} from 'vitest'
import {checkDocument, rules} from '#core/checks/check-document.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

/** Rules of the findings about a text; each rule by itself is tested by its folder under `tests/checks`. */
const findRules = (sources: Record<string, string>) =>
  checkDocument(runEditions(sources).document).map(({rule}) => rule)

describe('checkDocument', () => {
  it('runs every rule, in their order', () => {
    const ru = '1\\. \u0043нег.\n\n3\\. Река. В ней живёт старая щука, и её никто не видел.'
    expect(findRules({ru, en: '1\\. Snow.\n\n3\\. A river.'})).toEqual([
      'mixed-script',
      'numbering-gap',
      'numbering-gap',
      'weak-alignment',
    ])
  })

  it('finds nothing in a text that is right, nor in an empty one', () => {
    expect(findRules({en: '1\\. Snow.\n\n2\\. A river.'})).toEqual([])
    expect(findRules({})).toEqual([])
  })

  it('has rules of different names', () => {
    expect(new Set(rules.map(({id}) => id)).size).toBe(rules.length)
  })
})
