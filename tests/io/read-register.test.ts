import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {writeFingerprint} from '#core/register/fingerprint.ts'
import {readRegister, type RegisterOwner} from '#io/read-register.ts'

const folder = mkdtempSync(join(tmpdir(), 'diglot-register-'))
afterAll(() => rmSync(folder, {recursive: true}))

const print = writeFingerprint('It rains.', [{start: 0, end: 9}])
const entry = (id: string): string => `  - {id: ${id}, since: '1', fingerprint: {en: '${print}'}}\n`
const good = `text: rain\nanchors:\n${entry('p1')}${entry('p2')}`
const alias = (id: string, to: string): string => `  - {id: ${id}, to: ${to}, on: 2031-05-06}\n`

function read(yaml: string, owner: RegisterOwner = {name: 'rain', base: 'en'}) {
  const path = join(folder, 'anchors.yaml')
  writeFileSync(path, yaml)
  const {file, value} = readRegister(path, folder, owner)
  const messages = file.messages.map(({ruleId, line, fatal, note = ''}) => [ruleId, line, fatal, note !== ''])
  return {value, messages}
}

describe('readRegister', () => {
  it('reads a register', () => {
    const {value, messages} = read(`${good}aliases:\n${alias('p3', 'p1')}${alias('p4', 'p3')}`)
    expect(messages).toEqual([])
    expect(value?.anchors.map(({id}) => id)).toEqual(['p1', 'p2'])
    expect(value?.aliases).toHaveLength(2)
  })

  it('knows a folder by the name it had before', () => {
    expect(read(good, {name: 'storm'}).messages).toEqual([['renamed-text', 1, true, true]])
    expect(read(good, {name: 'storm', formerName: 'rain'}).value?.text).toBe('rain')
    expect(read(good, {name: 'rain', formerName: 'storm'}).value?.text).toBe('rain')
  })

  it.each([
    ['an id given on both of two branches that git merged', good + entry('p2'), 'duplicate-address', 5],
    [
      'an id that is there and leads elsewhere',
      `${good}aliases:\n${alias('p2', 'p1')}`,
      'duplicate-address',
      6,
    ],
    ['an alias to what is not there', `${good}aliases:\n${alias('p3', 'p9')}`, 'unknown-address', 6],
    ['an alias to itself', `${good}aliases:\n${alias('p3', 'p3')}`, 'alias-cycle', 6],
    ['a print that is none', good.replace(print, 'rain'), 'fingerprint', 3],
    ['versions that git could not merge', `${good}<<<<<<< HEAD\n${entry('p3')}`, 'merge-conflict', 5],
    ['a clause that two paragraphs claim', `${good}${clauses('p3')}${clauses('p4')}`, 'duplicate-address', 6],
    ['no register', 'text: rain\n', 'yaml-shape', 1],
    ['an id without a print', good.replace(`en: '${print}'`, ''), 'yaml-shape', 3],
    ['an id with capitals', good + entry('P3'), 'yaml-shape', 5],
  ])('refuses %s', (_, yaml, rule, line) => {
    expect(read(yaml)).toEqual({messages: [[rule, line, true, true]]})
  })

  it('names every alias of a circle', () => {
    const circle = `${alias('p3', 'p4')}${alias('p4', 'p5')}${alias('p5', 'p3')}`
    expect(read(`${good}aliases:\n${circle}`).messages).toEqual(
      [6, 7, 8].map((line) => ['alias-cycle', line, true, true]),
    )
  })
})

/** A paragraph that says it has the clause `p1c9`. */
function clauses(id: string): string {
  return entry(id).replace('}}', '}, clauses: {en: [p1c9]}}')
}
