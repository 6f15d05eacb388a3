/** One folder per rule: `bad/` gives the messages of its `expected.json`, `good/` gives none. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import {rules} from '#core/checks/check-document.ts'
import {namedIn} from '#core/compare/named-in.ts'
import {compareSides} from '#core/compare/compare-sides.ts'
import {createMatcher} from '#core/entities/matcher.ts'
import {createTermFinder} from '#core/glossary/term-finder.ts'
import {adjectivesOf} from '#core/indexes/adjectives-of.ts'
import {waivableRules} from '#core/checks/waivable-rules.ts'
import type {Finding} from '#core/model/finding.ts'
import {alignmentSchema} from '#io/alignment-schema.ts'
import {readAuthorities} from '#io/read-authorities.ts'
import {readGlossary} from '#io/read-glossary.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'
import {collectRuleIds} from './collect-rule-ids.ts'

const root = import.meta.dirname
const manual = readFileSync('src/core/checks/README.md', 'utf8')
const headings = [...manual.matchAll(/^### (\S+)$/gm)].flatMap((match) => match[1] ?? [])

/** Source and rights of the editions, where a rule is about them. */
const witnessSchema = z.strictObject({source: z.string(), rights: z.string()}).optional()

function findingsIn(rule: (typeof rules)[number], kind: 'bad' | 'good'): readonly Finding[] {
  const folder = join(root, rule.id, kind)
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .reverse()
  const sources = Object.fromEntries(
    names.map((name) => [name.replace('.md', ''), readFileSync(join(folder, name), 'utf8')]),
  )
  const readYaml = (name: string): unknown => {
    const path = join(folder, name)
    return existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined
  }
  const decisions = alignmentSchema.parse(readYaml('align.yaml') ?? {})
  const witness = witnessSchema.parse(readYaml('witness.yaml'))
  // A rule about names has a folder of records.
  const {records} = readAuthorities(join(folder, 'authorities'))
  const matchers = Object.fromEntries(
    Object.keys(sources).map((tag) => [tag, createMatcher(records, tag)]),
  )
  const {document, files} = runEditions(sources, {
    decisions,
    matchers,
    ...(witness === undefined ? {} : {witness}),
  })
  expect(files.flatMap((file) => file.messages.map((message) => message.reason))).toEqual([])
  const recordNames = {isNamed: namedIn(records), isAdjective: adjectivesOf(records)}
  // A rule about terms has a glossary.
  const glossary = readGlossary(folder)
  expect(glossary.files).toEqual([])
  const terms = createTermFinder(glossary.sections.flatMap((section) => section.terms))
  return rule.check(document, compareSides(document, recordNames), terms)
}

describe.each(rules)('$id', (rule) => {
  it('finds what is wrong', async () => {
    const findings = findingsIn(rule, 'bad')
    const lines = findings.map((finding) => JSON.stringify(finding))
    await expect(`[\n${lines.join(',\n')}\n]\n`).toMatchFileSnapshot(join(root, rule.id, 'bad', 'expected.json'))
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.every((finding) => finding.rule === rule.id)).toBe(true)
  })

  it('leaves alone what is right', () => {
    expect(findingsIn(rule, 'good')).toEqual([])
  })

  it('words its messages as all do', () => {
    for (const {reason} of findingsIn(rule, 'bad')) expect(reason).toMatch(/^Unexpected .+, expected .*[^.]$/)
  })
})

describe('rules, folders and manual', () => {
  it('each rule has its folder, and each folder its rule', () => {
    const folders = readdirSync(root, {withFileTypes: true}).filter((entry) => entry.isDirectory())
    expect(folders.map(({name}) => name).sort()).toEqual(rules.map(({id}) => id).sort())
  })

  it('each rule has its file', () => {
    expect(rules.filter(({id}) => !existsSync(join('src/core/checks', `${id}.ts`)))).toEqual([])
  })

  it('each rule that can be waived exists', () => {
    const ids = collectRuleIds()
    expect(waivableRules.filter((id) => !ids.has(id))).toEqual([])
  })

  it('each rule id that our code uses has a heading, once, and no heading is left over', () => {
    expect(headings.toSorted()).toEqual([...collectRuleIds()].sort())
  })
})
