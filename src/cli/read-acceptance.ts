import {InputError} from '#io/problem.ts'
import {findNearest} from './find-nearest.ts'
import {acceptCommand} from './register-report.ts'

/** Throws a fault of usage. */
export function refuse(reason: string, remedy: string): never {
  throw new InputError('diglot register', {rule: 'usage', reason, remedy})
}

/**
 * Sorts the reasons an editor gave by their language: Cyrillic letters are Russian, all else is English.
 *
 * @param reasons as typed.
 * @returns one reason per language.
 * @throws {InputError} of usage for one without words, or two in one language.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {sortReasons} from '#cli/read-acceptance.ts'
 * assert.deepEqual(sortReasons(['Опечатка', 'A slip']), {ru: 'Опечатка', en: 'A slip'})
 * ```
 */
export function sortReasons(reasons: readonly string[]): Readonly<Record<string, string>> {
  const sorted: Record<string, string> = {}
  for (const typed of reasons) {
    const reason = typed.replaceAll(/\s+/g, ' ').trim()
    if (reason === '' || reason.length > 2000) {
      refuse(
        `Unexpected reason of ${reason.length} characters, expected 1 to 2000`,
        'Say why in a sentence or two.',
      )
    }
    const language = /\p{Script=Cyrillic}/u.test(reason) ? 'ru' : 'en'
    if (sorted[language] !== undefined) {
      refuse(
        `Unexpected second reason in \`${language}\`: \`${reason}\`, expected one per language`,
        'Join them, or run the command once per reason.',
      )
    }
    sorted[language] = reason
  }
  return sorted
}

/**
 * Reads which ids an editor accepts.
 *
 * @param ids as typed: `rain#p9`, or `p9` with one text named.
 * @param texts the texts named on the command line.
 * @returns ids by text.
 * @throws {InputError} of usage for an id without a text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readAccepted} from '#cli/read-acceptance.ts'
 * assert.deepEqual(readAccepted(['p9', 'rain#p10c1'], ['rain']).get('rain'), new Set(['p9', 'p10c1']))
 * ```
 */
export function readAccepted(
  ids: readonly string[],
  texts: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const accepted = new Map<string, Set<string>>()
  for (const typed of ids) {
    const [first = '', second] = typed.split('#', 2)
    const text = second === undefined && texts.length === 1 ? texts[0] : first
    const id = second ?? first
    if (text === undefined || text === '' || id === '' || (second === undefined && texts.length !== 1)) {
      refuse(
        `Unexpected id \`${typed}\` without its text, expected \`text#${id || 'p9'}\``,
        'Name the text before the id, or name one text only.',
      )
    }
    if (texts.length > 0 && !texts.includes(text)) {
      refuse(
        `Unexpected id \`${typed}\` of a text that is not asked for, expected one of \`${texts.join('`, `')}\``,
        'Name that text, too.',
      )
    }
    accepted.set(text, (accepted.get(text) ?? new Set()).add(id))
  }
  return accepted
}

/**
 * Refuses ids that leave nothing to accept: a slip of the finger must not pass for a decision.
 *
 * @param texts of each text the ids that wait for a decision, and the accepted ones under which none does.
 * @throws {InputError} of usage, with the address that was most likely meant.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {refuseNeedless} from '#cli/read-acceptance.ts'
 * const text = {id: 'rain', acceptable: ['p9'], needless: ['p8']}
 * assert.throws(() => refuseNeedless([text]), {message: /rain#p8/})
 * ```
 */
export function refuseNeedless(
  texts: readonly {
    readonly id: string
    readonly acceptable: readonly string[]
    readonly needless: readonly string[]
  }[],
): void {
  const [address] = texts.flatMap(({id, needless}) => needless.map((each) => `${id}#${each}`))
  if (address === undefined) return
  const waiting = texts.flatMap(({id, acceptable}) => acceptable.map((each) => `${id}#${each}`))
  const nearest = findNearest(address, waiting)
  refuse(
    `Unexpected id \`${address}\` with --accept, expected one that waits for a decision`,
    nearest === undefined
      ? 'Run `npx diglot register --check` to see which do.'
      : `Did you mean \`${nearest}\`? \`npx diglot register --check\` lists all.`,
  )
}

/**
 * Refuses to accept a part of what exchanged words: half of it cannot be written down.
 *
 * @param texts of each text the ids that have to be accepted together, and of which only some were.
 * @param content folder given on the command line.
 * @throws {InputError} of usage, with the command that accepts all of them.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {refuseTorn} from '#cli/read-acceptance.ts'
 * assert.throws(() => refuseTorn([{id: 'rain', torn: [['p8', 'p9']]}]), {message: /rain#p8/})
 * ```
 */
export function refuseTorn(
  texts: readonly {readonly id: string; readonly torn: readonly (readonly string[])[]}[],
  content?: string,
): void {
  for (const {id, torn} of texts) {
    const [ids] = torn
    if (ids === undefined) continue
    refuse(
      `Unexpected acceptance of only some of \`${ids.map((each) => `${id}#${each}`).join('`, `')}\`, expected all: they stand in one paragraph or exchanged words`,
      `Accept them together: \`${acceptCommand(id, ids, content)}\`.`,
    )
  }
}
