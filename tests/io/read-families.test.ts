import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {checkFamilies, readFamilies} from '#io/read-families.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

function write(files: Readonly<Record<string, string>>): string {
  const content = temporaryFolder()
  mkdirSync(join(content, 'families'))
  for (const [name, yaml] of Object.entries(files)) writeFileSync(join(content, 'families', name), yaml)
  return content
}
const good =
  'titles: {ru: Дождь, en: Rain}\nrelation: near\nclauses:\n  - {text: a, at: p1}\n  - {text: b, at: p2c1, note: {en: Snow}}\n'

describe('readFamilies', () => {
  it('reads families by their names', () => {
    const read = readFamilies(write({'snow.yaml': good, 'rain.yaml': `${good}absent: [{text: c}]\n`}))
    expect(read.map(({value}) => [value.id, value.clauses.length, value.absent])).toEqual([
      ['rain', 2, [{text: 'c'}]],
      ['snow', 2, []],
    ])
    expect(read[0]?.value.clauses[1]?.note).toEqual({en: 'Snow'})
  })

  it.each([
    ['an unknown relation', good.replace('near', 'alike'), 2],
    ['no clause', 'titles: {en: Rain}\nrelation: near\nclauses: []\n', 3],
    ['no title', good.replace('{ru: Дождь, en: Rain}', '{}'), 1],
    ['an unknown key', `${good}colour: red\n`, 6],
    ['no address', good.replace(', at: p1', ''), 4],
  ])('refuses %s, with its line', (_, yaml, line) => {
    const faulty: Parameters<typeof readFamilies>[1] = []
    expect(readFamilies(write({'rain.yaml': yaml}), faulty)).toEqual([])
    expect(faulty.flatMap(({messages}) => messages.map((message) => [message.fatal, message.line]))).toEqual([
      [true, line],
    ])
  })

  it('refuses a file name that is no address', () => {
    const {families, files} = checkFamilies(write({'Rain 1.yaml': good}), {
      hasText: () => true,
      hasAddress: () => true,
    })
    expect([families, files[0]?.messages[0]?.ruleId]).toEqual([[], 'slug'])
  })
})

describe('checkFamilies', () => {
  it('puts what is wrong at its line', () => {
    const content = write({'rain.yaml': good})
    const {families, files} = checkFamilies(content, {
      hasText: () => true,
      hasAddress: (text) => text === 'a',
    })
    expect(families.length).toBe(1)
    const [message] = files[0]?.messages ?? []
    expect([message?.ruleId, message?.fatal, message?.line]).toEqual(['unknown-clause', true, 5])
  })
})
