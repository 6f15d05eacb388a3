import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {listFiles} from '#io/list-files.ts'
import {parseYaml} from '#io/read-yaml.ts'
import {anchorsSchema, releasesSchema} from '#io/schemas.ts'
import {runDiglot} from './run-diglot.ts'
import {goodFiles, writeCorpus} from './write-corpus.ts'

const rain = 'corpus/rain-2031'
const snow = 'corpus/snow-2032'
const day = ['--date', '2031-05-06']
const russian = String(goodFiles[`${rain}/ru.md`])
const english = String(goodFiles[`${rain}/en.md`])

/** A corpus, registered once unless told otherwise. */
function start(changes: Parameters<typeof writeCorpus>[0] = {}, isRegistered = true) {
  const content = writeCorpus(changes)
  const cache = join(writeCorpus(), 'cache')
  const run = (...args: readonly string[]) => runDiglot(['register', '--content', content, ...args], cache)
  const json = (...args: readonly string[]) => {
    const {out, code} = run('--json', ...args)
    const lines = out.split('\n').filter((line) => line !== '')
    return {code, lines: lines.map((line): Record<string, unknown> => JSON.parse(line))}
  }
  const put = (path: string, text: string): void => writeFileSync(join(content, path), text)
  const read = (path: string): string => readFileSync(join(content, path), 'utf8')
  const register = (path: string) =>
    parseYaml(path, read(`${path}/anchors.yaml`), anchorsSchema).value ??
    expect.fail(`${path}/anchors.yaml has faults`)
  const releases = () =>
    parseYaml('releases.yaml', read('releases.yaml'), releasesSchema).value ??
    expect.fail('releases.yaml has faults')
  /** Everything on disk, with the time of its last change. */
  const disk = () =>
    listFiles(content).map(({path}) => [path, read(path), statSync(join(content, path)).mtimeMs])
  if (isRegistered) expect(run('--release', '2031.1', ...day)).toMatchObject({code: 0})
  return {content, run, json, put, read, register, releases, disk}
}

describe('diglot register, for the first time', () => {
  it('writes the registers and the list of releases, and nothing on a second run', () => {
    const {run, register, releases, disk} = start({}, false)
    const {code, out} = run(...day)
    expect([code, out]).toEqual([0, expect.stringContaining('rain-2031: first registered')])
    expect(register(rain).anchors.map(({id, label, since}) => [id, label, since])).toEqual([
      ['title', undefined, '1'],
      ['p1', '1', '1'],
      ['p2', '2', '1'],
    ])
    expect(Object.keys(register(rain).anchors[1]?.fingerprint ?? {})).toEqual(['ru', 'en'])
    expect(releases()).toEqual({
      releases: [{name: '1', date: '2031-05-06'}],
      texts: [
        {id: 'rain-2031', since: '1'},
        {id: 'snow-2032', since: '1'},
      ],
    })
    const before = disk()
    expect(run()).toMatchObject({code: 0, out: expect.stringContaining('nothing to write')})
    expect(disk()).toEqual(before)
  })

  it('--check says what would be written, and writes nothing', () => {
    const {run, json, disk} = start({}, false)
    const before = disk()
    expect(run('--check')).toMatchObject({code: 1, out: expect.stringContaining('out of date')})
    expect(json('--check').lines).toEqual([
      {text: 'rain-2031', kind: 'registered', paragraphs: {ru: 3, en: 3}},
      {text: 'snow-2032', kind: 'registered', paragraphs: {en: 3}},
    ])
    expect(disk()).toEqual(before)
    expect(start().run('--check').code).toBe(0)
  })

  it('registers the texts it is told to', () => {
    const {run, content, releases} = start({}, false)
    expect(run('snow-2032', ...day).code).toBe(0)
    expect(existsSync(join(content, rain, 'anchors.yaml'))).toBe(false)
    expect(releases().texts).toEqual([{id: 'snow-2032', since: '1'}])
  })

  it('opens a release, once, and on no earlier day', () => {
    const {run, releases} = start()
    expect(run('--release', '2031.1', ...day)).toMatchObject({code: 2})
    expect(run('--release', '2031.2', '--date', '2031-05-05')).toMatchObject({code: 2})
    expect(run('--release', '2031.2', '--date', '2031-05-07')).toMatchObject({code: 0})
    expect(releases().releases.map(({name}) => name)).toEqual(['2031.1', '2031.2'])
  })
})

describe('diglot register, when words change', () => {
  it('writes a small edit down, and the day of it', () => {
    const {json, put, releases, register} = start({
      [`${rain}/en.md`]: english.replace(
        'It is raining',
        'It has been raining over the wide green hills since early May',
      ),
    })
    const before = register(rain)
    put(
      `${rain}/en.md`,
      english.replace('It is raining', 'It has been raining over the wide green hill since early May'),
    )
    const {code, lines} = json('--date', '2031-05-08')
    expect(code).toBe(0)
    expect(lines).toContainEqual(
      expect.objectContaining({text: 'rain-2031', kind: 'edited', language: 'en', id: 'p1', open: false}),
    )
    expect(releases().texts[0]).toEqual({id: 'rain-2031', since: '2031.1', changed: '2031-05-08'})
    expect(releases().texts[1]).toEqual({id: 'snow-2032', since: '2031.1'})
    expect(register(rain).anchors.map(({id}) => id)).toEqual(before.anchors.map(({id}) => id))
    expect(register(rain).anchors[1]?.fingerprint).not.toEqual(before.anchors[1]?.fingerprint)
  })

  it('gives new paragraphs ids of the new release, and old ones keep theirs', () => {
    const {json, put, register} = start()
    put(`${rain}/ru.md`, `${russian}\n3\\. Снег начнётся зимой и будет лежать до весны.\n`)
    put(`${rain}/en.md`, `${english}\n3\\. Snow will fall in winter and lie until spring.\n`)
    const {code, lines} = json('--release', '2031.2', '--date', '2031-05-08')
    expect(code).toBe(0)
    expect(
      lines.filter(({unit}) => unit === 'paragraph').map(({kind, id, language}) => [kind, id, language]),
    ).toEqual([
      ['inserted', 'p3', 'ru'],
      ['inserted', 'p3', 'en'],
    ])
    expect(register(rain).anchors.map(({id, since}) => [id, since])).toEqual([
      ['title', '2031.1'],
      ['p1', '2031.1'],
      ['p2', '2031.1'],
      ['p3', '2031.2'],
    ])
  })

  it('writes nothing of a text with other words under an id until somebody says why; of others it does', () => {
    const {run, json, put, read, register, releases} = start()
    const before = read(`${rain}/anchors.yaml`)
    put(`${rain}/ru.md`, russian.replace('См. пункт 1.', 'Зонты раздают у северных ворот бесплатно.'))
    put(`${snow}/en.md`, '# On Snow\n\nIt snows.\n\nIt has stopped.\n\nThe lake is frozen over.\n')
    const check = run('--check')
    expect(check.code).toBe(1)
    expect(check.out).toMatch(
      /changed p2 in ru.*«Зонты раздают.*\n.*npx diglot register rain-2031 --accept p2 --reason/,
    )
    const {code, lines} = json('--date', '2031-05-08')
    expect(code).toBe(1)
    expect(lines.find(({open, unit}) => open === true && unit === 'paragraph')).toMatchObject({
      text: 'rain-2031',
      kind: 'changed',
      id: 'p2',
      language: 'ru',
      words: 'Зонты раздают у северных ворот бесплатно.',
    })
    expect(read(`${rain}/anchors.yaml`)).toBe(before)
    expect(register(snow).anchors).toHaveLength(4)
    expect(releases().texts.map(({changed}) => changed)).toEqual([undefined, '2031-05-08'])

    const open = lines.filter((line) => line['open'] === true).map(({id}) => String(id))
    const accepted = run(
      'rain-2031',
      '--accept',
      ...open,
      '--reason',
      'Пункт заменён',
      '--reason',
      'Replaced',
      '--date',
      '2031-05-09',
    )
    expect(accepted).toMatchObject({code: 0})
    expect(register(rain).notices).toContainEqual({
      at: 'p2',
      kind: 'changed',
      language: 'ru',
      on: '2031-05-09',
      reason: {ru: 'Пункт заменён', en: 'Replaced'},
    })
    expect(releases().texts[0]?.changed).toBe('2031-05-09')
    expect(run('--check').code).toBe(0)
  })

  it('leaves a tombstone for what is gone, once it is accepted', () => {
    const {run, put, register} = start()
    put(`${snow}/en.md`, '# On Snow\n\nIt snows.\n')
    expect(run()).toMatchObject({code: 1, out: expect.stringContaining('deleted p2 in en')})
    const args = ['--accept', 'snow-2032#p2', '--reason', 'It went on snowing', '--date', '2031-05-09']
    expect(run(...args)).toMatchObject({code: 0})
    expect(register(snow).tombstones).toContainEqual(
      expect.objectContaining({id: 'p2', on: '2031-05-09', reason: {en: 'It went on snowing'}}),
    )
    expect(run('--check').code).toBe(0)
  })

  it('writes down what is accepted and leaves the rest open, for a reason of its own', () => {
    const {run, put, register} = start()
    put(`${snow}/en.md`, '# Frost at night\n\nIt snows.\n')
    expect(run('--check').out).toContain('--accept title p2 --reason')
    expect(run('snow-2032', '--accept', 'p2', '--reason', 'Said twice', ...day)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/accept it: .*--accept title /),
    })
    const reasons = () => register(snow).tombstones.map(({id, reason}) => [id, reason])
    expect(reasons()).toEqual(['p2', 'p2c1'].map((id) => [id, {en: 'Said twice'}]))
    expect(register(snow).notices).toEqual([])
    expect(run().out).not.toContain('p2')
    expect(run('snow-2032', '--accept', 'title', '--reason', 'Misnamed', ...day).code).toBe(0)
    expect(register(snow).notices[0]).toMatchObject({at: 'title', reason: {en: 'Misnamed'}})
    expect(run('--check').code).toBe(0)
  })

  it('asks about an edition that is gone', () => {
    const {content, run, put, read, register} = start()
    put(`${rain}/text.yaml`, read(`${rain}/text.yaml`).replace(/ {2}- \{language: en.*\n/, ''))
    rmSync(join(content, rain, 'en.md'))
    const args = /--accept (title p1 p2) --reason/.exec(run().out)?.[1]?.split(' ') ?? []
    expect(run('rain-2031', '--accept', ...args, '--reason', 'A poor translation').code).toBe(0)
    expect(register(rain).notices.map(({at, kind}) => `${at} ${kind}`)).toEqual(
      ['title', 'p1', 'p2'].map((id) => `${id} removed`),
    )
    expect(run('--check').code).toBe(0)
  })

  it('accepts changes in one paragraph together, or not at all', () => {
    const {run, put, disk} = start({
      [`${snow}/en.md`]:
        '# On Snow\n\nIt snows on all the hills. Boats stay ashore in winter. Nobody may sail after dusk.\n',
    })
    put(
      `${snow}/en.md`,
      '# On Snow\n\nIt snows on all the hills. Umbrellas are lent freely here. Dogs swim at their own risk.\n',
    )
    const ids = ['p1', 'p1c2', 'p1c3']
    const {out} = run('--check')
    expect(out).toContain('--accept p1 --reason')
    const before = disk()
    const torn = run('snow-2032', '--accept', 'p1c2', '--reason', 'Lent')
    expect(torn.code).toBe(2)
    expect(torn.err).toContain('--accept p1 p1c2 --reason')
    expect(disk()).toEqual(before)
    expect(run('snow-2032', '--accept', ...ids, '--reason', 'Lent').code).toBe(0)
    expect(run('--check').code).toBe(0)
  })
})

describe('diglot register, of texts that move', () => {
  it('finds a folder that was renamed and leaves a redirect, there and back again', () => {
    const {run, json, content, put, read, register, releases} = start()
    const rename = (from: string, to: string): void => {
      renameSync(join(content, 'corpus', from), join(content, 'corpus', to))
      put(`corpus/${to}/text.yaml`, read(`corpus/${to}/text.yaml`).replace(`id: ${from}`, `id: ${to}`))
    }
    rename('rain-2031', 'storm-2031')
    expect(runDiglot(['check', '--content', content]).out).toContain('renamed-text')
    expect(run('--check')).toMatchObject({code: 1, out: expect.stringContaining('renamed from rain-2031')})
    expect(json(...day)).toEqual({
      code: 0,
      lines: [{text: 'storm-2031', kind: 'renamed', from: 'rain-2031'}],
    })
    expect(register('corpus/storm-2031').text).toBe('storm-2031')
    expect(releases().texts).toEqual([
      {id: 'rain-2031', since: '2031.1', movedTo: 'storm-2031'},
      {id: 'snow-2032', since: '2031.1'},
      {id: 'storm-2031', since: '2031.1'},
    ])
    rename('storm-2031', 'rain-2031')
    expect(run(...day).code).toBe(0)
    expect(releases().texts).toEqual([
      {id: 'rain-2031', since: '2031.1'},
      {id: 'snow-2032', since: '2031.1'},
      {id: 'storm-2031', since: '2031.1', movedTo: 'rain-2031'},
    ])
    expect(run('--check').code).toBe(0)
  })

  it('withdraws a text, whose folder may go then', () => {
    const {run, json, content, releases, disk} = start()
    expect(run('--withdraw', 'snow-2032')).toMatchObject({code: 2})
    const before = disk()
    rmSync(join(content, rain), {recursive: true})
    expect(run()).toMatchObject({code: 1, err: expect.stringContaining('missing-text')})
    expect(disk()).toEqual(before.filter(([path]) => !String(path).startsWith(rain)))
    const reason = {ru: 'Черновик', en: 'A draft'}
    const why = ['--reason', reason.ru, '--reason', reason.en, '--date', '2031-05-09']
    expect(run('--withdraw', 'rain-2031', ...why).code).toBe(0)
    expect(json('--withdraw', 'snow-2032', ...why).lines).toEqual([
      {text: 'snow-2032', kind: 'withdrawn', on: '2031-05-09', reason, titles: {en: 'On Snow'}},
    ])
    rmSync(join(content, snow), {recursive: true})
    const withdrawn = {on: '2031-05-09', reason}
    expect(releases().texts).toEqual([
      {id: 'rain-2031', since: '2031.1', withdrawn: {...withdrawn, titles: {en: 'rain-2031'}}},
      {id: 'snow-2032', since: '2031.1', withdrawn: {...withdrawn, titles: {en: 'On Snow'}}},
    ])
    expect(run('--check').code).toBe(0)
    expect(run('--withdraw', 'snow-2032', ...why).code).toBe(2)
  })
})

describe('diglot register, on bad input', () => {
  it.each([
    [['rian-2031'], 'Did you mean `rain-2031`'],
    [['--accept', 'rain-2031#p1'], '--reason'],
    [['--accept', 'p1', '--reason', 'x'], 'text#p1'],
    [['--accept', 'rian-2031#p1', '--reason', 'x'], 'Did you mean `rain-2031`'],
    [['--accept', 'rain-2031#p1', '--reason', 'x'], 'waits for a decision'],
    [['rain-2031', '--accept', 'snow-2032#p1', '--reason', 'x'], 'not asked for'],
    [['--accept', 'rain-2031#p1', '--reason', 'x', '--reason', 'y'], 'second reason in `en`'],
    [['--accept', 'rain-2031#p1', '--reason', ' '], 'Unexpected reason of 0'],
    [['--withdraw', 'rian-2031', '--reason', 'x'], 'Did you mean `rain-2031`'],
    [['rain-2031', '--withdraw', 'rain-2031', '--reason', 'x'], 'expected none'],
    [['--check', '--release', '2'], 'cannot be used'],
    [['--release', 'first one'], 'Expected a name'],
    [['--date', '6 May'], 'Expected a day'],
  ])('refuses %j and changes nothing', (args, message) => {
    const {run, disk} = usage
    const before = disk()
    expect(run(...args)).toMatchObject({code: 2, err: expect.stringContaining(message)})
    expect(disk()).toEqual(before)
  })
  const usage = start()

  it.each([
    ['a register that is gone', {[`${rain}/anchors.yaml`]: undefined}, 'missing-register'],
    ['a list of releases that is gone', {'releases.yaml': undefined}, 'unlisted-text'],
    [
      'a conflict that git left',
      {[`${rain}/anchors.yaml`]: 'text: rain-2031\n<<<<<<< HEAD\nanchors: []\n=======\n>>>>>>> other\n'},
      'merge-conflict',
    ],
    [
      'the register of another text',
      {[`${rain}/anchors.yaml`]: 'text: snow-2032\nanchors: []\n'},
      'renamed-text',
    ],
    ['a register that is no register', {[`${rain}/anchors.yaml`]: 'text: rain-2031\n'}, 'yaml-shape'],
  ])('stops at %s and changes nothing', (_, changes, rule) => {
    const {run, content, put, disk} = start()
    for (const [path, text] of Object.entries(changes)) {
      if (text === undefined) rmSync(join(content, path))
      else put(path, text)
    }
    const before = disk()
    expect(run()).toMatchObject({code: 1, err: expect.stringContaining(rule)})
    expect(disk()).toEqual(before)
  })

  it('tells an id that two branches gave, and gives the other words one of their own', () => {
    const {run, put, read, register} = start()
    const base = read(`${snow}/en.md`)
    const [ours, theirs] = ['The lake is frozen over.', 'Sledges are for hire at the northern gate.']
    const registers = [ours, theirs].map((words) => {
      const branch = start({[`${snow}/en.md`]: base})
      branch.put(`${snow}/en.md`, `${base}\n${words}\n`)
      expect(branch.run(...day).code).toBe(0)
      return branch.read(`${snow}/anchors.yaml`)
    })
    put(`${snow}/en.md`, `${base}\n${ours}\n\n${theirs}\n`)
    const [first = '', second = ''] = registers
    put(`${snow}/anchors.yaml`, first + second.slice(second.indexOf('  - id: p3\n')))
    expect(run()).toMatchObject({code: 1, err: expect.stringMatching(/duplicate-address.*released first/s)})
    put(`${snow}/anchors.yaml`, first)
    expect(run(...day).code).toBe(0)
    expect(register(snow).anchors.map(({id}) => id)).toEqual(['title', 'p1', 'p2', 'p3', 'p4'])
    expect(read(`${snow}/anchors.yaml`).startsWith(first)).toBe(true)
  })

  it('lets no two runs write at once', () => {
    const {run, content, disk} = start()
    mkdirSync(join(content, '.register.lock'))
    writeFileSync(join(content, '.register.lock', 'pid'), String(process.pid))
    const before = disk()
    expect(run()).toMatchObject({code: 1, err: expect.stringContaining('locked')})
    expect(disk()).toEqual(before)
  })

  // Root may write anywhere.
  it.skipIf(process.getuid?.() === 0).each(['.', rain])(
    'says that the disk cannot be written to: %s',
    (folder) => {
      const {run, content, disk} = start({}, false)
      const before = disk()
      chmodSync(join(content, folder), 0o555)
      const {code, err} = run()
      chmodSync(join(content, folder), 0o755)
      expect([code, err]).toEqual([1, expect.stringContaining('not-written')])
      expect(disk()).toEqual(before)
    },
  )
})
