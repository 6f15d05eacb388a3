import {describe, expect, it} from 'vitest'
import {describeFormats} from '#io/describe-formats.ts'
import {publishedSchemas} from '#io/schemas.ts'

const formats = describeFormats()
const fieldOf = (schema: string, path: string) =>
  formats.find((format) => format.schema === schema)?.fields.find((field) => field.path === path)

describe('describeFormats', () => {
  it('has each published schema once', () => {
    expect(formats.map(({schema}) => schema).sort()).toEqual(Object.keys(publishedSchemas).sort())
    expect(new Set(formats.map(({file}) => file)).size).toBe(formats.length)
  })

  it('names a field by its way from the top', () => {
    expect(fieldOf('text.schema.json', 'editions[].role')).toMatchObject({
      kinds: ['text'],
      isRequired: true,
      choices: expect.arrayContaining(['authentic', 'digest']),
    })
    expect(fieldOf('authorities.schema.json', 'aliases.*[].scope')).toMatchObject({
      kinds: ['list'],
      isRequired: false,
    })
  })

  it('tells all that a field may be', () => {
    expect(fieldOf('text.schema.json', 'titles')?.kinds).toEqual(['per-language'])
    expect(fieldOf('text.schema.json', 'authentic')?.kinds).toEqual(['list', 'group'])
    expect(fieldOf('authorities.schema.json', 'aliases.*[].inflect')).toMatchObject({
      kinds: ['yes-no'],
      choices: ['true', 'false'],
    })
    expect(fieldOf('entities-pins.schema.json', 'entity')?.kinds).toEqual(['text', 'nothing'])
    expect(fieldOf('text.schema.json', 'editions[].blocks')).toMatchObject({
      kinds: ['map'],
      choices: expect.arrayContaining(['translation']),
    })
  })
})
