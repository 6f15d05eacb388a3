/** References of the received texts, listed by hand, where the texts are at hand (ACCEPTANCE: S0-13, S1-14 to S1-16). */
import {existsSync, readFileSync} from 'node:fs'
import {beforeAll, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import {createMatcher} from '#core/entities/matcher.ts'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {toMarkdown} from '#core/ingest/to-markdown.ts'
import {findLanguage} from '#core/text/languages/index.ts'
import {readAuthorities} from '#io/read-authorities.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

const shared = '../shared'
const inventory = z.object({
  references: z.array(z.object({at: z.string(), text: z.string(), to: z.string()})),
})
const names = [
  '000_b74e6e2657a53688',
  '001_a4d0eb51f203df0f',
  '002_6363cf1ce6df91cb',
  '003_59db0caa3494ba20',
  '004_b61e7c09daf0906e',
]
const englishTexts = ['002', '004']

interface Read {
  readonly references: readonly string[]
  readonly findings: readonly string[]
  readonly text: string
}

/** Reads a received text as `import` and the chain do; `quote = unit path -> where it leads`. */
function read(name: string, records: readonly AuthorityRecord[]): Read {
  const tag = englishTexts.includes(name.slice(0, 3)) ? 'en' : 'ru'
  const language = findLanguage(tag)
  if (!language) throw new RangeError(`Unexpected language ${tag}, expected a known one`)
  const received = readFileSync(`${shared}/seeds/${name}.txt`, 'utf8')
  const {document, files} = runEditions(
    {[tag]: toMarkdown(ingestText(received, language).blocks)},
    {
      matchers: {[tag]: createMatcher(records, tag)},
      citations: {instruments: records, findElsewhere: () => undefined},
    },
  )
  const paragraphs = document.editions.flatMap(({divisions}) =>
    divisions.flatMap((division) => division.paragraphs),
  )
  return {
    references: paragraphs.flatMap(({citations}) =>
      citations.map(
        ({quote, locus, target, instrument}) =>
          `${quote} = ${locus.unit} ${locus.path.join('/')}${locus.external ? ' elsewhere' : ''} -> ${instrument ?? target ?? 'none'}`,
      ),
    ),
    findings: files.flatMap(({messages}) =>
      messages.flatMap(({ruleId, reason, note}) =>
        /citation|annex/.test(ruleId ?? '') ? [`${ruleId} ${reason}; ${note}`] : [],
      ),
    ),
    text: paragraphs.map(({text}) => text).join('\n'),
  }
}

describe.skipIf(!existsSync(shared))('references of the received texts', () => {
  let texts: readonly Read[] = []
  beforeAll(() => {
    const {records} = readAuthorities('content/authorities')
    texts = names.map((name) => read(name, records))
  })

  it('finds the annexes of the protocol, which are not there, and nothing else (S0-13)', () => {
    expect(texts[0]?.references).toEqual(['Приложения №1 = annex 1 -> none', '№2 = annex 2 -> none'])
    expect(texts[0]?.findings.map((line) => line.split(';')[0])).toEqual([
      'missing-annex Unexpected reference to annex `1`, expected an annex of this text',
      'missing-annex Unexpected reference to annex `2`, expected an annex of this text',
    ])
  })

  it('tells places of the plan from places of the agreement (S1-14, S1-15, S1-16)', () => {
    expect(texts[1]?.references).toEqual([
      // The number in the head of the decision is its own; that in the annex leads to it.
      '№ 3 = number 3 elsewhere -> front-3',
      'приложение 1 = annex 1 elsewhere -> doc-iis-agreement',
      'приложения 1 = annex 1 elsewhere -> doc-iis-agreement',
      'пунктом 2 его статьи 12 = article 12/2 elsewhere -> none',
      'приложение 2 = annex 2 elsewhere -> doc-iis-agreement',
      'пункте 7.1 = paragraph 7.1 -> annex1.p7.1',
      'пункта 12.2 = paragraph 12.2 -> annex1.p12.2',
      'п.12.4 = paragraph 12.4 -> none',
    ])
  })

  it('suggests 8.1, 13.2 and 13.4, one further each (S1-14)', () => {
    const findings = texts[1]?.findings ?? []
    expect(findings.map((line) => /`([\d.]+)`.*Read `([\d.]+)`.* (\+\d) /.exec(line)?.slice(1))).toEqual([
      ['7.1', '8.1', '+1'],
      ['12.2', '13.2', '+1'],
      ['12.4', '13.4', '+1'],
    ])
    expect(findings.map((line) => line.split(' ')[0])).toEqual([
      'shifted-citation',
      'shifted-citation',
      'citation-target',
    ])
  })

  it('finds the resolution in the statement, and none in the other texts', () => {
    expect(texts.slice(2).map(({references}) => references)).toEqual([
      ['Resolution 2254 = resolution 2254 elsewhere -> doc-unsc-2254'],
      [],
      [],
    ])
    expect(texts.slice(2).flatMap(({findings}) => findings)).toEqual([])
  })

  it('finds all references of the inventory but the own number of the decision, which stands in its head', () => {
    const {references} = inventory.parse(parse(readFileSync(`${shared}/seed-entities.yaml`, 'utf8')))
    expect(references).toHaveLength(11)
    const bare = (words: string): string => words.replace(/\s|\.$/g, '').toLowerCase()
    const missing = references.filter(({at, text}) => {
      const found = (texts[Number(at.slice(0, 3))]?.references ?? []).map((line) =>
        bare(line.split(' = ')[0] ?? ''),
      )
      return !found.some((quote) => bare(text).includes(quote))
    })
    expect(missing).toEqual([])
  })
})
