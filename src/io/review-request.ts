import {z} from 'zod'
import {slug, words} from './schema-parts.ts'

const id = z.string().min(1).max(200)
const ids = z.array(id).max(1000)
const side = z.enum(['from', 'to'])
const neighbour = z.enum(['above', 'below'])
const count = z.int().min(1)
const reason = z.strictObject({ru: words, en: words})

/** What the review page asks the dev server: to show or write a decision on one bead, or to take the last one back. */
export const reviewRequestSchema = z.union([
  z.strictObject({text: slug, undo: z.literal(true)}),
  z.strictObject({
    text: slug,
    /** Of the words and decisions that the page shows, by `hashReviewed`. */
    hash: z.string().max(100),
    level: z.enum(['paragraphs', 'clauses']),
    from: ids,
    to: ids,
    act: z.discriminatedUnion('kind', [
      z.strictObject({kind: z.literal('confirm')}),
      z.strictObject({kind: z.literal('split'), from: count, to: count}),
      z.strictObject({kind: z.literal('merge'), with: neighbour}),
      z.strictObject({kind: z.enum(['shift', 'pull']), side, towards: neighbour}),
      z.strictObject({kind: z.literal('pair'), from: ids, to: ids}),
      z.strictObject({kind: z.enum(['forbid', 'break']), from: id, to: id}),
      z.strictObject({kind: z.literal('leave'), side, ids, reason}),
    ]),
    /** `false`: only show what would be written. */
    isWritten: z.boolean(),
  }),
])
export type ReviewRequest = z.infer<typeof reviewRequestSchema>
/** A request to decide on a bead. */
export type DecideRequest = Exclude<ReviewRequest, {undo: true}>
