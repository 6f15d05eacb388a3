import {describe, expect, it} from 'vitest'
import {commands} from '#cli/commands.ts'
import {describeCommands} from '#cli/describe-commands.ts'

const described = await describeCommands()
const partOf = (command: string, form: string) =>
  described.find(({name}) => name === command)?.parts.find((part) => part.form === form)

describe('describeCommands', () => {
  it('has each command once, by name', () => {
    expect(described.map(({name}) => name)).toEqual([...commands.keys()].sort())
  })

  it('tells what must be given, what may be chosen and what holds without it', () => {
    expect(partOf('import', '<file...>')?.isRequired).toBe(true)
    expect(partOf('register', '[text...]')?.isRequired).toBe(false)
    expect(partOf('split', '--lang <tag>')?.isRequired).toBe(true)
    expect(partOf('export', '--paper <size>')).toMatchObject({choices: ['a4', 'letter'], preset: 'a4'})
    expect(partOf('build', '--no-zip')).not.toHaveProperty('preset')
  })

  it('says the same on every day', () => {
    expect(JSON.stringify(described)).not.toMatch(/20\d\d-\d\d-\d\d/)
  })
})
