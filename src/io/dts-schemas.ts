/** Shapes of the files below `dts/v1`, after https://dtsapi.org/versions/v1.0. Published as JSON Schema. */
import {z} from 'zod'

const words = z.array(z.strictObject({lang: z.string(), value: z.string()}))
const strings = z.array(z.string())
const template = z.string().describe('URI template (RFC 6570)')
const opening = {'@context': z.literal('https://dtsapi.org/context/v1.0.json'), dtsVersion: z.literal('1.0')}
const dublinCore = z.strictObject({
  title: words,
  creator: words.exactOptional(),
  publisher: words.exactOptional(),
  date: z.string().exactOptional(),
  language: strings.exactOptional(),
  type: strings.exactOptional(),
  source: strings.exactOptional(),
  rights: strings.exactOptional(),
})
const clause = z.strictObject({'@type': z.literal('CiteStructure'), citeType: z.literal('clause')})
const paragraph = z.strictObject({
  '@type': z.literal('CiteStructure'),
  citeType: z.literal('paragraph'),
  citeStructure: z.tuple([clause]),
})
const division = z.strictObject({
  '@type': z.literal('CiteStructure'),
  citeType: z.literal('division'),
  citeStructure: z.tuple([paragraph]),
})
const about = {
  '@id': z.string(),
  title: z.string(),
  description: z.string().exactOptional(),
  totalParents: z.int().min(0),
  totalChildren: z.int().min(0),
  dublinCore,
  collection: template,
}
const resource = z.strictObject({
  ...about,
  '@type': z.literal('Resource'),
  mediaTypes: strings,
  navigation: template,
  document: template,
  download: z.string(),
  citationTrees: z.tuple([
    z.strictObject({'@type': z.literal('CitationTree'), citeStructure: z.tuple([division])}),
  ]),
})
const collection = z.strictObject({...about, '@type': z.literal('Collection')})
const unit = z.strictObject({
  '@type': z.literal('CitableUnit'),
  identifier: z.string().describe('The `xml:id` in the TEI of the edition'),
  level: z.int().min(1).max(3),
  parent: z.string().nullable(),
  citeType: z.enum(['division', 'paragraph', 'clause']),
})

/** File name of each published JSON Schema, with its shape. */
export const dtsSchemas = {
  'entry.schema.json': z.strictObject({
    ...opening,
    '@id': z.string(),
    '@type': z.literal('EntryPoint'),
    description: z.string(),
    collection: template,
    navigation: template,
    document: template,
  }),
  'corpus.schema.json': collection.extend({...opening, member: z.array(collection)}),
  'text.schema.json': collection.extend({...opening, download: z.string(), member: z.array(resource)}),
  'edition.schema.json': resource.extend(opening),
  'navigation.schema.json': z.strictObject({
    ...opening,
    '@id': z.string(),
    '@type': z.literal('Navigation'),
    resource,
    member: z.array(unit),
  }),
} as const
