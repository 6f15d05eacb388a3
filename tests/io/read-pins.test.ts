import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {readPins} from '#io/read-pins.ts'

const folder = mkdtempSync(join(tmpdir(), 'diglot-pins-'))
afterAll(() => rmSync(folder, {recursive: true}))

function read(yaml: string) {
  const path = join(folder, 'entities.pins.yaml')
  writeFileSync(path, yaml)
  const {file, value} = readPins(path, folder, ['ru', 'en'])
  return {value, messages: file.messages.map(({ruleId, line, fatal}) => [ruleId, line, fatal])}
}

describe('readPins', () => {
  it('reads pins with their lines', () => {
    const yaml = `# by hand
- {at: p1, language: en, quote: the Board, entity: body-board, reason: The lake's, by: A. Reed}
- at: p2c1
  language: ru
  quote: Союз
  nth: 2
  entity: null
`
    expect(read(yaml)).toEqual({
      value: [
        {at: 'p1', language: 'en', quote: 'the Board', entity: 'body-board', line: 2},
        {at: 'p2c1', language: 'ru', quote: 'Союз', nth: 2, entity: null, line: 3},
      ],
      messages: [],
    })
  })

  it('warns of a pin in a language that the text does not have', () => {
    const path = join(folder, 'entities.pins.yaml')
    writeFileSync(path, '- {at: p1, language: en, quote: Board, entity: null}\n')
    const {file} = readPins(path, folder, ['ru'])
    expect(file.messages.map(({ruleId, line, fatal}) => [ruleId, line, fatal])).toEqual([
      ['stale-pin', 1, false],
    ])
  })

  it.each([
    ['a pin without a record', '- {at: p1, language: en, quote: Board}', 1],
    ['an unknown key', '- {at: p1, language: en, quote: Board, entity: null, colour: red}', 1],
    ['a language that is not known', '\n- {at: p1, language: tlh, quote: Board, entity: null}', 2],
    ['a count from nought', '- {at: p1, language: en, quote: Board, nth: 0, entity: null}', 1],
    ['an empty quote', '- {at: p1, language: en, quote: "", entity: null}', 1],
  ])('refuses %s', (_, yaml, line) => {
    expect(read(yaml)).toEqual({messages: [['yaml-shape', line, true]]})
  })
})
