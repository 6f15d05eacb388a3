import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {minutes, story} from '#tests/core/align/unlike-texts.ts'
import {runDiglot} from './run-diglot.ts'
import {goodFiles, writeCorpus} from './write-corpus.ts'

const path = 'corpus/rain-2031/align.ru-en.yaml'

function start(changes: Parameters<typeof writeCorpus>[0] = {}) {
  const content = writeCorpus(changes)
  const cache = join(writeCorpus(), 'cache')
  const run = (...args: readonly string[]) => runDiglot([...args, '--content', content], cache)
  const read = () => (existsSync(join(content, path)) ? readFileSync(join(content, path), 'utf8') : undefined)
  return {run, read, put: (text: string) => writeFileSync(join(content, path), text)}
}

describe('diglot align --review and --confirm', () => {
  it('proposes, takes what was uncommented, keeps its words, and tells when they change', () => {
    const late = `${String(goodFiles['corpus/rain-2031/en.md'])}\n3\\. Bring an umbrella, say the editors of 1931.\n`
    const {run, read, put} = start({'corpus/rain-2031/en.md': late})
    const first = run('align', '--review', '--json', 'rain-2031')
    expect(JSON.parse(first.out)).toMatchObject({text: 'rain-2031', gaps: 1, moved: 0})
    const block = read() ?? ''
    expect(block).toContain('#   - id: p3\n#     side: en\n')
    put(block.replaceAll(/^# (?![><#])/gm, '').replaceAll('""', '"Added later"'))
    const second = run('align', '--review')
    expect([second.code, second.out]).toEqual([0, expect.stringMatching(/decisions moved up: [1-9]/)])
    expect(read()).not.toContain('#')
    const decided = read() ?? ''
    expect(run('align', '--confirm').out).toContain('hashes written: 0')
    put(decided.replaceAll(/text: \S+/g, 'text: 00000000000a'))
    const stale = run('check')
    expect(stale.code).toBe(0)
    expect(stale.out).toMatch(/align\.ru-en\.yaml\n[\s\S]*stale-decision/)
    expect(run('align', '--confirm').code).toBe(0)
    expect(read()).toBe(decided)
  })

  it('proposes nothing for editions that are no translations, and says so', () => {
    const [ru, en] = [minutes, story].map((lines) => `${lines.join('\n\n')}\n`)
    const {run, read} = start({'corpus/rain-2031/ru.md': ru, 'corpus/rain-2031/en.md': en})
    expect(run('align', '--review').out).toContain('rain-2031: not translations of each other')
    expect(read()).toBeUndefined()
  })

  it.each([
    ['an unknown text', 'align --review rian-2031', {}, 1, 'expected `rain-2031`'],
    ['broken YAML', 'align --review', {[path]: 'pin: ['}, 1, 'yaml-syntax'],
    ['nothing at all', 'align', {}, 2, 'expected two files'],
  ])('refuses %s and writes nothing', (_, command, changes, code, message) => {
    const {run, read} = start(changes)
    const {code: ended, err} = run(...command.split(' '))
    expect([ended, err]).toEqual([code, expect.stringContaining(message)])
    expect(read()).toBe((changes as Record<string, string>)[path])
  })
})
