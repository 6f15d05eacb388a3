import type {Finding} from '#core/model/finding.ts'
import type {DraftText} from './draft-text.ts'

/**
 * Finds words in which a letter of another script hides: a Latin `c` inside a Cyrillic word looks
 * right and is never found by search.
 *
 * Reads `lines`; writes findings (`mixed-script`), changes nothing.
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
  const mixed = draft.lines.filter(
    ({text}) => /\p{Script=Latin}/u.test(text) && /\p{Script=Cyrillic}/u.test(text),
  )
  const findings = mixed.flatMap((line) =>
    [...line.text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(([word]): readonly Finding[] => {
      const latin = word.match(/\p{Script=Latin}/gu) ?? []
      const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? []
      if (latin.length === 0 || cyrillic.length === 0) return []
      const [strange, own] = draft.language.script === 'Cyrl' ? [latin, 'Cyrillic'] : [cyrillic, 'Latin']
      return [
        {
          rule: 'mixed-script',
          severity: 'warning',
          reason: `Unexpected \`${strange.join('')}\` of another script in \`${word}\`, expected ${own} letters`,
          line: line.number,
          remedy: 'Type the letter anew in the reading text.',
        },
      ]
    }),
  )
  return {...draft, findings: [...draft.findings, ...findings]}
}
