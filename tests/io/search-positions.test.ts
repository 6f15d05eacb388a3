import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {SearchEngine} from '../../src/scripts/search/search-engine.ts'
import {groupWords} from '#core/search/search-content.ts'
import {writeSearchIndex} from '#io/search-index.ts'
import {openEngineFrom} from '#tests/search/open-engine-from.ts'
import {indexOf, textOf} from './index-of.ts'

/** Between any two of these stands something that the indexer might count otherwise. */
const odd = [
  'гавань\u00A0— маяк',
  'сло\u00ADварь\u200Bмостки\u2003причал\u2028лоцман\u0085шлюз',
  '\uFEFF\u2060 буй\u180E бакен \u200D \u200C створ',
  'e\u0301clair ёлка ЙОД',
  '😀 👨‍👩‍👧 якорь 🇰🇿 канат',
  `${'длинное'.repeat(900)} кнехт`,
  '漢字漢字かな ภาษาไทย ﷺ кранец',
  '<script>трап</script> &amp; &lt;флаг&gt; <b> вымпел',
  'слово—слово весло–руль 2020–2025 A/RES/2254 «Север—Юг», кубрик',
  '… ― ** № 5 § 7 (7.1) п.7.2 румпель',
  'x\u0000y камбуз \uD800 трюм',
]
const text = textOf(
  'odd',
  ['ru'],
  odd.map((cell) => [cell]),
)
const root = mkdtempSync(join(tmpdir(), 'diglot-positions-'))
let engine: SearchEngine

beforeAll(async () => {
  const {indexed, readChunk} = indexOf([text, textOf('other', ['ru'], [['Иное']])])
  await writeSearchIndex(indexed, readChunk, root)
  const head = {
    id: 'odd',
    date: '2024',
    kind: 'other' as const,
    titles: {},
    authenticLanguages: [],
    editions: [],
  }
  engine = await openEngineFrom(root, {texts: new Map([['odd', head]])})
})
afterAll(() => rmSync(root, {recursive: true, force: true}))

const places = text.groups.flatMap((group, index) =>
  groupWords(group, 0).map((word, start) => ({word, group: index, start})),
)
const asked = places.filter(
  ({word}) => /^[«(]?[\p{L}\p{N}]/u.test(word) && !/\0/.test(word) && word.length < 200,
)

async function find(query: string): Promise<readonly unknown[]> {
  const {hits} = await engine.ask(query)
  return hits.flatMap((hit) => hit.spans.map((span) => [hit.document, hit.group, span.start]))
}

it.each(asked)('the index knows the place of $word', async ({word, group, start}) => {
  expect(await find(word)).toContainEqual(['odd', group, start])
})

it.each([
  ['2025', '2020–2025'],
  ['2254', 'A/RES/2254'],
  ['руль', 'весло–руль'],
  ['юг', '«Север—Юг»,'],
])('the index knows %s as a part of %s', async (part, whole) => {
  const {group, start} = places.find(({word}) => word === whole) ?? {}
  expect(await find(part)).toContainEqual(['odd', group, start])
})
