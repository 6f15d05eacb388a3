/** Shapes of the YAML files of a corpus. Published as JSON Schema in `public/schemas`. */
import {z} from 'zod'
import {isEdtf} from '#core/dates/is-edtf.ts'
import {familyRelations} from '#core/model/clause-family.ts'
import {authorityTypes, relationTypes} from '#core/entities/authority-record.ts'
import {waivableRules} from '#core/checks/waivable-rules.ts'
import {documentKinds, editionRoles} from '#core/model/corpus-document.ts'
import {alignmentSchema} from './alignment-schema.ts'
import {definedValues} from './defined-values.ts'
import {glossarySchema} from './glossary-schema.ts'
import {languageTag, perLanguage, slug, slugPattern, someWords, words} from './schema-parts.ts'

const date = z
  .string()
  .regex(
    /^\d{4}(?:-\d\d(?:-\d\d(?:\/\d{4}-\d\d-\d\d)?)?)?$/,
    'expected `2024`, `2024-04`, `2024-04-03` or a range of days',
  )

const address = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'expected an address as `p9` or `p9c2`')
const authenticTags = z.array(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/))

const edition = z.strictObject({
  language: languageTag,
  role: z.enum(editionRoles).describe('What the edition is with regard to the act it renders'),
  source: words.describe('Where the text comes from, in words, shown to readers'),
  url: z.url({protocol: /^https?$/}).optional(),
  rights: words.describe('Terms of use: words or an SPDX licence name'),
  blocks: z
    .record(address, z.enum(editionRoles))
    .exactOptional()
    .describe('Blocks that are something else than the edition: id of a paragraph or division, and role'),
})

/** `text.yaml`. */
export const textSchema = z.strictObject({
  id: slug.describe('Name of the text: the same as its folder, and its address'),
  kind: z.enum(documentKinds),
  date: date.describe('Date of the act, ISO 8601'),
  titles: perLanguage.refine((titles) => Object.keys(titles).length > 0, 'expected a title'),
  issuer: perLanguage.exactOptional().describe('Body or persons that adopted or wrote it'),
  number: z
    .union([words, z.int().transform(String)], 'expected a number or words')
    .exactOptional()
    .describe('Number it is cited by, without «№» and “No.”'),
  place: perLanguage.exactOptional().describe('Where it was adopted or published'),
  authentic: z
    .union([
      authenticTags,
      z.strictObject({
        languages: authenticTags,
        by: address.describe('Address of the clause that says so'),
      }),
    ])
    .default([])
    .describe("Languages that bind by the text's own word, held here or not"),
  binding: z
    .union([
      z.boolean(),
      z.strictObject({value: z.boolean(), by: address.describe('Address of the clause that says so')}),
    ])
    .exactOptional()
    .describe('Whether the text binds, where it says so itself'),
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

/** `waivers.yaml`: findings that an editor knows to be right as they are. */
export const waiversSchema = z.array(
  z.strictObject({
    rule: z.enum(waivableRules).describe('Name of the rule, as `diglot check` prints it'),
    at: z.string().min(1).describe('Id of the paragraph'),
    values: z
      .array(z.union([words, z.number().transform(String)]))
      .min(1)
      .exactOptional()
      .describe('Only these values of the finding; default: all the rule says there'),
    reason: perLanguage.refine((reason) => Object.keys(reason).length > 0, 'expected a reason'),
  }),
)

/** `entities.pins.yaml`: what an editor decided about mentions. */
export const entitiesPinsSchema = z.array(
  z.strictObject({
    at: z.string().min(1).describe('Id of the paragraph or clause'),
    language: languageTag,
    quote: z.string().min(1).max(2000).describe('The words as the text has them'),
    nth: z.int().min(1).exactOptional().describe('Which of equal quotes there, from 1; default: all'),
    entity: slug.nullable().describe('The record that the words name; `null`: none'),
    reason: words.exactOptional().describe('Why, for other editors'),
    by: words.exactOptional().describe('Who decided it'),
  }),
)

/** A day, ISO 8601. */
export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'expected a day as `2026-11-22`')
/** Name of a release. */
export const releaseName = z
  .string()
  .max(40)
  .regex(/^[A-Z0-9][\w.-]*$/i, 'expected a name as `2026.1`')

/** `anchors.yaml`: the register of addresses of a text. `diglot register` writes it. */
export const anchorsSchema = z.strictObject({
  text: slug.describe('Text the register was written for'),
  anchors: z.array(
    z.strictObject({
      id: address,
      label: z.string().exactOptional().describe('Number as printed when the id was given'),
      printed: z
        .partialRecord(languageTag, z.string())
        .transform(definedValues)
        .exactOptional()
        .describe('Number as printed now, where it is another one; empty: none'),
      since: releaseName.describe('First release with this address'),
      fingerprint: z
        .partialRecord(languageTag, z.string())
        .transform(definedValues)
        .refine((prints) => Object.keys(prints).length > 0, 'expected the fingerprint of an edition')
        .describe('What is kept of the words, per edition, to know them again'),
      clauses: z
        .partialRecord(languageTag, z.array(address))
        .transform(definedValues)
        .exactOptional()
        .describe('Addresses of the clauses in order; absent: counted from 1'),
      younger: z
        .record(address, releaseName)
        .exactOptional()
        .describe('First release of clauses where it is not that of their paragraph'),
    }),
  ),
  order: z
    .partialRecord(languageTag, z.array(address))
    .transform(definedValues)
    .exactOptional()
    .describe('Order of the paragraphs of an edition, where it is not that of `anchors`'),
  aliases: z
    .array(z.strictObject({id: address, to: address.describe('Where it leads'), on: day}))
    .default([])
    .describe('Addresses whose words became part of another paragraph or clause'),
  tombstones: z
    .array(
      z.strictObject({
        id: address,
        label: z.string().exactOptional().describe('Number as printed when the id was given'),
        after: address.exactOptional().describe('What stood before it'),
        on: day,
        reason: someWords.describe('Why the words are gone'),
      }),
    )
    .default([])
    .describe('Addresses whose words are gone; they still answer'),
  notices: z
    .array(
      z.strictObject({
        at: address,
        kind: z.enum(['changed', 'removed', 'split']),
        language: languageTag,
        on: day,
        reason: someWords.exactOptional(),
        into: z.array(address).exactOptional().describe('Where the further parts stand'),
      }),
    )
    .default([])
    .describe('What became of words under an address; shown to readers'),
  alone: z.array(address).default([]).describe('Addresses of what only the other edition had'),
})

/** `releases.yaml`: which releases there were, and which texts were ever published. */
export const releasesSchema = z.strictObject({
  releases: z
    .array(z.strictObject({name: releaseName, date: day}))
    .default([])
    .describe('In order of time; the last one is the current one'),
  texts: z
    .array(
      z.strictObject({
        id: slug,
        since: releaseName.describe('First release with the text'),
        changed: day.exactOptional().describe('Day its words last changed; absent: never since'),
        movedTo: slug.exactOptional().describe('New name of a text that was renamed'),
        withdrawn: z
          .strictObject({on: day, titles: someWords, reason: someWords})
          .exactOptional()
          .describe('Present for a text that is no longer shown'),
      }),
    )
    .default([]),
})
export type ReleasesRecord = z.infer<typeof releasesSchema>

/** `site.yaml`: the publication as a whole. */
export const siteSchema = z.strictObject({
  names: someWords.describe('What the site is called'),
  slug: z
    .string()
    .max(60)
    .regex(slugPattern, 'expected lower-case letters, digits and single hyphens')
    .exactOptional()
    .describe('What its zip is called; default: made of its English name'),
  url: z
    .url({protocol: /^https?$/})
    .regex(/^[^?#]*\/$/, 'expected an address that ends in `/`')
    .exactOptional()
    .describe('Where the site is published'),
  publisher: someWords.exactOptional().describe('Who publishes it'),
  place: someWords.exactOptional().describe('Where the publisher sits'),
  excerpt: z
    .string()
    .regex(/^[a-z0-9-]+#[a-z0-9][a-z0-9.-]*$/, 'expected an address as `rain-2024#p9c2`')
    .exactOptional()
    .describe('Place that home shows; default: a telling one of the latest texts'),
  zip: z
    .url({protocol: /^https?$/})
    .exactOptional()
    .describe('Where the zip of the site is published'),
  rights: words
    .exactOptional()
    .describe(
      'Terms of what the publisher itself has written, notes and links: words or an SPDX licence name',
    ),
})
export type SiteFile = z.infer<typeof siteSchema>

/** `families/*.yaml`: clauses of several texts that can be compared, though none translates another. */
export const familySchema = z.strictObject({
  titles: someWords.describe('What the clauses are about'),
  relation: z.enum(familyRelations).describe('A set phrase, the same in other words, or one matter'),
  clauses: z
    .array(
      z.strictObject({
        text: slug.describe('Name of the text'),
        at: address.describe('Address of the clause or paragraph'),
        note: perLanguage.exactOptional().describe('What a reader should know of it'),
      }),
    )
    .min(1),
  absent: z
    .array(z.strictObject({text: slug, note: perLanguage.exactOptional()}))
    .default([])
    .describe('Texts that say nothing of the matter where a reader would look for it'),
})

const edtfError =
  'expected a date in EDTF: `2024`, `2024-04-03`, `2022-35` (third quarter), `2019/2021`, `2001/..`, `1953~`'
/** A year may be given as a number, so that `from: 2001` needs no quotes. */
const edtf = z
  .union([z.int().min(1000).max(9999).transform(String), z.string().refine(isEdtf, edtfError)], edtfError)
  .describe('EDTF: a date, or an interval for what lasted')
const alias = z.union(
  [
    words,
    z.strictObject({
      text: words,
      inflect: z.boolean().exactOptional().describe('`false`: no case endings'),
      case: z.literal('exact').exactOptional().describe('Capitals and small letters must agree'),
      adjective: z.boolean().exactOptional().describe('A relational adjective, as “Uzbek”'),
      scope: z.array(slug).exactOptional().describe('Texts in which the alias holds'),
    }),
  ],
  'expected a name, or {text} with `inflect`, `case`, `adjective`, `scope`',
)
const personParts = z.strictObject({
  first: words.exactOptional(),
  patronymic: words.exactOptional(),
  last: words,
})
const relation = z.strictObject({
  type: z.enum(relationTypes),
  to: slug.describe('Id of the record it leads to'),
  from: edtf.exactOptional(),
  until: edtf.exactOptional(),
  as: perLanguage.exactOptional().describe('The office or capacity'),
})
const coordinates = z
  .strictObject({latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180)})
  .describe('Degrees, north and east positive')
/** `authorities/*.yaml`: a list of authority records. */
export const authoritiesSchema = z.array(
  z.strictObject({
    id: slug,
    type: z.enum(authorityTypes),
    labels: perLanguage.refine((labels) => Object.keys(labels).length > 0, 'expected a label'),
    aliases: z.partialRecord(languageTag, z.array(alias)).default({}),
    parts: z.partialRecord(languageTag, personParts).exactOptional(),
    date: edtf.exactOptional(),
    relations: z.array(relation).exactOptional(),
    coordinates: coordinates.exactOptional().describe('Where a place lies'),
    number: z
      .union([words, z.int().transform(String)], 'expected a number or words')
      .exactOptional()
      .describe('Number an instrument is cited by'),
    text: slug.exactOptional().describe('Text of the corpus that holds the instrument'),
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/, 'expected `Q` and a number')
      .exactOptional(),
    note: perLanguage.exactOptional().describe('What it is, one line per language'),
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
  'releases.schema.json': releasesSchema,
  'site.schema.json': siteSchema,
  'family.schema.json': familySchema,
  'glossary.schema.json': glossarySchema,
  'waivers.schema.json': waiversSchema,
  'entities-pins.schema.json': entitiesPinsSchema,
  'ledger.schema.json': ledgerSchema,
  'authorities.schema.json': authoritiesSchema,
} as const
