import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Carried, TextRegister} from '#core/model/register.ts'
import {carryIds} from '#core/register/carry-ids.ts'
import {checkRegister} from '#core/register/check-register.ts'
import {resolveAddress} from '#core/register/resolve-address.ts'
import {updateRegister} from '#core/register/update-register.ts'
import {judge, listAddresses, listRows, type Addresses, type Run} from './address-oracle.ts'
import {applyEdit, scripts, type Script} from './edit-script.ts'
import {readEditedText, render, type EditedText} from './edited-text.ts'

const [base, other] = ['ru', 'en']
const empty: TextRegister = {text: 'x', anchors: [], aliases: [], tombstones: [], notices: [], alone: []}

/** Texts of one or two editions, base first. */
type Editions = ReadonlyMap<string, EditedText>

interface State {
  readonly register: TextRegister
  /** By language. */
  readonly editions: ReadonlyMap<string, {readonly addresses: Addresses; readonly rows: Addresses}>
}

/** All that is registered of a text at one time. */
function readEditions(register: TextRegister, texts: Editions) {
  return [...texts].map(([language, text]) => {
    const rendered = render(text)
    const carried = carryIds(register, language, rendered.paragraphs)
    return {language, rendered, paragraphs: rendered.paragraphs, carried}
  })
}

function update(register: TextRegister, texts: Editions, accepted: readonly string[]) {
  const editions = readEditions(register, texts)
  const [first, second] = editions.map(
    ({carried}) => new Set([...carried.paragraphs.values(), ...carried.clauses.values()]),
  )
  return updateRegister(register, {
    text: 'x',
    base: editions[0]?.language ?? '',
    editions,
    release: String(register.notices.length),
    on: `run ${register.notices.length}`,
    accepted: new Set(accepted),
    reason: {ru: 'x'},
    alone: [...(second?.difference(first ?? new Set()) ?? [])].map((id) => `${id}-${other}`),
  })
}

function expectEachOnce(carried: Carried): void {
  const ids = [...carried.paragraphs.values(), ...carried.clauses.values()]
  expect(new Set(ids).size).toBe(ids.length)
}

/** Registers a text, everything accepted; what was not accepted at first is not lost. */
function register(former: TextRegister, texts: Editions, isHalf: boolean): State {
  const [language] = texts.keys()
  let current = former
  if (isHalf) {
    const {open} = update(current, texts, [])
    const half = open.filter((_, index) => index % 2 === 0).map(({id}) => id)
    current = update(current, texts, half).register
    expect(checkRegister(current, language)).toEqual([])
    for (const {id} of former.anchors) {
      // What only the other edition had is answered under its name there.
      expect(resolveAddress(current, id) ?? resolveAddress(current, `${id}-${other}`), id).toBeDefined()
    }
  }
  const editions = readEditions(current, texts)
  for (const {carried} of editions) expectEachOnce(carried)
  const {open} = update(current, texts, [])
  const next = update(
    current,
    texts,
    open.map(({id}) => id),
  )
  expect(next.open).toEqual([])
  expect(checkRegister(next.register, language)).toEqual([])
  for (const [index, again] of readEditions(next.register, texts).entries()) {
    expect(again.carried.decisions).toEqual([])
    expect([...again.carried.paragraphs]).toEqual([...(editions[index]?.carried.paragraphs ?? [])])
    expect([...again.carried.clauses].sort()).toEqual([...(editions[index]?.carried.clauses ?? [])].sort())
  }
  expect(update(next.register, texts, [])).toEqual(next)
  const found = editions.map(({language: tag, rendered, carried}) => {
    const addresses = listAddresses(rendered, carried)
    return [tag, {addresses, rows: listRows(rendered, carried, addresses)}] as const
  })
  return {register: next.register, editions: new Map(found)}
}

/** Addresses of an edition: ids of the base, `p12-en` of the other one. */
function toAddresses(ids: Addresses = new Map(), ending: string): Addresses {
  return new Map([...ids].map(([id, words]) => [`${id}${ending}`, words]))
}

function expectAnswers(before: State, after: State): void {
  const published = new Set(before.register.alone)
  for (const [index, language] of [...before.editions.keys()].entries()) {
    const [old, now] = [before.editions.get(language), after.editions.get(language)]
    const ending = index === 0 ? '' : `-${language}`
    const run: Run = {
      before: toAddresses(old?.addresses, ending),
      after: toAddresses(now?.addresses, ending),
      former: before.register,
      register: after.register,
      rowsBefore: toAddresses(old?.rows, ending),
      rowsAfter: toAddresses(now?.rows, ending),
    }
    const given = [...run.before.keys()].filter((id) => index === 0 || published.has(id))
    const answers = given.map((id) => [id, judge(id, run)] as const)
    expect(answers.filter(([, answer]) => answer === 'wrong' || answer === 'lost')).toEqual([])
  }
}

function runScript(script: Script, name: string, languages: readonly string[], isHalf: boolean): void {
  let texts: Editions = new Map(languages.map((language) => [language, readEditedText(name, language)]))
  let state = register(empty, texts, false)
  const given = new Set<string>()
  const giveIds = () => {
    for (const id of [
      ...(state.editions.get(languages[0] ?? '')?.addresses.keys() ?? []),
      ...state.register.alone,
    ])
      given.add(id)
  }
  giveIds()
  for (const edits of script) {
    // Of two editions each is edited in turn.
    for (const [index, edit] of edits.entries()) {
      const language = languages[(edit.at + index) % languages.length] ?? ''
      texts = new Map(
        [...texts].map(([tag, text]) => [tag, tag === language ? applyEdit(text, edit, tag) : text]),
      )
    }
    const next = register(state.register, texts, isHalf)
    expectAnswers(state, next)
    for (const address of given) expect(resolveAddress(next.register, address), address).toBeDefined()
    for (const [tag, {addresses}] of next.editions) {
      const known = state.editions.get(tag)?.addresses
      const used = tag === languages[0] ? given : new Set<string>()
      expect([...addresses.keys()].filter((id) => used.has(id) && known?.has(id) === false)).toEqual([])
    }
    state = next
    giveIds()
  }
}

describe.each([[[base]], [[other]]])('addresses of a text in %s', (languages) => {
  it.each(['stations', 'library'])('lead to its words after any edits: %s', (name) => {
    fc.assert(
      fc.property(scripts, fc.boolean(), (script, isHalf) => {
        runScript(script, name, languages, isHalf)
      }),
      {seed: 7, numRuns: 250},
    )
  })
})

describe('addresses of a text of two editions', () => {
  it.each(['stations', 'library'])('lead to its words after any edits of both: %s', (name) => {
    fc.assert(
      fc.property(scripts, fc.boolean(), (script, isHalf) => {
        runScript(script, name, [base, other], isHalf)
      }),
      {seed: 7, numRuns: 100},
    )
  })
})
