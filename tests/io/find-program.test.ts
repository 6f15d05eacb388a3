import {chmodSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {findProgram} from '#io/find-program.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

/** Writes a program into a new folder. */
function program(name: string): {readonly folder: string; readonly path: string} {
  const folder = temporaryFolder()
  const path = join(folder, name)
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  return {folder, path}
}

describe('findProgram', () => {
  const own = program('mine')
  const first = program('best')
  const second = program('next')
  const places = {variable: 'MINE', names: ['best', 'next'], paths: [own.path]}
  const both = `${second.folder}:${first.folder}`

  it.each([
    ['the one that the variable names', {MINE: own.path, PATH: both}, own.path],
    ['none where the variable leads to nothing', {MINE: 'no-such-file', PATH: both}, undefined],
    ['the first folder of PATH', {MINE: '', PATH: both}, second.path],
    ['a usual place', {PATH: temporaryFolder()}, own.path],
  ])('finds %s', (_, environment, expected) => {
    expect(findProgram(places, environment)).toBe(expected)
  })
})
