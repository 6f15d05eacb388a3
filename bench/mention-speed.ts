/** One cold measurement of the matcher, for `bench/quality.ts`: a fresh process each time. Prints JSON. */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {createMatcher} from '#core/entities/matcher.ts'
import {readEntityList} from '#core/entities/read-entity-list.ts'
import {readAuthorities} from '#io/read-authorities.ts'

/** What one fresh process measured. */
export interface MentionSpeed {
  /** Words of the first texts read by a new matcher, per second of the clock. */
  readonly wordsPerSecond: number
  /** Milliseconds from records to a matcher. */
  readonly matcher: number
  /** Milliseconds from YAML to checked records. */
  readonly yaml: number
}

const made = 5000
const {values} = parseArgs({options: {gold: {type: 'string', default: ''}}})

function time<T>(run: () => T): {value: T; milliseconds: number} {
  const started = performance.now()
  const value = run()
  return {value, milliseconds: performance.now() - started}
}

/** The texts of the gold set, read one after the other with its own records. */
function measureReading(gold: string): number {
  const lines = readFileSync(join(gold, 'docs.jsonl'), 'utf8').split('\n').filter(Boolean)
  // The set is fixed and documented in its README; what it holds is the evaluator's to check.
  const texts = lines.map((line) => (JSON.parse(line) as {text: string}).text)
  const json: unknown = JSON.parse(readFileSync(join(gold, 'entities.json'), 'utf8'))
  const matcher = createMatcher(readEntityList(json, 'ru'), 'ru')
  const {milliseconds} = time(() => texts.map((text) => matcher.findMentions(text)))
  const words = texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
  return (1000 * words) / milliseconds
}

/** Records of three words and an acronym or a person's name, all different. */
function writeRecords(path: string): void {
  const syllables = [...'бвгджзклмнпрст'].flatMap((first) => [...'аеиоу'].map((second) => first + second))
  const word = (seed: number): string => {
    const part = (at: number) => syllables[Math.floor(seed / 7 ** at) % syllables.length] ?? ''
    const letters = part(0) + part(1) + part(2) + part(3)
    return `${letters.charAt(0).toUpperCase()}${letters.slice(1)}нск`
  }
  const record = (at: number): string => `- id: made-${at}
  type: ${at % 3 === 0 ? 'person' : 'organisation'}
  labels: {ru: Союз ${word(at)} ${at}, en: Union of ${word(at + made)} ${at}}
  aliases: {ru: [${word(at * 11)} ${at}, ${word(at * 13)}ая палата], en: [Made ${at}]}
`
  writeFileSync(path, Array.from({length: made}, (_, at) => record(at)).join(''))
}

const folder = mkdtempSync(join(tmpdir(), 'diglot-speed-'))
try {
  const wordsPerSecond = measureReading(values.gold)
  writeRecords(join(folder, 'made.yaml'))
  const yaml = time(() => readAuthorities(folder))
  const matcher = time(() => createMatcher(yaml.value.records, 'ru'))
  const speed: MentionSpeed = {
    wordsPerSecond,
    matcher: matcher.milliseconds,
    yaml: yaml.milliseconds,
  }
  process.stdout.write(JSON.stringify(speed))
} finally {
  rmSync(folder, {recursive: true})
}
