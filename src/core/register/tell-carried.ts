import type {DocumentId, LanguageTag} from '../model/corpus-document.ts'
import type {Finding} from '../model/finding.ts'
import type {Decision, TextRegister} from '../model/register.ts'

interface EditionFacts {
  readonly document: DocumentId
  readonly language: LanguageTag
  readonly isBase: boolean
}

/**
 * Says what stands between an edition and its register: words that are gone or were changed under a
 * registered id need a decision, all else is only news for the register.
 *
 * @param decisions what carrying the ids found, in reading order.
 * @param edition the text it belongs to, its language, and whether its ids are the addresses of the page.
 * @returns an error for each open decision, at last one warning that the register is out of date.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {tellCarried} from '#core/register/tell-carried.ts'
 * const gone = {kind: 'deleted' as const, unit: 'paragraph' as const, language: 'en', id: 'p9'}
 * assert.deepEqual(tellCarried([gone], {document: 'rain', language: 'en', isBase: true}).map(({rule}) => rule), ['vanished-address'])
 * ```
 */
export function tellCarried(decisions: readonly Decision[], edition: EditionFacts): readonly Finding[] {
  const open = decisions.filter(isOpenDecision)
  const news = decisions.length - open.length
  const findings = open.map((decision) =>
    decision.kind === 'deleted' ? tellGone(decision, edition) : tellChanged(decision, edition),
  )
  if (news === 0) return findings
  const stale: Finding = {
    rule: 'stale-register',
    severity: 'warning',
    reason: `Unexpected ${news} changes in \`${edition.language}\` since the addresses were registered, expected none`,
    remedy: 'Run `npx diglot register`: it says what it found and writes it down.',
  }
  return [...findings, stale]
}

function tellGone({id}: Decision, {document, language, isBase}: EditionFacts): Finding {
  return {
    rule: 'vanished-address',
    severity: 'error',
    reason: `Unexpected missing words of ${isBase ? 'address' : `\`${language}\` at`} \`${id}\`, expected every registered address on the page`,
    remedy: `Restore them, or say why they are gone: \`npx diglot register --accept ${document}#${id} --reason "…"\`.`,
  }
}

function tellChanged({id, similarity = 0, language}: Decision, {document}: EditionFacts): Finding {
  return {
    rule: 'changed-address',
    severity: 'error',
    paragraph: id,
    reason: `Unexpected other words in \`${language}\` at \`${id}\` (alike by ${similarity.toFixed(2)}), expected those that were registered`,
    remedy: `Restore them, or say why they changed: \`npx diglot register --accept ${document}#${id} --reason "…"\`.`,
  }
}

/**
 * Tells whether words are gone or others without anybody's word on it.
 *
 * @param decision what became of an id.
 * @returns `true` where an editor has to accept it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isOpenDecision} from '#core/register/tell-carried.ts'
 * assert.equal(isOpenDecision({kind: 'edited', unit: 'clause', language: 'en', id: 'p9c1'}), false)
 * ```
 */
export function isOpenDecision({kind}: Decision): boolean {
  return kind === 'changed' || kind === 'deleted'
}

/**
 * Finds editions that were registered and are no longer there.
 *
 * @param register the register of the text.
 * @param languages of the editions that are there.
 * @returns an error for each, which `diglot register` settles.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {tellMissingEditions} from '#core/register/tell-carried.ts'
 * const anchors = [{id: 'p1', since: '1', fingerprint: {ru: 'AAAAAAAA', en: 'AAAAAAAA'}}]
 * const register = {text: 'rain', anchors, aliases: [], tombstones: [], notices: [], alone: []}
 * assert.deepEqual(tellMissingEditions(register, ['ru']).map(({rule}) => rule), ['vanished-address'])
 * ```
 */
export function tellMissingEditions(
  register: TextRegister,
  languages: readonly LanguageTag[],
): readonly Finding[] {
  return listMissing(register, languages).map((language) => ({
    rule: 'vanished-address',
    severity: 'error',
    reason: `Unexpected missing edition \`${language}\`, expected every edition that was registered`,
    remedy: `Restore it, or say why it is gone: \`npx diglot register ${register.text}\` gives the command.`,
  }))
}

/**
 * Lists editions that were registered and are no longer there.
 *
 * @param register the register of the text.
 * @param languages of the editions that are there.
 * @returns their languages.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listMissing} from '#core/register/tell-carried.ts'
 * const anchors = [{id: 'p1', since: '1', fingerprint: {ru: 'AAAAAAAA', en: 'AAAAAAAA'}}]
 * const register = {text: 'rain', anchors, aliases: [], tombstones: [], notices: [], alone: []}
 * assert.deepEqual(listMissing(register, ['ru']), ['en'])
 * ```
 */
export function listMissing(
  {anchors}: TextRegister,
  languages: readonly LanguageTag[],
): readonly LanguageTag[] {
  const known = new Set(anchors.flatMap(({fingerprint}) => Object.keys(fingerprint)))
  return [...known.difference(new Set(languages))]
}
