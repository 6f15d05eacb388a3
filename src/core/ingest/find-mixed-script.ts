import type {Finding} from '#core/model/finding.ts'
import type {DraftText, Line} from './draft-text.ts'
import {isMixed} from './unmix-scripts.ts'

/**
 * Finds words in which a letter of another script hides: a Latin `c` inside a Cyrillic word looks
 * right and is never found by search.
 *
 * Reads `lines`, after words are repaired; writes a finding (`mixed-script`) for each word that no repair touches.
 *
 * @param draft the text.
 * @returns the text with a finding per word.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findMixedScript} from '#core/ingest/find-mixed-script.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Секретари \u0063оветов' // the first letter of the second word is Latin
 * const shape = {kind: 'lines', gap: 0, width: 17} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.equal(findMixedScript(draft).findings[0]?.rule, 'mixed-script')
 * ```
 */
export function findMixedScript(draft: DraftText): DraftText {
  const findings = draft.lines.flatMap((line) =>
    [...line.text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({0: word, index}): readonly Finding[] => {
      if (!isMixed(word) || isRepaired(line, index, word)) return []
      const [strange, own] =
        draft.language.script === 'Cyrl'
          ? [word.match(/\p{Script=Latin}/gu), 'Cyrillic']
          : [word.match(/\p{Script=Cyrillic}/gu), 'Latin']
      return [
        {
          rule: 'mixed-script',
          severity: 'warning',
          reason: `Unexpected \`${strange?.join('') ?? ''}\` of another script in \`${word}\`, expected ${own} letters`,
          line: line.number,
          remedy: 'Type the letter anew in the reading text.',
        },
      ]
    }),
  )
  return {...draft, findings: [...draft.findings, ...findings]}
}

/** Of a word that has a repair, made or proposed, the repair speaks. */
function isRepaired(line: Line, index: number, {length}: string): boolean {
  const start = line.start + index
  return line.edits.some(
    (edit) => edit.rule === 'mixed-script' && edit.start < start + length && edit.end > start,
  )
}
