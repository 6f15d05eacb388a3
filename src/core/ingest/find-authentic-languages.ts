import {readAuthenticLanguages} from '../text/read-authentic-languages.ts'
import type {DraftText, Line} from './draft-text.ts'

/** The lines of each closing block. */
function listClosing(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = []
  let isClosing = false
  for (const line of lines) {
    if (line.opens !== undefined) isClosing = line.opens.kind === 'closing'
    if (!isClosing) continue
    if (line.opens === undefined) blocks.at(-1)?.push(line)
    else blocks.push([line])
  }
  return blocks
}

/**
 * Finds which languages the text itself says are authentic: its closing clause names them together
 * with the force of the texts.
 *
 * Reads `lines`, after the closing is known; writes a finding (`authentic-languages`).
 *
 * @param draft the text.
 * @returns the text with the finding; as it was when the closing names no language.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findAuthenticLanguages} from '#core/ingest/find-authentic-languages.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const received = 'Done in English and Finnish, both languages being authentic.'
 * const lines = readLines(received).map((line) => ({...line, opens: {kind: 'closing' as const}}))
 * const shape = {kind: 'lines', gap: 0, width: 60} as const
 * const {findings} = findAuthenticLanguages({received, language: en, shape, lines, proposals: [], findings: []})
 * assert.match(findings[0]?.reason ?? '', /`en, fi`/)
 * ```
 */
export function findAuthenticLanguages(draft: DraftText): DraftText {
  const findings = listClosing(draft.lines).flatMap((lines) => {
    const text = lines.map((line) => line.text).join(' ')
    const tags = readAuthenticLanguages(text)
    if (tags.length === 0) return []
    return [
      {
        rule: 'authentic-languages',
        severity: 'info' as const,
        reason: `Unexpected authentic languages \`${tags.join(', ')}\` in the closing clause, expected them in \`text.yaml\``,
        line: lines[0]?.number ?? 1,
        remedy: 'Give these editions the role `authentic`, every other one `translation`.',
      },
    ]
  })
  return findings.length === 0 ? draft : {...draft, findings: [...draft.findings, ...findings]}
}
