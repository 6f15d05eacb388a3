import {defineCollection} from 'astro:content'
import {glob} from 'astro/loaders'
import {z} from 'astro/zod'
import {documentKinds, editionRoles} from '#core/model/corpus-document.ts'
import {corpusLoader} from '#plugins/astro-corpus/loader.ts'
import {prosePattern} from '#plugins/astro-corpus/prose.ts'

/** Texts: names, dates and counts; the words themselves are read page by page. */
const texts = defineCollection({
  loader: corpusLoader(),
  schema: z.object({
    kind: z.enum(documentKinds),
    date: z.string(),
    titles: z.record(z.string(), z.string()),
    issuer: z.record(z.string(), z.string()).exactOptional(),
    authentic: z.array(z.string()),
    editions: z.array(
      z.object({
        language: z.string(),
        role: z.enum(editionRoles),
        source: z.string(),
        rights: z.string(),
        url: z.string().optional(),
      }),
    ),
    digest: z.string(),
    citing: z.array(
      z.object({
        document: z.string(),
        address: z.string(),
        label: z.string().exactOptional(),
        at: z.string().exactOptional(),
      }),
    ),
    families: z.array(
      z.object({id: z.string(), titles: z.record(z.string(), z.string()), count: z.number(), at: z.string()}),
    ),
    neighbours: z.object({previous: z.string().exactOptional(), next: z.string().exactOptional()}),
    isKept: z.boolean(),
    isHistoryKept: z.boolean(),
    counts: z.object({paragraphs: z.number(), beads: z.number(), gaps: z.number()}),
  }),
})

/** Prose pages in MDX, `<name>.<language>.mdx`. */
const prose = defineCollection({
  loader: glob(prosePattern()),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    /** Where links to the page stand on every page; default: in the header, for a page of the guide nowhere. */
    nav: z.enum(['header', 'footer']).exactOptional(),
    /** Its place in the guide; absent: it is no page of it. */
    guide: z
      .strictObject({part: z.enum(['reading', 'editing', 'essays']), place: z.int().min(1)})
      .exactOptional(),
  }),
})

export const collections = {texts, prose}
