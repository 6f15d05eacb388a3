import {z} from 'zod'

const units = z.array(z.string())

/** A line of `diglot align --segments`: a text in both languages, cut into units; further keys are let through. */
export const segmentSchema = z.object({doc: z.string(), ru: units, en: units})

/** A line of `docs.jsonl`, read by `diglot annotate`. */
export const annotateSchema = z.object({id: z.string(), text: z.string()})
