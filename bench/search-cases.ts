import type {Figure} from './search-report.ts'
import {timeSearchPage, type SearchTask, type SearchTiming} from './search-browser.ts'
import {waitForQuiet} from './wait-for-quiet.ts'

/** What is asked of a site. */
export interface SearchCase {
  readonly name: string
  readonly language: SearchTask['language']
  readonly queries: SearchTask['queries']
  /** Milliseconds that issue 6 allows for the first query. */
  readonly limit: number
}

/** Milliseconds of a later query, and kB of a first one, that issue 6 allows. */
const most = {later: 200, kilobytes: 750} as const

/** Words of `bench/corpus`: rare and common, of texts and of titles, names, numbers. */
export const generatedCases: readonly SearchCase[] = [
  {
    name: 'word',
    language: 'ru',
    queries: [
      'конвенций',
      'таможенную',
      'научная экспедиция',
      'Казань',
      '2019',
      'customs network',
      'деклар*',
    ],
    limit: 500,
  },
  {
    name: 'two languages',
    language: 'en',
    queries: ['convention конвенция', 'customs экспедиция', 'Казань declaration'],
    limit: 1000,
  },
  {
    name: 'phrase «в соответствии»',
    language: 'ru',
    queries: ['«в соответствии»', '«на основе»'],
    limit: 1000,
  },
  {name: 'phrase “of the”', language: 'en', queries: ['"of the"', '"with the"'], limit: 1000},
]

/** Words of the texts in `content`. */
export const sampleCases: readonly SearchCase[] = [
  {
    name: 'word',
    language: 'ru',
    queries: ['секретарями', 'Патрушев', 'советов безопасности', '2024', 'drug control', 'террор*'],
    limit: 500,
  },
  {name: 'two languages', language: 'en', queries: ['ШОС charter', 'Душанбе RATS'], limit: 1000},
  {name: 'phrase “of the”', language: 'en', queries: ['"of the"', '"and the"'], limit: 1000},
]

/**
 * Ask the search page of a site from `file://`, each case in browsers of its own.
 * @param starts how often each case is begun anew, 1 or more
 */
export async function measureQueries(
  site: string,
  texts: string,
  cases: readonly SearchCase[],
  starts: number,
): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const {name, language, queries, limit} of cases) {
    const timings: SearchTiming[] = []
    for (let start = 0; start < starts; start += 1) {
      await waitForQuiet()
      timings.push(await timeSearchPage({site, browser: 'chromium', language, queries}))
    }
    figures.push(...describe(texts, name, limit, timings))
  }
  return figures
}

function describe(
  texts: string,
  name: string,
  limit: number,
  timings: readonly SearchTiming[],
): readonly Figure[] {
  const figure = (measure: string, unit: string, values: readonly number[], most?: number): Figure => ({
    texts,
    name: `${name}: ${measure}`,
    unit,
    values,
    ...(most === undefined ? {} : {limit: most}),
  })
  const later = timings.flatMap((timing) => timing.later)
  const gaps = timings.flatMap(({first, later: others}) => [first, ...others].map(({gap}) => gap))
  const isWord = name === 'word'
  return [
    figure(
      'first query',
      'ms',
      timings.map(({first}) => first.answer),
      limit,
    ),
    figure(
      'read',
      'kB',
      timings.map(({bytes}) => bytes / 1000),
      isWord ? most.kilobytes : undefined,
    ),
    figure(
      'files read',
      '',
      timings.map(({files}) => files),
    ),
    figure(
      'later queries',
      'ms',
      later.map(({answer}) => answer),
      isWord ? most.later : limit,
    ),
    figure('longest time without a frame', 'ms', [Math.max(...gaps)]),
  ]
}
