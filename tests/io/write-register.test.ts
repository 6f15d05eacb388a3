import {describe, expect, it} from 'vitest'
import {parseYaml} from '#io/read-yaml.ts'
import {anchorsSchema, releasesSchema} from '#io/schemas.ts'
import {formatRegister, formatReleases} from '#io/write-register.ts'
import type {TextRegister} from '#core/model/register.ts'

const day = '2031-05-06'
const print = Array.from({length: 60}, () => '0a1b2c3d').join(' ')
const register: TextRegister = {
  text: 'rain-2031',
  anchors: [
    {
      id: 'p1',
      label: '1',
      since: '2031.1',
      fingerprint: {ru: print, en: '1e5 0x12 null'},
      clauses: {ru: ['p1c1', 'p1c3']},
      younger: {p1c3: '2031.2'},
    },
    {id: 'p2', label: 'да', since: '1', fingerprint: {en: '12345'}},
  ],
  aliases: [{id: 'p3', to: 'p2', on: day}],
  tombstones: [{id: 'p4', label: '4', after: 'p3', on: day, reason: {ru: 'Исключён: «лишний»', en: 'yes'}}],
  notices: [{at: 'p1', kind: 'split', language: 'ru', on: day, into: ['p1-2']}],
  alone: ['p12-en'],
}

describe('formatRegister', () => {
  it('gives the same register back, whatever its words look like', () => {
    const {value, file} = parseYaml('anchors.yaml', formatRegister(register), anchorsSchema)
    expect(file.messages).toEqual([])
    expect(value).toEqual(register)
  })

  it('writes the same bytes for the same data, in whatever order its keys came', () => {
    const {text, anchors, ...rest} = register
    const turned = anchors.map((anchor) => Object.fromEntries(Object.entries(anchor).reverse()))
    const yaml = formatRegister(register)
    expect(formatRegister({...rest, anchors: anchorsSchema.shape.anchors.parse(turned), text})).toBe(yaml)
    expect(formatRegister(parseYaml('anchors.yaml', yaml, anchorsSchema).value ?? register)).toBe(yaml)
  })

  it('is made for people and for git: a print a line, short entries on one, no empty lists', () => {
    expect(formatRegister({...register, notices: [], tombstones: []})).toBe(
      `# yaml-language-server: $schema=../../../public/schemas/anchors.schema.json
# Written by \`npx diglot register\`. An id that stands here is never taken out and never given to other words.
text: rain-2031
anchors:
  - id: p1
    label: '1'
    since: '2031.1'
    fingerprint:
      ru: ${print}
      en: 1e5 0x12 null
    clauses: {ru: [p1c1, p1c3]}
    younger: {p1c3: '2031.2'}
  - id: p2
    label: да
    since: '1'
    fingerprint:
      en: '12345'
aliases:
  - {id: p3, to: p2, on: 2031-05-06}
alone: [p12-en]
`,
    )
  })
})

describe('formatReleases', () => {
  it('gives the list back, its texts in order', () => {
    const withdrawn = {on: day, titles: {ru: 'О дожде'}, reason: {en: 'A draft'}}
    const texts = [
      {id: 'snow', since: '1', withdrawn},
      {id: 'rain', since: '1', movedTo: 'snow'},
    ]
    const yaml = formatReleases({releases: [{name: '1', date: day}], texts})
    expect(yaml).toContain("\n  - {name: '1', date: 2031-05-06}\n")
    expect(yaml).toContain("\n  - {id: rain, since: '1', movedTo: snow}\n")
    expect(parseYaml('releases.yaml', yaml, releasesSchema).value).toEqual({
      releases: [{name: '1', date: day}],
      texts: texts.toReversed(),
    })
  })
})
