import {describe, expect, it} from 'vitest'
import {z} from 'zod'
import {publishedSchemas, textSchema} from '#io/schemas.ts'

describe('published schemas', () => {
  for (const [name, schema] of Object.entries(publishedSchemas)) {
    it(`public/schemas/${name} is what the reader checks`, async () => {
      const json = z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'})
      await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(`../../public/schemas/${name}`)
    })
  }
})

const good = {
  id: 'rain-2024',
  kind: 'statement',
  date: '2024-05-06',
  titles: {en: 'Rain'},
  editions: [{language: 'en', role: 'digest', source: 'Ours', rights: 'CC0-1.0'}],
}

describe('textSchema', () => {
  it('takes a plain record', () => {
    expect(textSchema.parse(good)).toMatchObject({id: 'rain-2024', authentic: []})
  })

  it.each([
    ['a path as id', {id: '../../x'}],
    ['a reserved id', {id: 'con'}],
    ['the name of a page', {id: 'texts'}],
    ['a name of a page of the site', {id: 'search'}],
    ['a name of a folder of the site', {id: 'entities'}],
    ['an unknown key', {colour: 'red'}],
    ['an unknown language', {editions: [{...good.editions[0], language: 'tlh'}]}],
    ['an unknown role', {editions: [{...good.editions[0], role: 'rumour'}]}],
    ['no rights', {editions: [{language: 'en', role: 'digest', source: 'Ours'}]}],
    ['two editions of one language', {editions: [good.editions[0], good.editions[0]]}],
    ['a link that is not http', {editions: [{...good.editions[0], url: 'javascript:alert(1)'}]}],
    ['a date in words', {date: 'May 2024'}],
  ])('refuses %s', (_, change) => {
    expect(textSchema.safeParse({...good, ...change}).success).toBe(false)
  })
})
