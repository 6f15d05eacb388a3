import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from './run-diglot.ts'

const minutes = [
  'Мост открыт в мае.',
  'Его строили девять лет.',
  'Он стоит на семи опорах.',
  'Пролёты сделаны из стали.',
  'По нему ходят поезда.',
  'Платы за проезд нет.',
  'Зимой его чистят от снега.',
  'Перила покрашены в зелёный цвет.',
  'Музей моста работает по субботам.',
  'Дети входят бесплатно.',
  'Собак туда не пускают.',
  'Летом продают мороженое.',
]
const story = [
  'My grandmother never trusted banks.',
  'She kept silver spoons under a floorboard.',
  'Nobody knew but the cat.',
  'One autumn the cat ran away.',
  'Rain came through the roof that week.',
  'We moved the beds into the kitchen.',
  'A plumber arrived with two sons.',
  'They ate everything we had.',
  'Later a letter came from Lisbon.',
  'It was written in purple ink.',
  'I have lost it since.',
  'The spoons are still there.',
]

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
