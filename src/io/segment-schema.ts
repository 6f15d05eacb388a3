import {z} from 'zod'

const units = z.array(z.string())

/** A line of `diglot align --segments`: a text in both languages, cut into units; further keys are let through. */
export const segmentSchema = z.object({doc: z.string(), ru: units, en: units})

/** A line of `docs.jsonl`, read by `diglot annotate`: the text itself, or a file of the same folder. */
export const annotateSchema = z.union([
  z.object({id: z.string(), text: z.string()}),
  z.object({id: z.string(), file: z.string()}),
])
