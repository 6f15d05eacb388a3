import {describe, expect, it} from 'vitest'
import {z} from 'zod'
import {apiSchemas} from '#io/api-schemas.ts'
import {dtsSchemas} from '#io/dts-schemas.ts'

describe.each([
  ['api', apiSchemas],
  ['dts', dtsSchemas],
])('published schemas of %s/v1', (folder, schemas) => {
  it.each(Object.entries(schemas))('%s is the shape of the files', async (name, schema) => {
    const json = z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'})
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(
      `../../public/schemas/${folder}/v1/${name}`,
    )
  })
})
