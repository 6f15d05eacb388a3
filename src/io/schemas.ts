/** Shapes of the YAML files of a corpus. Published as JSON Schema in `public/schemas`. */
import {z} from 'zod'
import {documentKinds, editionRoles} from '#core/model/corpus-document.ts'
import {languages} from '#core/text/languages/index.ts'

const languageTags = languages.map((language) => language.tag)
const languageTag = z.enum(languageTags).describe('BCP 47 tag of a language Diglot knows')
/** A line of words for readers: no control characters, no blank. */
const words = z.string().trim().min(1).max(2000)
const perLanguage = z.partialRecord(languageTag, words)

/** Folder names and addresses: lower-case ASCII words joined by hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const reserved = /^(?:con|nul|aux|prn|com\d|lpt\d|about|search|index)$/
const slug = z
  .string()
  .max(120)
  .regex(slugPattern, 'expected lower-case letters, digits and single hyphens')
  .refine((value) => !reserved.test(value), 'this name is reserved')
const date = z
  .string()
  .regex(
    /^\d{4}(?:-\d\d(?:-\d\d(?:\/\d{4}-\d\d-\d\d)?)?)?$/,
    'expected `2024`, `2024-04`, `2024-04-03` or a range of days',
  )

const edition = z.strictObject({
  language: languageTag,
  role: z.enum(editionRoles).describe('What the edition is with regard to the act it renders'),
  source: words.describe('Where the text comes from, in words, shown to readers'),
  url: z.url({protocol: /^https?$/}).optional(),
  rights: words.describe('Terms of use: words or an SPDX licence name'),
})

/** `text.yaml`. */
export const textSchema = z.strictObject({
  id: slug.describe('Name of the text: the same as its folder, and its address'),
  kind: z.enum(documentKinds),
  date: date.describe('Date of the act, ISO 8601'),
  titles: perLanguage.refine((titles) => Object.keys(titles).length > 0, 'expected a title'),
  authentic: z
    .array(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/))
    .default([])
    .describe("Languages that bind by the text's own word, held here or not"),
  editions: z
    .array(edition)
    .min(1)
    .refine(
      (list) => new Set(list.map((item) => item.language)).size === list.length,
      'expected one edition per language',
    )
    .describe('The first is the base: its paragraphs and clauses give the addresses'),
})
export type TextRecord = z.infer<typeof textSchema>

const unitIds = z.array(z.string().min(1))
/** `align.ru-en.yaml`: only what a person decided. */
export const alignmentSchema = z.strictObject({
  pins: z.array(z.strictObject({from: unitIds, to: unitIds})).default([]),
  forbidden: z.array(z.strictObject({from: z.string(), to: z.string()})).default([]),
  untranslated: z.array(z.strictObject({id: z.string(), side: languageTag, reason: perLanguage})).default([]),
})
export type AlignmentRecord = z.infer<typeof alignmentSchema>

/** `anchors.yaml`: the register of addresses. */
export const anchorsSchema = z.strictObject({
  anchors: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
      label: z.string().optional().describe('Number as printed when the id was given'),
      fingerprint: perLanguage.optional().describe('Digest of the text per language'),
      aliases: z.array(z.string()).optional().describe('Former ids that lead here'),
      tombstone: words.optional().describe('Why the paragraph is gone; its address still answers'),
    }),
  ),
})
export type AnchorsRecord = z.infer<typeof anchorsSchema>

const alias = z.union([
  words,
  z.strictObject({
    text: words,
    inflect: z.boolean().optional(),
    case: z.literal('exact').optional(),
    scope: z.array(slug).optional(),
  }),
])
const personParts = z.strictObject({
  first: words.optional(),
  patronymic: words.optional(),
  last: words,
})
/** `authorities/*.yaml`: a list of authority records. */
export const authoritiesSchema = z.array(
  z.strictObject({
    id: slug,
    type: z.enum(['state', 'organisation', 'body', 'person', 'place', 'instrument', 'event', 'operation']),
    labels: perLanguage,
    aliases: z.partialRecord(languageTag, z.array(alias)).default({}),
    parts: z.partialRecord(languageTag, personParts).optional(),
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/)
      .optional(),
    note: perLanguage.optional(),
  }),
)
export type AuthoritiesRecord = z.infer<typeof authoritiesSchema>

const place = z.int().min(0)
const line = z.int().min(1)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')
const context = z
  .tuple([z.string(), z.string()])
  .describe('What was received before and after the place, white space as single spaces')
const change = z.strictObject({
  n: line.optional().describe('Number of the change; leave it as it is, and out of entries of your own'),
  rule: z
    .string()
    .regex(slugPattern)
    .describe('Why the change was made; `sic` marks a place and changes nothing'),
  state: z
    .enum(['proposed', 'accepted', 'rejected'])
    .describe('Yours to set; the next import carries it out'),
  by: z.literal('editor').optional().describe('A person decided it'),
  lines: z.tuple([line, line]).optional().describe('First and last line of the received text'),
  before: z.string().describe('What was received'),
  after: z.string().describe('What stands in the edition instead; in a proposal, what would'),
  confidence: z.number().min(0).max(1).optional().describe('Probability that the change is right'),
  reason: z.string().optional(),
  context: context.default(['', '']),
  at: z.tuple([place, place]).optional().describe('UTF-16 offsets of the received text, end excluded'),
})
/** `ledger.<lang>.yaml`: what the importer changed, and what people decided about it. */
export const ledgerSchema = z.strictObject({
  received: z.strictObject({
    file: z.string().describe('Name of the received file'),
    sha256: sha256.describe('Of the received file, byte for byte'),
    format: z.enum(['text', 'html', 'docx', 'pdf']),
    encoding: z.string(),
  }),
  edition: sha256.describe('Of the edition as the import wrote it'),
  importer: z.string().describe('Version of Diglot'),
  changes: z.array(change).default([]),
  stale: z
    .array(change.pick({rule: true, state: true, before: true, after: true, context: true}))
    .default([])
    .describe('Decisions that fit nowhere in the received text of today'),
  spacing: z
    .strictObject({
      kinds: z.array(z.tuple([z.string(), z.string(), z.string()])),
      steps: z.string().describe('All changes in the order of the edition'),
    })
    .default({kinds: [], steps: ''})
    .describe('White space for white space, in a short form; not for editing'),
})
export type LedgerRecord = z.infer<typeof ledgerSchema>

/** File name of each published JSON Schema, with its shape. */
export const publishedSchemas = {
  'text.schema.json': textSchema,
  'alignment.schema.json': alignmentSchema,
  'anchors.schema.json': anchorsSchema,
  'ledger.schema.json': ledgerSchema,
  'authorities.schema.json': authoritiesSchema,
} as const
