import {readFileSync} from 'node:fs'
import {load} from 'js-yaml'
import {z} from 'zod'

/** What a query tries. */
export const queryKinds = [
  'inflection',
  'yo',
  'spelling',
  'name',
  'phrase',
  'preposition',
  'number',
  'mixed',
  'prefix',
  'unknown',
  'reference',
] as const
export type QueryKind = (typeof queryKinds)[number]

/** A query and what a reader of the texts expects of it; a place is `<text>#<address>`. */
export interface JudgedQuery {
  readonly ask: string
  readonly kind: QueryKind
  /** Have to come among the first ten. */
  readonly must: readonly string[]
  /** Are right, too, wherever they come. */
  readonly may: readonly string[]
  /** Must not come at all. */
  readonly not: readonly string[]
  /** Nothing else may come. */
  readonly isOnly: boolean
  /** Words that have to be told as unknown; absent: not judged. */
  readonly unknown?: readonly string[]
}

const places = z
  .string()
  .regex(/^(?:[a-z\d]+#[a-z\d.-]+(?: |$))*$/, 'expected places `text#address`, one space between them')
  .transform((list) => list.split(' ').filter((place) => place !== ''))

const judgedQuery = z.strictObject({
  ask: z.string().min(1),
  kind: z.enum(queryKinds),
  must: places,
  may: places.default([]),
  not: places.default([]),
  isOnly: z.boolean().default(false),
  unknown: z.array(z.string()).exactOptional(),
  why: z.string().exactOptional(),
})

const judgedFile = z
  .strictObject({texts: z.record(z.string(), z.string()), queries: z.array(judgedQuery).min(1)})
  .superRefine(({texts, queries}, context) => {
    for (const {ask, must, may, not} of queries) {
      const all = [...must, ...may, ...not]
      const unknown = all.filter((place) => !Object.hasOwn(texts, place.split('#')[0] ?? ''))
      if (unknown.length > 0) context.addIssue(`\`${ask}\` names no text by ${unknown.join(' ')}`)
      if (new Set(all).size < all.length) context.addIssue(`\`${ask}\` judges a place twice`)
      if (must.length > 10) context.addIssue(`\`${ask}\` wants more than ten places among the first ten`)
    }
  })

/**
 * Reads judged queries, their texts' short names replaced by ids.
 * @throws {z.ZodError} for a file of another form
 */
export function readJudged(path: string): readonly JudgedQuery[] {
  const {texts, queries} = judgedFile.parse(load(readFileSync(path, 'utf8')))
  const expand = (list: readonly string[]): readonly string[] =>
    list.map((place) => place.replace(/^[^#]+/, (name) => texts[name] ?? name))
  return queries.map(({must, may, not, ...rest}) => ({
    ...rest,
    must: expand(must),
    may: expand(may),
    not: expand(not),
  }))
}
