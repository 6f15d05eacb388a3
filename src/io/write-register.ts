import {Document, isMap, isScalar, visit} from 'yaml'
import type {TextRegister} from '#core/model/register.ts'
import {anchorsSchema, releasesSchema, type ReleasesRecord} from './schemas.ts'

/** Keys of maps that stand on one line. */
const flowKeys: ReadonlySet<string> = new Set(['clauses', 'younger', 'printed'])

const options = {lineWidth: 0, flowCollectionPadding: false, singleQuote: true} as const

/** Same data, same bytes: empty lists are left out, nothing is folded; the schemas give keys their order. */
function format(head: string, record: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(record).filter(([, value]) => !(Array.isArray(value) && value.length === 0))
  const document = new Document(Object.fromEntries(kept))
  visit(document, {
    Pair(_, {key, value}) {
      if (isMap(value) && flowKeys.has(String(key))) value.flow = true
    },
    Seq(_, list) {
      if (list.items.every(isScalar)) list.flow = true
      // An entry of a list that holds no more than words and numbers is a line of its own.
      for (const item of list.items) {
        if (isMap(item) && item.items.every(({value}) => isScalar(value))) item.flow = true
      }
    },
  })
  return `${head}${document.toString(options)}`
}

/**
 * Writes the register of a text as YAML.
 *
 * @param register the register.
 * @returns the file `anchors.yaml`: the same bytes for the same register, a fingerprint per line.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {formatRegister} from '#io/write-register.ts'
 * const anchors = [{id: 'p1', since: '1', fingerprint: {en: 'a b'}}]
 * const yaml = formatRegister({text: 'rain', anchors, aliases: [], tombstones: [], notices: [], alone: []})
 * assert.match(yaml, /\nanchors:\n {2}- id: p1\n {4}since: '1'\n {4}fingerprint:\n {6}en: a b\n$/)
 * ```
 */
export function formatRegister(register: TextRegister): string {
  return format(
    '# yaml-language-server: $schema=../../../public/schemas/anchors.schema.json\n' +
      '# Written by `npx diglot register`. An id that stands here is never taken out and never given to other words.\n',
    anchorsSchema.parse(register),
  )
}

/**
 * Writes the list of releases as YAML.
 *
 * @param releases the list.
 * @returns the file `releases.yaml`: the same bytes for the same list, texts in order of their ids.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {formatReleases} from '#io/write-register.ts'
 * const yaml = formatReleases({releases: [{name: '1', date: '2031-05-06'}], texts: [{id: 'rain', since: '1'}]})
 * assert.match(yaml, /\n {2}- \{name: '1', date: 2031-05-06\}\n/)
 * ```
 */
export function formatReleases(record: ReleasesRecord): string {
  const {releases, texts} = releasesSchema.parse(record)
  return format(
    '# yaml-language-server: $schema=../public/schemas/releases.schema.json\n' +
      '# Written by `npx diglot register`. A text that stands here was published: its line is never taken out.\n',
    {releases, texts: texts.toSorted((a, b) => (a.id < b.id ? -1 : 1))},
  )
}
