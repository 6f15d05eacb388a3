/** What speaks for chosen beads and against them. */
import type {AlignUnit, Lexicon, ScoredBead} from '#core/align/align-unit.ts'
import {readForms} from '#core/align/read-forms.ts'
import {readWords, type WordTable} from '#core/align/read-words.ts'
import {standardiseLengths} from '#core/align/score-lengths.ts'
import {findSeeds} from '#core/align/seed-translations.ts'
import type {BeadEvidence} from '#core/model/corpus-document.ts'

/** A translation less likely than this is not named as a reason. */
const LEAST_PROBABILITY = 0.3
/** Shorter words are mostly grammar. */
const LEAST_LETTERS = 4

function listIds(table: WordTable, units: readonly number[]): ReadonlySet<number> {
  const ids = new Set<number>()
  for (const unit of units) {
    for (let at = table.starts[unit] ?? 0; at < (table.starts[unit + 1] ?? 0); at++)
      ids.add(table.tokens[at] ?? 0)
  }
  return ids
}

/** Known translations of each from token. */
function indexTranslations(
  from: WordTable,
  to: WordTable,
  lexicon?: Lexicon,
): ReadonlyMap<number, readonly number[]> {
  const translations = new Map<number, number[]>()
  for (const {from: source, to: target, backward, forward} of findSeeds(from, to, lexicon).pairs) {
    if (Math.max(backward, forward) < LEAST_PROBABILITY) continue
    const known = translations.get(source)
    if (known) known.push(target)
    else translations.set(source, [target])
  }
  return translations
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/**
 * Names the reasons for each bead: numbers, records and words that both sides have, printed numbers, lengths.
 * Only what can be shown to a reader; the search weighs the same kinds of evidence, but all pairs of words.
 *
 * @param from units of the base.
 * @param to units of the other side.
 * @param beads over the indices of the units, counted from 0.
 * @param lexicon translations known beforehand; default: none, then only names and words alike in sound match.
 * @returns one per bead; `undefined` where a side is empty or a person decided.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {explainBeads} from '#core/align/explain-beads.ts'
 * const [evidence] = explainBeads(
 *   [{text: '2. Протокол принят 15 мая 2019 года.'}],
 *   [{text: '2. The protocol was adopted on 15 May 2019.'}],
 *   [{from: [0], to: [0], score: 0.9, origin: 'number'}],
 * )
 * assert.deepEqual(evidence?.numbers, ['2', '15', '2019'])
 * assert.equal(evidence?.words, 1)
 * assert.equal(evidence?.label, 'equal')
 * ```
 */
export function explainBeads(
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  beads: readonly ScoredBead[],
  lexicon?: Lexicon,
): readonly (BeadEvidence | undefined)[] {
  const words = {from: readWords(from), to: readWords(to)}
  const forms = {from: readForms(from), to: readForms(to)}
  const translations = indexTranslations(words.from, words.to, lexicon)
  const measure = (side: 'from' | 'to', units: readonly number[]): number =>
    units.reduce((sum, at) => sum + (forms[side].lengths[at + 1] ?? 0) - (forms[side].lengths[at] ?? 0), 0)
  const pairs = beads.filter((bead) => bead.from.length > 0 && bead.to.length > 0)
  const total = (side: 'from' | 'to'): number =>
    pairs.reduce((sum, bead) => sum + measure(side, bead[side]), 1)
  const usual = Math.log(total('from') / total('to'))
  return beads.map((bead) => {
    if (bead.origin === 'hand' || bead.from.length === 0 || bead.to.length === 0) return undefined
    const opposite = listIds(words.to, bead.to)
    const shared = [...listIds(words.from, bead.from)].flatMap((id) => {
      const isShared = translations.get(id)?.some((target) => opposite.has(target)) === true
      return isShared ? (words.from.vocabulary.keys[id] ?? []) : []
    })
    const [left, right] = [measure('from', bead.from), measure('to', bead.to)]
    return {
      ...sortKeys(shared),
      ...compareLabels(forms.from.labels[bead.from[0] ?? 0], forms.to.labels[bead.to[0] ?? 0]),
      ratio: round((left + 1) / (right + 1) / Math.exp(usual), 2),
      deviation: round(standardiseLengths(left, right, usual), 1),
    }
  })
}

/** Tokens that both sides have, by what they are; a month counts as a word. */
function sortKeys(keys: readonly string[]): Pick<BeadEvidence, 'numbers' | 'names' | 'words'> {
  const numbers = keys.filter((key) => /^#\d/.test(key)).map((key) => key.slice(1))
  const names = keys.filter((key) => key.startsWith('@')).map((key) => key.slice(1))
  const words = keys.filter((key) => /^\p{L}/u.test(key) && key.length >= LEAST_LETTERS).length
  return {
    ...(numbers.length === 0 ? {} : {numbers}),
    ...(names.length === 0 ? {} : {names}),
    ...(words === 0 ? {} : {words}),
  }
}

function compareLabels(left: string | undefined, right: string | undefined): Pick<BeadEvidence, 'label'> {
  if (left === undefined || right === undefined) return {}
  return {label: left === right ? 'equal' : 'different'}
}
