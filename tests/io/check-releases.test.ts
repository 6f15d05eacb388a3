import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {checkReleases} from '#io/check-releases.ts'
import {listTexts} from '#io/read-text.ts'

const register = (text: string): string => `text: ${text}\nanchors: []\n`

/** Checks a corpus of these registers (`undefined`: a folder without one) and this `releases.yaml`. */
function check(registers: Readonly<Record<string, string | undefined>>, releases?: string) {
  const content = mkdtempSync(join(tmpdir(), 'diglot-releases-'))
  const files = Object.entries(registers).map(([name, yaml]) =>
    yaml === undefined
      ? [`corpus/${name}/text.yaml`, `id: ${name}\n`]
      : [`corpus/${name}/anchors.yaml`, yaml],
  )
  if (releases !== undefined) files.push(['releases.yaml', releases])
  mkdirSync(join(content, 'corpus'))
  for (const [path = '', text = ''] of files) {
    mkdirSync(dirname(join(content, path)), {recursive: true})
    writeFileSync(join(content, path), text)
  }
  return checkReleases(content, listTexts(content)).flatMap(({path, messages}) =>
    messages.map(({ruleId, line, fatal}) => `${basename(path)}:${line} ${ruleId} ${fatal === true}`),
  )
}

const list = (...texts: readonly string[]): string =>
  `releases:\n  - {name: '1', date: 2031-05-06}\ntexts:\n${texts.map((text) => `  - {since: '1', ${text}}\n`).join('')}`

describe('checkReleases', () => {
  it('has nothing to say of a corpus that was never published', () => {
    expect(check({rain: undefined})).toEqual([])
    expect(check({rain: undefined}, 'texts: []\n')).toEqual([])
  })

  it('is content with texts that are there, renamed or withdrawn', () => {
    const withdrawn = 'withdrawn: {on: 2031-05-06, titles: {en: Hail}, reason: {en: A draft}}'
    const releases = list(
      'id: rain',
      'id: old, movedTo: older',
      'id: older, movedTo: rain',
      `id: hail, ${withdrawn}`,
      'id: gone, movedTo: hail',
    )
    expect(check({rain: register('rain'), snow: undefined}, releases)).toEqual([])
  })

  it.each([
    ['a text that is gone', {}, list('id: rain'), ['releases.yaml:4 missing-text true']],
    [
      'a register that is gone',
      {rain: undefined},
      list('id: rain'),
      ['releases.yaml:4 missing-register true'],
    ],
    ['a list that is gone', {rain: register('rain')}, undefined, ['anchors.yaml:1 unlisted-text true']],
    [
      'a text listed twice',
      {rain: register('rain')},
      list('id: rain', 'id: rain'),
      ['releases.yaml:5 duplicate-id true'],
    ],
    [
      'a release listed twice',
      {},
      "releases:\n  - {name: '1', date: 2031-05-06}\n  - {name: '1', date: 2031-05-07}\n",
      ['releases.yaml:3 duplicate-id true'],
    ],
    [
      'a move to a text that is not there',
      {},
      list('id: rain, movedTo: rian'),
      ['releases.yaml:4 moved-text true'],
    ],
    ['a move to itself', {}, list('id: rain, movedTo: rain'), ['releases.yaml:4 moved-text true']],
    [
      'moves in a circle, and one into it',
      {},
      list('id: a, movedTo: b', 'id: b, movedTo: a', 'id: c, movedTo: a'),
      [4, 5, 6].map((line) => `releases.yaml:${line} moved-text true`),
    ],
    [
      'a new text under the name of one that moved',
      {rain: register('rain'), snow: undefined},
      list('id: rain', 'id: snow, movedTo: rain'),
      ['releases.yaml:5 reused-name true'],
    ],
  ])('tells %s', (_, registers, releases, expected) => {
    expect(check(registers, releases)).toEqual(expected)
  })

  it('leaves a folder that was renamed to the register command, there and back again', () => {
    expect(check({storm: register('rain')}, list('id: rain'))).toEqual([])
    expect(check({rain: register('storm')}, list('id: rain, movedTo: storm', 'id: storm'))).toEqual([])
  })

  it('leaves a list that cannot be read to what reads it', () => {
    expect(check({rain: register('rain')}, 'texts: rain\n')).toEqual([])
  })
})
