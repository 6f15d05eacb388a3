import {describe, expect, it} from 'vitest'
import {z} from 'zod'
import {parseYaml} from '#io/read-yaml.ts'
import {anchorsSchema} from '#io/schemas.ts'

const ours = `text: rain
anchors:
  - {id: p1, since: '1', fingerprint: {en: a b}}
`
const tell = (path: string, text: string, schema: z.ZodType = z.unknown()) =>
  parseYaml(path, text, schema).file.messages.map(({ruleId, line, note = ''}) => [ruleId, line, note])

describe('parseYaml', () => {
  it.each([
    ['two versions', '<<<<<<< HEAD\n  - {id: p2}\n=======\n  - {id: p2}\n>>>>>>> branch\n', 4],
    ['three versions', '<<<<<<< HEAD\na: 1\n||||||| base\n=======\na: 2\n>>>>>>> branch\n', 4],
    ['marks of which the first was taken out', '  - {id: p2}\n=======\n  - {id: p2}\n>>>>>>> branch\n', 5],
  ])('says once that git left a conflict: %s', (_, conflict, line) => {
    expect(tell('anchors.yaml', ours + conflict, anchorsSchema)).toEqual([
      ['merge-conflict', line, expect.stringContaining('diglot register')],
    ])
    expect(tell('text.yaml', ours + conflict)).toEqual([
      ['merge-conflict', line, expect.stringContaining('<<<<<<<')],
    ])
  })

  it('takes such marks for words where they are words', () => {
    const text = 'note: |\n  <<<<<<< HEAD\n  =======\n'
    expect(parseYaml('a.yaml', text, z.unknown()).value).toEqual({note: '<<<<<<< HEAD\n=======\n'})
  })

  it('gives the lines of keys and entries of a map', () => {
    const {lineOf} = parseYaml('anchors.yaml', ours, anchorsSchema)
    expect([lineOf?.('text'), lineOf?.('anchors', 0), lineOf?.('anchors', 7), lineOf?.()]).toEqual([
      1, 3, 2, 1,
    ])
  })
})
