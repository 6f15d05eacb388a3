import {describe, expect, it} from 'vitest'
import {reportNames} from '#core/checks/report-names.ts'
import {collectNames} from '#core/checks/text-names.ts'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import {createMatcher} from '#core/entities/matcher.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

const records: readonly AuthorityRecord[] = [
  {id: 'place-omsk', type: 'place', labels: {en: 'Omsk'}, aliases: {en: [{text: 'City of Omsk'}]}},
  {id: 'place-perm', type: 'place', labels: {en: 'Perm'}, aliases: {}},
  {id: 'place-yelsk', type: 'place', labels: {ru: 'Ельск'}, aliases: {}},
]
const toLatin = (text: string) => (text === 'Ельск' ? 'Elsk' : text)

function report(...texts: readonly string[]): readonly string[] {
  const names = texts.map((en, index) => {
    const matchers = {en: createMatcher(records, 'en')}
    return [`text-${index + 1}`, collectNames(runEditions({en}, {matchers}).document)] as const
  })
  return reportNames(records, new Map(names), toLatin).map(
    ({rule, reason, document, record}) =>
      `${rule} ${document ?? ''} ${record ?? ''} ${reason.split('`')[1] ?? ''}`,
  )
}

describe('reportNames', () => {
  it('counts names without a record over all texts, the most frequent first', () => {
    const found = report(
      'They left UKB for Mere Hill.',
      'It rains at Mere Hill.',
      'All of Omsk and Perm knows Mere Hill.',
    )
    expect(found.filter((line) => line.startsWith('unmatched-name'))).toEqual([
      'unmatched-name text-1  Mere Hill',
      'unmatched-name text-1  UKB',
    ])
    const names = new Map([
      ['x', collectNames(runEditions({en: 'At Mere Hill, and by Mere Hill.'}).document)],
    ])
    expect(reportNames([], names, toLatin)[0]?.reason).toContain('2 times, first at `x#p1`')
  })

  it('lists records that no text names, and names of found records that match nothing', () => {
    expect(report('It rains in Omsk.')).toEqual([
      'unmatched-alias  place-omsk City of Omsk',
      'unused-record  place-perm place-perm',
      'unused-record  place-yelsk place-yelsk',
    ])
  })

  it('suggests an alias, and matches nothing by it', () => {
    const found = report('They went to Yelsk.')
    expect(found).toContain('suggested-alias text-1 place-yelsk Yelsk')
    expect(found).toContain('unused-record  place-yelsk place-yelsk')
    expect(report('They went to Yeisk.').join('\n')).not.toContain('suggested-alias')
  })
})
