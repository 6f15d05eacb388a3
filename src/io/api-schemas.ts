/** Shapes of the data files of a site. Published as JSON Schema in `public/schemas/api/v1`. */
import {z} from 'zod'
import {documentKinds, editionRoles} from '#core/model/corpus-document.ts'

const perLanguage = z.record(z.string(), z.string()).describe('Words by BCP 47 tag')
const address = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*$/)
  .describe('Address on the pages of the text, behind `#`')
const link = z
  .string()
  .regex(/^[\w./#-]+$/)
  .describe('Relative to this file')
const hash = z
  .string()
  .regex(/^[0-9a-f]{12}$/)
  .describe('First 12 hexadecimal digits of the SHA-256 of the words')
const $schema = link.describe('JSON Schema of this file')
const url = z.url().exactOptional().describe('Address of this file, where the site says its own')
const languageTag = z.string().describe('BCP 47 tag')
const role = z.enum(editionRoles).describe('What the edition is with regard to the act it renders')
const offset = z.int().min(0).describe('UTF-16 code units in `text` of the paragraph; `end` is excluded')
const span = {start: offset, end: offset}
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

const release = z.strictObject({name: z.string(), date: day}).exactOptional()
const head = {
  id: z.string(),
  kind: z.enum(documentKinds),
  date: z.string().describe('ISO 8601 or EDTF'),
  titles: perLanguage,
  issuer: perLanguage.exactOptional(),
  number: z.string().exactOptional(),
  place: perLanguage.exactOptional(),
  authenticLanguages: z.array(languageTag),
  authenticBy: address.exactOptional().describe('Clause that says which languages are authentic'),
  binding: z
    .strictObject({value: z.boolean(), by: address.exactOptional().describe('Clause that says so')})
    .exactOptional()
    .describe('Whether the text binds, where it says so itself'),
  hash,
}
const pages = z.record(z.string(), link).describe('Page per language of the interface')
const tei = z.record(z.string(), link).describe('TEI of `all` editions, and per language; not in the zip')

const site = z.strictObject({
  names: perLanguage,
  url: z.url().exactOptional(),
  publisher: perLanguage.exactOptional(),
  place: perLanguage.exactOptional(),
})

/** `api/v1/index.json`. */
const index = z.strictObject({
  $schema,
  url,
  site,
  release,
  paragraph: z
    .string()
    .describe(
      'URI template (RFC 6570) of the data of an address; `_` stands before one that is a reserved file name; not in the zip',
    ),
  links: z.strictObject({dts: link.describe('Distributed Text Services; not in the zip')}),
  texts: z.array(
    z.strictObject({
      ...head,
      editions: z.array(z.strictObject({language: languageTag, role})),
      links: z.strictObject({data: link, collection: link, pages, tei}),
    }),
  ),
})

const clause = z.strictObject({id: address, ...span})
const numbers = {
  label: z.string().exactOptional().describe('Number as printed, without its closing stop'),
  marker: z.string().exactOptional().describe('Number with its punctuation'),
  editorial: z.string().exactOptional().describe('Number given by the editors'),
}
const kind = z.enum([
  'title',
  'heading',
  'paragraph',
  'item',
  'quotation',
  'row',
  'cell',
  'closing',
  'signature',
  'note',
  'code',
])
const mention = z.strictObject({
  ...span,
  quote: z.string(),
  entity: z.string().describe('Id of an authority record'),
  origin: z.enum(['rule', 'definition', 'hand']),
  rivals: z.array(z.string()).exactOptional().describe('Further records that the words may name'),
  name: z.string().exactOptional().describe('Name of the record that was found'),
})
const date = z.strictObject({
  ...span,
  quote: z.string(),
  kind: z.enum(['date', 'relative', 'standing', 'dependent']),
  value: z.string().exactOptional().describe('EDTF'),
})
const citation = z.strictObject({
  ...span,
  quote: z.string(),
  locus: z.strictObject({
    path: z.array(z.string()),
    unit: z.enum(['paragraph', 'subparagraph', 'article', 'annex', 'section', 'resolution', 'number']),
    external: z.boolean(),
  }),
  target: address.exactOptional().describe('Paragraph of this edition'),
  instrument: z.string().exactOptional().describe('Id of an authority record'),
  elsewhere: z
    .strictObject({document: z.string(), paragraph: address.exactOptional()})
    .exactOptional()
    .describe('Place in another text'),
})
const mark = z.strictObject({
  ...span,
  kind: z.enum([
    'emphasis',
    'strong',
    'deletion',
    'code',
    'superscript',
    'subscript',
    'highlight',
    'link',
    'break',
    'note',
    'page',
  ]),
  target: z.string().exactOptional(),
})
const paragraph = z.strictObject({
  id: address,
  kind,
  ...numbers,
  parent: address.exactOptional().describe('Paragraph this one belongs to'),
  column: z.string().exactOptional().describe('Column of a table, as printed'),
  division: z.string(),
  text: z.string(),
  clauses: z.array(clause),
  mentions: z.array(mention),
  dates: z.array(date),
  citations: z.array(citation),
  marks: z.array(mark),
  role: role.exactOptional().describe('Where it is not that of the edition'),
  emendations: z
    .array(
      z.strictObject({
        ...span,
        state: z.enum(['accepted', 'proposed', 'sic']).describe('`sic`: printed so, and shown so'),
        received: z.string().describe('What the received file has'),
        proposal: z.string().exactOptional().describe('What the words may have to be'),
        rule: z.string(),
        reason: z.string().exactOptional(),
        line: z.int().min(1).exactOptional().describe('Line of the received file'),
      }),
    )
    .exactOptional()
    .describe('Where words received and words shown differ'),
})
const share = z.number().min(0).max(1)

const beads = z.array(
  z.strictObject({
    from: z.array(address),
    to: z.array(address),
    score: z.number().min(0).max(1).describe('Probability that the bead is exactly right'),
    class: z
      .enum(['sure', 'check', 'doubtful'])
      .describe('0.95 or more; 0.5 or more; less, or one of more than five in a row without counterpart'),
    origin: z.enum(['number', 'length', 'hand']),
    evidence: z
      .strictObject({
        numbers: z.array(z.string()).exactOptional().describe('Numbers that both sides have'),
        names: z.array(z.string()).exactOptional().describe('Ids of records that both sides name'),
        words: z.int().min(1).exactOptional().describe('Words with a known translation on the other side'),
        label: z.enum(['equal', 'different']).exactOptional().describe('Printed numbers of both sides'),
        ratio: z.number().min(0).describe('Length of `from` beside `to`; 1 is usual in this text'),
        deviation: z.number().describe('How far that is from usual, in standard deviations'),
      })
      .exactOptional()
      .describe('What speaks for it and against it; absent for gaps and decisions of a person'),
    reason: perLanguage.exactOptional().describe('Why one side is empty'),
  }),
)
const citedBy = z.array(
  z.strictObject({
    document: z.string().exactOptional().describe('Text the citation stands in; absent: this one'),
    address,
    label: z.string().exactOptional().describe('Number as printed'),
    kind: kind.exactOptional().describe('What it is, where it has no number'),
    at: address.exactOptional().describe('What it cites; absent: the text as a whole'),
    link: link.describe('Data of the citing paragraph, or of its text where that is another one'),
  }),
)
const alias = z.strictObject({id: address, to: address, on: day})
const tombstone = z.strictObject({
  id: address,
  label: z.string().exactOptional(),
  after: address.exactOptional(),
  on: day,
  reason: perLanguage,
})
const notice = z.strictObject({
  at: address,
  kind: z.enum(['changed', 'removed', 'split']),
  language: languageTag,
  on: day,
  reason: perLanguage.exactOptional(),
  into: z.array(address).exactOptional(),
})

/** `api/v1/texts/<id>/index.json`. */
const text = z.strictObject({
  $schema,
  url,
  release,
  citedBy: citedBy.describe('Places in other texts'),
  ...head,
  links: z.strictObject({texts: link, pages, tei}),
  editions: z
    .array(
      z.strictObject({
        language: languageTag,
        role,
        source: z.string(),
        url: z.url().exactOptional(),
        rights: z.string(),
        divisions: z.array(
          z.strictObject({
            id: z.string(),
            kind: z.enum(['front', 'body', 'section', 'annex', 'closing', 'signatures', 'notes']),
            label: z.string().exactOptional(),
          }),
        ),
        paragraphs: z.array(paragraph),
      }),
    )
    .describe('The first is the base: its ids are the addresses'),
  alignments: z.array(
    z.strictObject({
      from: languageTag,
      to: languageTag,
      paragraphs: beads,
      clauses: beads,
      expectedWrong: z.number().min(0).describe('How many beads of clauses are wrong, by their scores'),
      apart: z
        .strictObject({settled: share, sure: share, words: share.exactOptional()})
        .describe('Why nothing is paired: shares of clauses, pairs and words that speak for a translation')
        .exactOptional(),
    }),
  ),
  groups: z.array(
    z.strictObject({
      address,
      kind,
      rows: z.array(address),
      anchors: z.array(address).exactOptional().describe('Further addresses that lead here'),
    }),
  ),
  register: z
    .strictObject({
      aliases: z.array(alias),
      tombstones: z.array(tombstone),
      notices: z.array(notice),
    })
    .exactOptional(),
})

/** `api/v1/texts/<id>/<address>.json`. */
const group = z.strictObject({
  $schema,
  url,
  text: z.string(),
  address,
  kind,
  anchors: z.array(address).exactOptional(),
  editions: z.array(
    z.strictObject({
      language: languageTag,
      paragraphs: z
        .array(z.strictObject({id: address, ...numbers, text: z.string(), clauses: z.array(clause)}))
        .describe('Empty where this edition has no counterpart'),
    }),
  ),
  hash,
  previous: address.exactOptional(),
  next: address.exactOptional(),
  links: z.strictObject({
    text: link,
    previous: link.exactOptional(),
    next: link.exactOptional(),
    pages,
  }),
  notices: z.array(notice).exactOptional(),
  tombstone: tombstone.exactOptional().describe('Why there are no words'),
  citedBy: citedBy.describe('Places that cite it'),
})

/** File name of each published JSON Schema, with its shape. */
export const apiSchemas = {
  'index.schema.json': index,
  'text.schema.json': text,
  'paragraph.schema.json': group,
} as const
