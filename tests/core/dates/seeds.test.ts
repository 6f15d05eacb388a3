/** All dates of the five received texts, against the inventory; where those are not at hand, nothing is tested. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import {findDates} from '#core/dates/find-dates.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'

const shared = join(process.cwd(), '../shared')
const inventory = join(shared, 'seed-entities.yaml')
const isThere = existsSync(inventory)
const listed = z.object({dates: z.array(z.object({at: z.string(), text: z.string(), value: z.string()}))})

const languages = {'000': ru, '001': ru, '002': en, '003': ru, '004': en} as const

/** One seed as running text, and where each of its lines begins in it; empty lines are none. */
function readSeed(seed: string): {text: string; offsets: readonly number[]} {
  const folder = join(shared, 'seeds')
  const name = readdirSync(folder).find((file) => file.startsWith(`${seed}_`)) ?? ''
  const offsets: number[] = []
  let text = ''
  for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
    offsets.push(text.length)
    if (line.trim() !== '') text += `${line.trim()}\n`
  }
  return {text, offsets}
}

/** The inventory writes a quarter as `2022-Q3`. */
const toEdtf = (value: string) => value.replace(/-Q(\d)$/, (_, quarter) => `-${32 + Number(quarter)}`)

describe.skipIf(!isThere)('dates of the seeds (`../shared` is absent: skipped)', () => {
  const dates = isThere ? listed.parse(parse(readFileSync(inventory, 'utf8'))).dates : []

  it('are 63', () => {
    expect(dates).toHaveLength(63)
  })

  it.each(Object.entries(languages))('of seed %s are the listed ones, and no others', (seed, language) => {
    const {text, offsets} = readSeed(seed)
    const lineOf = (offset: number) => offsets.findLastIndex((start) => start <= offset) + 1
    const found = findDates(text, language).map(({span, quote, value}) => ({
      at: `${seed}:${lineOf(span.start)}`,
      text: quote.replace(/(-?)\s+/g, (_, hyphen) => hyphen || ' '),
      value,
    }))
    const expected = dates
      .filter(({at}) => at.startsWith(seed))
      .map(({at, text: quote, value}) => ({at: at.split('-')[0], text: quote, value: toEdtf(value)}))
    expect(found).toEqual(expected)
  })
})
