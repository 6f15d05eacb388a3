import type {WordCounts} from './count-words.ts'
import type {DraftText, Line} from './draft-text.ts'
import type {Edit} from './ledger-entry.ts'

/** One or two initials and a name of three letters or more, run together at least once. */
const glued = /(?<![\p{L}\p{N}.])(\p{Lu}\.)(?: ?(\p{Lu}\.))?(?=(\p{Lu}\p{Ll}{2,}))/gu
const spaced = /(?<![\p{L}\p{N}])\p{Lu}\. \p{Lu}\p{Ll}{2,}/gu
/** English print sets a space; Russian print knows both, so the text must show it. */
const habitConfidence = 0.95
const normConfidence = 0.9

function countIn(lines: readonly Line[], pattern: RegExp): number {
  return lines.reduce((sum, {text}) => sum + [...text.matchAll(pattern)].length, 0)
}

/**
 * Puts the space between initials and a name where it is missing: `P.Smith`. In a text whose script
 * is Latin always, elsewhere where the text itself sets the space more often than not.
 *
 * @param _counts words of the text, not needed.
 * @param draft the text.
 * @returns a function that gives the exchanges of a line, rule `initial-space`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countWords} from '#core/ingest/count-words.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {spaceInitials} from '#core/ingest/space-initials.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const received = 'Report by N. P.Smith'
 * const lines = readLines(received)
 * const shape = {kind: 'lines', gap: 0, width: 20} as const
 * const draft = {received, language: en, shape, lines, proposals: [], findings: []}
 * assert.equal(lines.flatMap(spaceInitials(countWords(lines), draft))[0]?.replacement, 'N. P. Smith')
 * ```
 */
export function spaceInitials(_counts: WordCounts, draft: DraftText): (line: Line) => readonly Edit[] {
  const [gluedTimes, spacedTimes] = [countIn(draft.lines, glued), countIn(draft.lines, spaced)]
  const hasHabit = spacedTimes > gluedTimes
  if (!hasHabit && draft.language.script !== 'Latn') return () => []
  const confidence = hasHabit ? habitConfidence : normConfidence
  const reason = hasHabit
    ? `The text sets a space behind initials elsewhere, ${spacedTimes} times`
    : 'Print sets a space behind initials'
  return (line) =>
    [...line.text.matchAll(glued)].flatMap((match): readonly Edit[] => {
      const [initials, first = '', second, name = ''] = match
      // «U.S.China» speaks of a country.
      const abbreviation = initials.toLowerCase().replace(/\.$/u, '')
      if (draft.language.nameAbbreviations.includes(abbreviation)) return []
      const start = line.start + match.index
      const replacement = [first, second, name].filter((part) => part !== undefined).join(' ')
      const end = start + initials.length + name.length
      return [{start, end, replacement, rule: 'initial-space', confidence, reason}]
    })
}
