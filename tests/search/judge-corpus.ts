import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {SearchEngine} from '../../src/scripts/search/search-engine.ts'
import {findMeantTexts} from '#core/citing/find-meant-texts.ts'
import {findInText, settleReferences} from '#core/citing/find-reference.ts'
import {readReference} from '#core/citing/read-reference.ts'
import {mayBeReference} from '#core/search/may-be-reference.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'
import {importSeedsWithNames, hasSeeds} from './import-seeds.ts'
import {makeIndex, type MadeIndex} from './make-index.ts'
import {openEngineFrom} from './open-engine-from.ts'
import {readJudged, type JudgedQuery} from './read-judged.ts'
import {scoreAnswer, type Given, type Scored} from './score-judged.ts'

/** Judged queries and the texts they were judged on. */
export interface JudgedCorpus {
  readonly name: 'sample' | 'traps' | 'seeds'
  /** Gives the content folder. */
  readonly findContent: () => string
  /** Why it cannot be judged here. */
  readonly missing?: string
}

const judged = join(import.meta.dirname, 'judged')

export const judgedCorpora: readonly JudgedCorpus[] = [
  {name: 'sample', findContent: copySample},
  {name: 'traps', findContent: () => join(judged, 'traps')},
  {
    name: 'seeds',
    findContent: importSeedsWithNames,
    ...(hasSeeds ? {} : {missing: 'there is no ../shared/seeds'}),
  },
]

/** The texts of the sample that were judged, and nothing that speaks of those that have come since. */
function copySample(): string {
  const queries = readJudged(join(judged, 'sample.yaml'))
  const texts = new Set(queries.flatMap(({must}) => must.map((place) => place.split('#')[0] ?? '')))
  const folder = temporaryFolder()
  cpSync('content/site.yaml', join(folder, 'site.yaml'))
  const filter = (path: string): boolean => !path.endsWith('anchors.yaml')
  for (const id of texts)
    cpSync(`content/corpus/${id}`, join(folder, 'corpus', id), {recursive: true, filter})
  mkdirSync(join(folder, 'authorities'))
  for (const name of readdirSync('content/authorities')) {
    const records = readFileSync(`content/authorities/${name}`, 'utf8')
    const known = records.replace(/^ +text: (.+)\n/gm, (line, id: string) => (texts.has(id) ? line : ''))
    writeFileSync(join(folder, 'authorities', name), known)
  }
  return folder
}

/** Makes the index of a corpus as a build does, asks it every judged query, and scores the answers. */
export async function judgeCorpus({name, findContent}: JudgedCorpus): Promise<readonly Scored[]> {
  const index = await makeIndex(findContent())
  const engine = await openEngineFrom(index.folder)
  const scores: Scored[] = []
  for (const query of readJudged(join(judged, `${name}.yaml`))) {
    const given = query.kind === 'reference' ? findPlaces(query, index) : await ask(query, engine)
    scores.push(scoreAnswer(query, given))
  }
  return scores
}

async function ask({ask: typed}: JudgedQuery, engine: SearchEngine): Promise<Given> {
  const {hits, unknown} = await engine.ask(typed)
  const places: string[] = []
  for (const {document, group} of hits) {
    const {groups} = await engine.readText(document)
    places.push(`${document}#${groups[group]?.id ?? ''}`)
  }
  return {places, unknown}
}

/** As the box does, but for loading. */
function findPlaces({ask: typed}: JudgedQuery, {catalogue}: MadeIndex): Given {
  const texts = new Map(catalogue.map((text) => [text.id, text]))
  const asked = mayBeReference(typed) ? readReference(typed, (word) => texts.has(word)) : undefined
  if (asked === undefined) return {places: [], unknown: []}
  const found = findMeantTexts(asked, catalogue).texts.flatMap((id) =>
    findInText(asked, id, texts.get(id) ?? {outline: []}),
  )
  const places = settleReferences(found).flatMap(({document, place}) =>
    place === undefined ? [] : [`${document}#${place.address}`],
  )
  return {places, unknown: []}
}
