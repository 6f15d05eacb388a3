import {describe, expect, it} from 'vitest'
import {startWaiving, type Waiver} from '#core/checks/waiver.ts'
import type {Finding} from '#core/model/finding.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

const reason = {en: 'So printed'}
const {document} = runEditions({ru: '1\\. 15 мостов и 7 лодок.', en: '1\\. 16 bridges.'})
const differences = new Map([
  [
    'p1',
    [
      {kind: 'numbers' as const, onlyIn: [['15', '7'], ['16']]},
      {kind: 'dates' as const, onlyIn: [['2031'], []]},
    ],
  ],
])
const finding: Finding = {
  rule: 'unlike-labels',
  severity: 'warning',
  reason: 'Unexpected number `8` beside `7`, expected the same number',
  paragraph: 'p1',
}

/** What is left of differences and findings, and what is said of the waivers. */
function run(list: readonly Waiver[], findings: readonly Finding[] = []) {
  const waiving = startWaiving(list)
  const left = waiving.waive(differences)
  const heard = findings.filter((item) => !waiving.isWaived(item)).length
  return {left: left.get('p1'), heard, told: waiving.tellStale(document)}
}

describe('startWaiving', () => {
  it('takes out all a rule says of a paragraph', () => {
    const {left, told} = run([{rule: 'unlike-numbers', at: 'p1', reason}])
    expect(left?.map(({kind}) => kind)).toEqual(['dates'])
    expect(told).toEqual([])
  })

  it('takes out only the values it lists', () => {
    const {left} = run([{rule: 'unlike-numbers', at: 'p1', values: ['15', '16'], reason}])
    expect(left?.[0]).toEqual({kind: 'numbers', onlyIn: [['7'], []]})
  })

  it('leaves a paragraph out of the differences when nothing is left of it', () => {
    const rules = ['unlike-numbers', 'unlike-dates']
    expect(run(rules.map((rule) => ({rule, at: 'p1', reason}))).left).toBeUndefined()
  })

  it('silences any other rule, by its values too', () => {
    const at = {rule: 'unlike-labels', at: 'p1', reason}
    expect(run([at], [finding])).toMatchObject({heard: 0, told: []})
    expect(run([{...at, values: ['8']}], [finding])).toMatchObject({heard: 0, told: []})
    expect(run([{...at, values: ['80']}], [finding]).heard).toBe(1)
    expect(run([{...at, at: 'p2'}], [finding]).heard).toBe(1)
  })

  it('never silences an error', () => {
    const waiver = {rule: 'unlike-labels', at: 'p1', reason}
    const {heard, told} = run([waiver], [{...finding, severity: 'error'}])
    expect(heard).toBe(1)
    expect(told.map(({rule}) => rule)).toEqual(['stale-waiver'])
  })

  it('says which waiver silences nothing, and which stands at no paragraph, with the line', () => {
    const {told} = run([
      {rule: 'unlike-numbers', at: 'p1', values: ['99'], reason, line: 3},
      {rule: 'unlike-numbers', at: 'p99', reason, line: 5},
    ])
    expect(told.map(({rule, severity, line}) => [rule, severity, line])).toEqual([
      ['stale-waiver', 'warning', 3],
      ['waiver-address', 'error', 5],
    ])
  })
})
