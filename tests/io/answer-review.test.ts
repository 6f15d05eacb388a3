import {chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, expect, it} from 'vitest'
import {toTextData} from '#core/exchange/text-json.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'
import {answerReview} from '#io/answer-review.ts'
import {hashReviewed} from '#io/decision-source.ts'
import {runChain} from '#plugins/chain.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

const edition = (language: typeof ru, source: string) => ({
  head: {
    id: `rain/${language.tag}`,
    language: language.tag,
    role: 'digest' as const,
    witness: {source: 'own words', rights: 'CC0-1.0'},
  },
  language,
  path: `${language.tag}.md`,
  source,
})
const {document, view} = runChain({
  head: {id: 'rain', kind: 'other', date: '2031', titles: {en: 'Rain'}, authenticLanguages: []},
  editions: [
    edition(ru, '1\\. Идёт дождь в мае 2019 года.\n\n2\\. Бюджет принят.'),
    edition(en, '1\\. It rains in May 2019.\n\n2\\. The budget was adopted.'),
  ],
  decisions: undefined,
  path: 'rain',
  matchers: {},
})
const data = toTextData(document, view, '0123456789ab')
const one = {text: 'rain', level: 'paragraphs', from: ['p1'], to: ['p1'], isWritten: true}

let folders = {content: '', cache: ''}
let file = ''
beforeEach(() => {
  folders = {content: temporaryFolder(), cache: temporaryFolder()}
  mkdirSync(join(folders.content, 'corpus/rain'), {recursive: true})
  file = join(folders.content, 'corpus/rain/align.ru-en.yaml')
})
const read = () => readFileSync(file, 'utf8')
/** What a page that was loaded just now sends, unless it says otherwise. */
const ask = (body: object | undefined) => {
  const hash = hashReviewed(data.hash, existsSync(file) ? read() : '')
  const sent = body === undefined || 'undo' in body ? body : {hash, ...body}
  return answerReview(folders, sent, (id) => Promise.resolve(id === 'rain' ? data : undefined))
}

it('shows what it would write, and writes it when told to', async () => {
  const act = {kind: 'confirm'}
  const shown = await ask({...one, act, isWritten: false})
  expect(existsSync(file)).toBe(false)
  const written = await ask({...one, act})
  expect(written).toEqual(shown)
  expect(written).toMatchObject({status: 200, body: {lines: [{sign: '+', text: 'pin:'}, {sign: '+'}]}})
  expect(read()).toMatch(/^pin:\n {2}- \{from: \[p1\], to: \[p1\], text: "?[0-9a-f]{12}"?\}\n$/)
})

it('keeps comments, and takes the last decision back to the letter', async () => {
  const before = '# Ours.\nforbid:\n  # Not these.\n  - {from: p1, to: p2}\n'
  writeFileSync(file, before)
  const reason = {ru: 'Пояснение', en: 'An explanation'}
  await ask({...one, act: {kind: 'leave', side: 'from', ids: ['p1'], reason}})
  expect(read()).toContain(before)
  expect(read()).toContain('ru: Пояснение')
  expect((await ask({text: 'rain', undo: true})).status).toBe(200)
  expect(read()).toBe(before)
  expect((await ask({text: 'rain', undo: true})).body).toMatchObject({refusal: 'nothing-to-undo'})
})

it('takes a first decision back, so that the file says nothing', async () => {
  await ask({...one, act: {kind: 'merge', with: 'below'}})
  expect(read()).toContain('{from: [p1, p2], to: [p1, p2]')
  await ask({text: 'rain', undo: true})
  expect(read()).toBe('')
})

it('takes nothing back from a file that was edited since', async () => {
  await ask({...one, act: {kind: 'confirm'}})
  writeFileSync(file, `${read()}# Mine.\n`)
  expect((await ask({text: 'rain', undo: true})).body).toMatchObject({refusal: 'stale'})
  expect(read()).toContain('# Mine.')
})

it.each([
  ['shape', {...one, text: '../rain', act: {kind: 'confirm'}}],
  ['shape', {...one, act: {kind: 'leave', side: 'from', ids: ['p1'], reason: {ru: 'Пояснение', en: ' '}}}],
  ['shape', undefined],
  ['unknown-text', {...one, text: 'snow', act: {kind: 'confirm'}}],
  ['stale', {...one, hash: hashReviewed('ba9876543210', ''), act: {kind: 'confirm'}}],
  ['stale', {...one, hash: hashReviewed(data.hash, 'pin: []'), act: {kind: 'confirm'}}],
  ['stale', {...one, to: ['p2'], act: {kind: 'confirm'}}],
  ['impossible', {...one, act: {kind: 'merge', with: 'above'}}],
])('refuses with `%s`, and writes nothing', async (refusal, body) => {
  const answer = await ask(body)
  expect(answer.body).toMatchObject({refusal})
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(existsSync(file)).toBe(false)
})

it('refuses what a file with faults cannot take', async () => {
  writeFileSync(file, 'pin: {')
  expect((await ask({...one, act: {kind: 'confirm'}})).body).toMatchObject({refusal: 'file'})
  expect(read()).toBe('pin: {')
})

it('keeps apart what is no pair, and pairs what stands apart', async () => {
  await ask({...one, act: {kind: 'forbid', from: 'p1', to: 'p1'}})
  await ask({...one, act: {kind: 'pair', from: ['p1'], to: ['p2']}})
  expect(read()).toMatch(
    /^forbid:\n {2}- \{from: p1, to: p1, text: .*\}\npin:\n {2}- \{from: \[p1\], to: \[p2\], text: .*\}\n$/,
  )
})

it('writes nothing that is written already, so that there is nothing to take back', async () => {
  await ask({...one, act: {kind: 'confirm'}})
  expect((await ask({...one, act: {kind: 'confirm'}})).body).toEqual({lines: []})
  await ask({text: 'rain', undo: true})
  expect((await ask({text: 'rain', undo: true})).body).toMatchObject({refusal: 'nothing-to-undo'})
})

it('leaves a read-only file and one that is not UTF-8 as they are', async () => {
  writeFileSync(file, '# Ours.\n')
  chmodSync(file, 0o444)
  expect((await ask({...one, act: {kind: 'confirm'}})).body).toMatchObject({refusal: 'file'})
  expect(read()).toBe('# Ours.\n')
  chmodSync(file, 0o644)
  const bytes = Buffer.from([0x23, 0xff, 0x0a])
  writeFileSync(file, bytes)
  expect((await ask({...one, act: {kind: 'confirm'}})).body).toMatchObject({refusal: 'file'})
  expect(readFileSync(file)).toEqual(bytes)
})

it('makes no folder for a text that was moved away', async () => {
  rmSync(join(folders.content, 'corpus/rain'), {recursive: true})
  expect((await ask({...one, act: {kind: 'confirm'}})).body).toMatchObject({refusal: 'unknown-text'})
  expect(existsSync(join(folders.content, 'corpus/rain'))).toBe(false)
})
