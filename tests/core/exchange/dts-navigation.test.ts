import {describe, expect, it} from 'vitest'
import {listUnits} from '#core/exchange/dts-navigation.ts'
import {makeSample} from './sample.ts'

describe('listUnits', () => {
  const [edition] = makeSample().document.editions
  const units = edition === undefined ? [] : listUnits(edition)

  it('gives each identifier once, behind its parent and one level below it', () => {
    const levels = new Map<string, number>()
    for (const {identifier, level, parent} of units) {
      expect(levels.has(identifier)).toBe(false)
      expect(parent === null ? 0 : levels.get(parent)).toBe(level - 1)
      levels.set(identifier, level)
    }
  })

  it('lists the divisions, paragraphs and clauses that there are', () => {
    const paragraphs = edition?.divisions.flatMap((division) => division.paragraphs) ?? []
    const count = (type: string) => units.filter(({citeType}) => citeType === type).length
    expect(count('division')).toBe(edition?.divisions.length)
    expect(count('paragraph')).toBe(paragraphs.length)
    expect(count('clause')).toBe(paragraphs.flatMap(({clauses}) => clauses).length)
  })
})
