import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readWaivers} from '#io/read-waivers.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

function read(yaml: string) {
  const folder = temporaryFolder()
  const path = join(folder, 'waivers.yaml')
  writeFileSync(path, yaml)
  return readWaivers(path, folder)
}

describe('readWaivers', () => {
  it('reads waivers with their lines; a value may be written as a number', () => {
    const {value} = read(
      '# ours\n- {rule: unlike-numbers, at: p1, values: [16], reason: {en: So printed}}\n- rule: citation-target\n  at: p2\n  reason: {ru: Так напечатано}\n',
    )
    expect(value?.list).toEqual([
      {rule: 'unlike-numbers', at: 'p1', values: ['16'], reason: {en: 'So printed'}, line: 2},
      {rule: 'citation-target', at: 'p2', reason: {ru: 'Так напечатано'}, line: 3},
    ])
  })

  it.each([
    ['an unknown rule', '- {rule: unlike-colours, at: p1, reason: {en: x}}', 1],
    ['a rule that is an error', '- {rule: rights-unknown, at: p1, reason: {en: x}}', 1],
    ['no reason', '\n- {rule: unlike-dates, at: p1}', 2],
    ['an empty reason', '- {rule: unlike-dates, at: p1, reason: {}}', 1],
    ['no values', '- {rule: unlike-dates, at: p1, values: [], reason: {en: x}}', 1],
  ])('refuses %s', (_, yaml, line) => {
    const {file, value} = read(yaml)
    expect(value).toBeUndefined()
    expect(file.messages.map((message) => [message.fatal, message.line])).toEqual([[true, line]])
  })
})
