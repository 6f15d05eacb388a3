import {z} from 'zod'
import {publishedSchemas} from './schemas.ts'

/** What a value is, apart from its meaning. */
export type FieldKind = 'text' | 'number' | 'yes-no' | 'list' | 'group' | 'per-language' | 'map' | 'nothing'

/** A field of a YAML file. */
export interface FormatField {
  /** Its way from the top: `editions[].role`; `[]` is each item of a list, `.*` each key of a map. */
  readonly path: string
  readonly kinds: readonly FieldKind[]
  readonly isRequired: boolean
  /** Values it may have; absent: any of its kinds. */
  readonly choices?: readonly string[]
  /** In English; absent: the name says it all. */
  readonly means?: string
}

export interface FormatDescription {
  /** Name of the published JSON Schema. */
  readonly schema: string
  /** Where such files lie, below the folder of the corpus. */
  readonly file: string
  /** In order of the schema. */
  readonly fields: readonly FormatField[]
}

/** The part of JSON Schema that our own schemas use. */
interface Schema {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema | false
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly propertyNames?: Schema
  readonly additionalProperties?: Schema | false
}

const files: Readonly<Record<keyof typeof publishedSchemas, string>> = {
  'text.schema.json': 'corpus/<id>/text.yaml',
  'alignment.schema.json': 'corpus/<id>/align.ru-en.yaml',
  'anchors.schema.json': 'corpus/<id>/anchors.yaml',
  'releases.schema.json': 'releases.yaml',
  'site.schema.json': 'site.yaml',
  'family.schema.json': 'families/<name>.yaml',
  'glossary.schema.json': 'glossary/<name>.yaml',
  'waivers.schema.json': 'corpus/<id>/waivers.yaml',
  'entities-pins.schema.json': 'corpus/<id>/entities.pins.yaml',
  'ledger.schema.json': 'corpus/<id>/ledger.<lang>.yaml',
  'authorities.schema.json': 'authorities/<name>.yaml',
}

/**
 * Describes the YAML files of a corpus from the schemas that check them, for the reference of the site.
 *
 * @returns the formats by the names of their files.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {describeFormats} from '#io/describe-formats.ts'
 * const text = describeFormats().find(({file}) => file === 'corpus/<id>/text.yaml')
 * assert.deepEqual(text?.fields.find(({path}) => path === 'titles')?.kinds, ['per-language'])
 * ```
 */
export function describeFormats(): readonly FormatDescription[] {
  return Object.entries(publishedSchemas)
    .map(([name, own]) => {
      // What Zod writes for our schemas; the test compares it with the published files.
      const schema = z.toJSONSchema(own, {io: 'input', unrepresentable: 'any'}) as Schema
      const file = (files as Readonly<Record<string, string>>)[name] ?? name
      return {schema: name, file, fields: listFields(schema, schema.type === 'array' ? '[]' : '')}
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1))
}

/** Fields below a value, each followed by its own. */
function listFields(schema: Schema, path: string): readonly FormatField[] {
  const {properties = {}, required = [], items, anyOf = []} = schema
  if (items) return listFields(items, path.endsWith('[]') ? path : `${path}[]`)
  const own = Object.entries(properties).flatMap(([name, field]) => {
    const way = path === '' || path === '[]' ? name : `${path}.${name}`
    return [toField(way, field, required.includes(name)), ...listFields(field, way)]
  })
  const values = schema.additionalProperties
  const inner = values ? listFields(values, `${path}.*`) : []
  return [...own, ...inner, ...anyOf.flatMap((variant) => listFields(variant, path))]
}

function toField(path: string, schema: Schema, isRequired: boolean): FormatField {
  const variants = schema.anyOf ?? [schema]
  const choices = variants.flatMap(choicesOf)
  const {description: means} = schema
  return {
    path,
    kinds: [...new Set(variants.map(kindOf))],
    isRequired,
    ...(choices.length === 0 ? {} : {choices}),
    ...(means === undefined ? {} : {means}),
  }
}

function choicesOf({
  type,
  enum: list,
  const: only,
  items,
  additionalProperties: values,
}: Schema): readonly string[] {
  if (list !== undefined) return list
  if (type === 'boolean') return ['true', 'false']
  if (typeof only === 'string') return [only]
  const inner = items || values
  return inner ? choicesOf(inner) : []
}

function kindOf({type, propertyNames}: Schema): FieldKind {
  if (type === 'object' && propertyNames !== undefined) return propertyNames.enum ? 'per-language' : 'map'
  return kinds[type ?? ''] ?? 'text'
}

const kinds: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'yes-no',
  array: 'list',
  object: 'group',
  null: 'nothing',
}
