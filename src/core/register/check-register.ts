import type {LanguageTag} from '../model/corpus-document.ts'
import type {TextRegister} from '../model/register.ts'
import {isFingerprint} from './fingerprint.ts'
import {resolveAddress} from './resolve-address.ts'

/** Damage in a register. */
export interface RegisterFault {
  readonly rule: 'duplicate-address' | 'unknown-address' | 'alias-cycle' | 'fingerprint' | 'other-base'
  readonly id: string
  readonly list: 'anchors' | 'aliases' | 'tombstones' | 'notices'
  /** Place in the list, from 0. */
  readonly index: number
  readonly reason: string
  readonly remedy: string
}

type Report = (fault: RegisterFault) => void

const branches =
  'Two branches gave it: keep the entry that was released first, delete the other one, and run `npx diglot register`.'

/** Every place an id is given at, by list; clauses of each edition by themselves. */
function checkAnchors({anchors}: TextRegister, report: Report): void {
  const ids = new Set<string>()
  const homes = new Map<string, string>()
  for (const [index, {id, fingerprint, clauses = {}}] of anchors.entries()) {
    const at = {list: 'anchors', index} as const
    if (ids.has(id)) {
      report({
        ...at,
        rule: 'duplicate-address',
        id,
        reason: `Unexpected second \`${id}\`, expected each id once`,
        remedy: branches,
      })
    }
    ids.add(id)
    for (const [language, list] of Object.entries(clauses)) {
      for (const clause of list) {
        const home = homes.get(`${language} ${clause}`)
        if (home !== undefined) {
          const reason = `Unexpected clause \`${clause}\` of \`${home}\` in \`${id}\` too, expected each id once`
          report({...at, rule: 'duplicate-address', id: clause, reason, remedy: branches})
        }
        homes.set(`${language} ${clause}`, id)
      }
    }
    for (const [language, print] of Object.entries(fingerprint)) {
      if (isFingerprint(print)) continue
      report({
        ...at,
        rule: 'fingerprint',
        id,
        reason: `Unexpected fingerprint of \`${id}\` in \`${language}\`, expected what \`diglot register\` wrote`,
        remedy: 'Take the entry from the last release, and run `npx diglot register`.',
      })
    }
  }
}

/** An id of the base edition has one answer: it is there, leads elsewhere, or is gone. */
function checkRetired(register: TextRegister, base: LanguageTag | undefined, report: Report): void {
  const live = listLive(register, base)
  const retired = new Map<string, string>()
  for (const list of ['aliases', 'tombstones'] as const) {
    for (const [index, {id}] of register[list].entries()) {
      const other = live.has(id) ? 'anchors' : retired.get(id)
      retired.set(id, list)
      if (other === undefined) continue
      report({
        rule: 'duplicate-address',
        list,
        index,
        id,
        reason: `Unexpected \`${id}\` in \`${list}\` and \`${other}\`, expected one answer`,
        remedy:
          other === 'anchors'
            ? 'If its words are in the text, delete this line; if not, delete its entry in `anchors`.'
            : 'Keep the line that was released first and delete the other one.',
      })
    }
  }
}

/** Each anchor names its editions base first; an id stands for other words in another edition. */
function checkBase({anchors}: TextRegister, base: LanguageTag | undefined, report: Report): void {
  const lists = anchors.map(({fingerprint}) => Object.keys(fingerprint))
  const most = Math.max(0, ...lists.map(({length}) => length))
  const index = lists.findIndex(({length}) => length === most)
  const [former] = lists[index] ?? []
  // Editions that share nothing do not tell which is the base.
  const isKnown = most > 1 || new Set(lists.flat()).size === 1
  if (base === undefined || former === undefined || !isKnown || former === base) return
  report({
    rule: 'other-base',
    list: 'anchors',
    index,
    id: anchors[index]?.id ?? '',
    reason: `Unexpected \`${base}\` as first edition, expected \`${former}\`: its ids are the published addresses`,
    remedy: `Name \`${former}\` first in \`editions\` of text.yaml again; a text that has no \`${former}\` any more is withdrawn, and published under a new name.`,
  })
}

/** Ids of the base; where it is not known those that every edition has. */
function listLive({anchors}: TextRegister, base: LanguageTag | undefined): ReadonlySet<string> {
  const known = new Set(anchors.flatMap(({fingerprint}) => Object.keys(fingerprint)))
  const lists = [...(base === undefined ? known : [base])].map(
    (language) =>
      new Set(
        anchors.flatMap(({id, fingerprint, clauses}) => {
          const print = fingerprint[language]
          if (print === undefined) return []
          const counted = print.split(' ').slice(1)
          return [id, ...(clauses?.[language] ?? counted.map((_, index) => `${id}c${index + 1}`))]
        }),
      ),
  )
  return lists.reduce((all, list) => all.intersection(list), lists[0] ?? new Set<string>())
}

function checkTargets(register: TextRegister, report: Report): void {
  const aliases = new Map(register.aliases.map((alias) => [alias.id, alias]))
  for (const [index, {id, to}] of register.aliases.entries()) {
    if (resolveAddress(register, id) !== undefined) continue
    const at = {list: 'aliases', index, id} as const
    if (isCyclic(id, aliases)) {
      report({
        ...at,
        rule: 'alias-cycle',
        reason: `Unexpected alias \`${id}\` that leads back to itself, expected it to end at words`,
        remedy: 'Let one alias of the circle lead to the id that holds the words now.',
      })
    } else if (resolveAddress(register, to) === undefined && !aliases.has(to)) {
      report({
        ...at,
        rule: 'unknown-address',
        reason: `Unexpected alias \`${id}\` to \`${to}\`, expected an id of the register`,
        remedy: 'Let it lead to the id that holds its words now, or give it a tombstone.',
      })
    }
  }
  // An id that only another edition had is answered under its name there.
  const isKnown = (id: string, language: LanguageTag): boolean =>
    aliases.has(id) || [id, `${id}-${language}`].some((each) => resolveAddress(register, each) !== undefined)
  for (const [index, {at, language, into = []}] of register.notices.entries()) {
    const unknown = [at, ...into].find((id) => !isKnown(id, language))
    if (unknown === undefined) continue
    report({
      rule: 'unknown-address',
      list: 'notices',
      index,
      id: unknown,
      reason: `Unexpected notice of \`${unknown}\`, expected an id of the register`,
      remedy: 'Correct the id, or take the entry from the last release.',
    })
  }
}

function isCyclic(id: string, aliases: ReadonlyMap<string, {readonly to: string}>): boolean {
  const seen = new Set<string>()
  let next: string | undefined = id
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    next = aliases.get(next)?.to
  }
  return next !== undefined
}

/**
 * Finds damage in a register that was edited by hand, or merged from two branches.
 *
 * @param register as it was read; its shape has been checked.
 * @param base language of the base edition; absent: an id counts as there when every edition has it.
 * @returns the faults, list by list.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {checkRegister} from '#core/register/check-register.ts'
 * const aliases = [{id: 'p2', to: 'p3', on: '2031-01-01'}]
 * const [fault] = checkRegister({text: 'rain', anchors: [], aliases, tombstones: [], notices: [], alone: []})
 * assert.equal(fault?.reason, 'Unexpected alias `p2` to `p3`, expected an id of the register')
 * ```
 */
export function checkRegister(register: TextRegister, base?: LanguageTag): readonly RegisterFault[] {
  const faults: RegisterFault[] = []
  const report: Report = (fault) => faults.push(fault)
  checkBase(register, base, report)
  checkAnchors(register, report)
  checkRetired(register, base, report)
  checkTargets(register, report)
  return faults
}
