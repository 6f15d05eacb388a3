import {queryKinds, type JudgedQuery, type QueryKind} from './read-judged.ts'

/** What a query gave: places, best first, and words told as unknown. */
export interface Given {
  readonly places: readonly string[]
  readonly unknown: readonly string[]
}

/** How an answer stands to its judgement. */
export interface Scored {
  readonly judged: JudgedQuery
  readonly given: Given
  /** Places that had to be among the first ten and are not. */
  readonly missed: readonly string[]
  /** Places that came and must not. */
  readonly unwanted: readonly string[]
}

const shown = 10

/** Compares an answer with its judgement. */
export function scoreAnswer(judged: JudgedQuery, given: Given): Scored {
  const {must, may, not, isOnly} = judged
  const first = new Set(given.places.slice(0, shown))
  const right = new Set([...must, ...may])
  return {
    judged,
    given,
    missed: must.filter((place) => !first.has(place)),
    unwanted: given.places.filter((place) => not.includes(place) || (isOnly && !right.has(place))),
  }
}

/** Sums over queries. */
export interface Sums {
  readonly queries: number
  /** Places that had to come, and those of them that came among the first ten. */
  readonly must: number
  readonly found: number
  /** Places that came, and those of them that were judged right. */
  readonly given: number
  readonly right: number
  readonly unwanted: number
}

/** Adds up answers. */
export function sumScores(scores: readonly Scored[]): Sums {
  const sum = (count: (scored: Scored) => number): number =>
    scores.reduce((total, scored) => total + count(scored), 0)
  const must = sum(({judged}) => judged.must.length)
  return {
    queries: scores.length,
    must,
    found: must - sum(({missed}) => missed.length),
    given: sum(({given}) => given.places.length),
    right: sum(({judged, given}) => {
      const right = new Set([...judged.must, ...judged.may])
      return given.places.filter((place) => right.has(place)).length
    }),
    unwanted: sum(({unwanted}) => unwanted.length),
  }
}

/** Prints precision and recall of each kind of query and of all, as Markdown. */
export function formatScores(scores: readonly Scored[]): string {
  const byKind = new Map<QueryKind, readonly Scored[]>(Map.groupBy(scores, ({judged}) => judged.kind))
  const rows = queryKinds.flatMap((kind) => {
    const own = byKind.get(kind)
    return own === undefined ? [] : [formatRow(kind, sumScores(own))]
  })
  return [
    '| kind | queries | must come | recall in ten | came | precision | must not, came |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    formatRow('all', sumScores(scores)),
    '',
  ].join('\n')
}

function formatRow(name: string, {queries, must, found, given, right, unwanted}: Sums): string {
  return `| ${name} | ${queries} | ${must} | ${percent(found, must)} | ${given} | ${percent(right, given)} | ${unwanted} |`
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`
}

/** Says of an answer that is not as judged what is wrong with it. */
export function describeFault({judged, missed, unwanted, given}: Scored): string | undefined {
  const isToldWrong = judged.unknown !== undefined && judged.unknown.join() !== given.unknown.join()
  const faults = [
    ...(missed.length > 0 ? [`not among the first ten: ${missed.join(', ')}`] : []),
    ...(unwanted.length > 0 ? [`must not come: ${unwanted.join(', ')}`] : []),
    ...(isToldWrong ? [`told as unknown: ${given.unknown.join(', ') || 'nothing'}`] : []),
  ]
  return faults.length === 0 ? undefined : `${judged.ask}: ${faults.join('; ')}`
}
