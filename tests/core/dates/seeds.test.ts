/** All dates of the five received texts, against the inventory; where those are not at hand, nothing is tested. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import {findDates} from '#core/dates/find-dates.ts'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {toMarkdown} from '#core/ingest/to-markdown.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

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

  it('of the deadlines of the plan are told from those without a date (ACCEPTANCE S1-8)', () => {
    const name = readdirSync(join(shared, 'seeds')).find((file) => file.startsWith('001_')) ?? ''
    const {blocks} = ingestText(readFileSync(join(shared, 'seeds', name), 'utf8'), ru)
    const {document} = runEditions({ru: toMarkdown(blocks)})
    const cells = document.editions
      .flatMap(({divisions}) => divisions.flatMap(({paragraphs}) => paragraphs))
      .filter(({column}) => column?.startsWith('Срок') === true)
    const counts = new Map<string, number>()
    for (const {dates} of cells) {
      const key = dates.map(({value, kind}) => value ?? kind).join(' ')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect(Object.fromEntries(counts)).toEqual({
      '2022-33': 1,
      '2022-35': 5,
      '2023-33': 1,
      '2022/2023': 4,
      '2022': 6,
      '2022-07/2022-12': 2,
      '2022-36': 1,
      standing: 6,
      dependent: 4,
    })
  })
})
