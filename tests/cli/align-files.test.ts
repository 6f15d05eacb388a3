import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {minutes, story} from '#tests/core/align/unlike-texts.ts'
import {runDiglot, temporaryFolder} from './run-diglot.ts'

describe('diglot align', () => {
  it('refuses two texts that are no translations, with the figures', () => {
    const folder = temporaryFolder()
    const [left, right] = [join(folder, 'ru.md'), join(folder, 'en.md')]
    writeFileSync(left, `${minutes.join('\n\n')}\n`)
    writeFileSync(right, `${story.join('\n\n')}\n`)
    const told = runDiglot(['align', left, right])
    expect([told.code, told.out]).toEqual([1, ''])
    expect(told.err).toMatch(/not-parallel/)
    const {code, out} = runDiglot(['align', left, right, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({isParallel: false, translations: {settled: [0.35, 1]}})
  })

  it('knows more with the shipped lexicon than without', () => {
    const path = join(temporaryFolder(), 'lines.jsonl')
    writeFileSync(path, `${JSON.stringify({doc: 'x', ru: ['Вода и город.', 'Огонь.'], en: ['Fire.']})}\n`)
    const pairOf = (out: string) =>
      (JSON.parse(out) as {beads: {ru: number[]; en: number[]}[]}).beads.find(({en}) => en.length > 0)?.ru
    expect(pairOf(runDiglot(['align', '--segments', path, '--json']).out)).toEqual([1])
    expect(runDiglot(['align', '--segments', path, '--json', '--no-lexicon']).out).not.toBe(
      runDiglot(['align', '--segments', path, '--json']).out,
    )
  })
})
