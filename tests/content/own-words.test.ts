/** No sentence of the received texts stands in this project: our words are compared with theirs. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {beforeAll, describe, expect, it} from 'vitest'
import {findDates} from '#core/dates/find-dates.ts'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import {createMatcher, type Matcher} from '#core/entities/matcher.ts'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {languages} from '#core/text/languages/index.ts'
import {listPaths} from '#io/list-files.ts'
import {readAuthorities} from '#io/read-authorities.ts'
import {findCommonRuns, gatherRuns, readFoldedWords, type CommonRun} from './common-runs.ts'
import {ownFolders, readProse} from './read-prose.ts'

const seeds = '../shared/seeds'
const folders = ['content', 'src', 'plugins', 'tests', 'bench']
const textFile = /\.(?:astro|css|html|jsonl?|mdx?|ts|txt|ya?ml)$/

/** Words that may stand between and beside names, as “of the”: with more a run is a sentence. */
const mostBetween = 3

/** A place to compare: a file, or a line of one that holds names besides. */
interface Source {
  readonly at: string
  readonly text: string
}

/** Everything that is in our words; of the authority files what is no name. */
function listSources(): readonly Source[] {
  const files = folders.flatMap((folder) =>
    existsSync(folder) ? listPaths(folder).map((path) => `${folder}/${path}`) : [],
  )
  const pages = readdirSync('.').filter((name) => name.endsWith('.md'))
  const isNames = (path: string) => /^\w+\/authorities\//.test(path)
  return [
    ...[...pages, ...files]
      .filter((path) => textFile.test(path) && !isNames(path))
      .map((path) => ({at: path, text: readFileSync(path, 'utf8')})),
    ...readProse().filter(({at}) => isNames(at)),
  ]
}

/** The received texts as they came, and with their line breaks, page heads and split words mended. */
function gatherReceived(): ReadonlySet<string> {
  const known = new Set<string>()
  for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(`${seeds}/${name}`, 'utf8')
    gatherRuns(text, known)
    for (const language of languages) {
      const blocks = ingestText(text, language).blocks.map((block) => block.text)
      gatherRuns(blocks.join('\n'), known)
    }
  }
  return known
}

/** Records of the corpus, and titles of texts and families as names of instruments. */
function listNamed(): readonly AuthorityRecord[] {
  const titles = readProse().filter(({at}) => /(?:\/text\.yaml|\/families\/\S+) titles /.test(at))
  return [
    ...ownFolders.flatMap((folder) => readAuthorities(`${folder}/authorities`).records),
    ...titles.map(({language, text}, index): AuthorityRecord => {
      return {id: `title-${index}`, type: 'instrument', labels: {[language]: text}, aliases: {}}
    }),
  ]
}

/** Words of a run that belong to no name, title, date or number; names are read with what stands around the run. */
function listUnnamed(text: string, run: CommonRun, matchers: readonly Matcher[]): readonly string[] {
  const from = Math.max(0, run.start - 300)
  const around = text.slice(from, run.end + 300)
  const spans = [
    ...matchers.flatMap((matcher) => matcher.findMentions(around)),
    ...languages.flatMap((language) => findDates(around, language, {isDeadline: true})),
  ].map(({span}) => ({start: span.start + from, end: span.end + from}))
  return run.words
    .filter(({start, end}) => !spans.some((span) => span.start <= start && end <= span.end))
    .map(({word}) => word)
    .filter((word) => /\p{L}/u.test(word))
}

const show = ({at}: Source, {words}: CommonRun) => `${at}: ${words.map(({word}) => word).join(' ')}`

const hasSeeds = existsSync(seeds)
if (!hasSeeds) console.warn(`no ${seeds}: our words are not compared with the received texts`)

describe.skipIf(!hasSeeds)('our words and those of the received texts', () => {
  let received: ReadonlySet<string>
  let matchers: readonly Matcher[]
  beforeAll(() => {
    received = gatherReceived()
    matchers = languages.map(({tag}) => createMatcher(listNamed(), tag))
  })

  /** Runs in common, by whether they are names, titles and dates. */
  function sort(sources: readonly Source[]): {readonly named: string[]; readonly taken: string[]} {
    const sorted = {named: [] as string[], taken: [] as string[]}
    for (const source of sources) {
      for (const run of findCommonRuns(source.text, received)) {
        const isNamed = listUnnamed(source.text, run, matchers).length <= mostBetween
        sorted[isNamed ? 'named' : 'taken'].push(show(source, run))
      }
    }
    return sorted
  }

  it('have no run of 8 words in common but names, titles and dates', () => {
    const {named, taken} = sort(listSources())
    console.log([`${named.length} runs in common are names, titles or dates`, ...named].join('\n  '))
    expect(taken).toEqual([])
  })

  it('would be told apart: a sentence of each received text is found', () => {
    for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(`${seeds}/${name}`, 'utf8')
      const sentences = text.split(/[.;]\s/).filter((line) => readFoldedWords(line).length > 20)
      const {taken} = sort(sentences.map((line) => ({at: name, text: line.toUpperCase()})))
      expect(taken.length, name).toBeGreaterThan(0)
    }
  })
})

describe('a run in common', () => {
  const ours = 'Лодочник, всё ещё ждавший на берегу, развёл костёр и заварил чай.'

  it('is found whatever the letters, signs and lines', () => {
    const theirs = 'Все еще ждавший на берегу — развел\nКОСТЕР и ушёл.'
    const [run, ...rest] = findCommonRuns(ours, gatherRuns(theirs))
    expect(rest).toEqual([])
    expect(ours.slice(run?.start, run?.end)).toBe('всё ещё ждавший на берегу, развёл костёр и')
  })

  it('has 8 words at least', () => {
    expect(findCommonRuns(ours, gatherRuns('ещё ждавший на берегу, развёл костёр и ушёл'))).toEqual([])
  })

  it('is as long as it goes, and one when its parts overlap', () => {
    const runs = findCommonRuns(`a ${ours} b`, gatherRuns(ours))
    expect(runs.map(({words}) => words.length)).toEqual([11])
  })
})
