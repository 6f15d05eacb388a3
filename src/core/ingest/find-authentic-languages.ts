import type {DraftText, Line} from './draft-text.ts'

/** Beginnings of the names of languages, in Russian and in English, lower case; tags are BCP 47. */
const names: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    русск: 'ru',
    английск: 'en',
    китайск: 'zh',
    французск: 'fr',
    испанск: 'es',
    арабск: 'ar',
  }),
  ...Object.entries({
    немецк: 'de',
    казахск: 'kk',
    кыргызск: 'ky',
    киргизск: 'ky',
    узбекск: 'uz',
    таджикск: 'tg',
  }),
  ...Object.entries({армянск: 'hy', белорусск: 'be', португальск: 'pt', финск: 'fi', хинди: 'hi'}),
  ...Object.entries({russian: 'ru', english: 'en', chinese: 'zh', french: 'fr', spanish: 'es', arabic: 'ar'}),
  ...Object.entries({german: 'de', kazakh: 'kk', kyrgyz: 'ky', uzbek: 'uz', tajik: 'tg', armenian: 'hy'}),
  ...Object.entries({belarusian: 'be', portuguese: 'pt', finnish: 'fi', hindi: 'hi'}),
])
const languageWord = /язык|language/iu
const force = /одинаков\p{L}{0,3} сил|равн\p{L}{0,3} сил|аутентичн|подлинн|authentic|equally valid|original/iu

function listTags(text: string): readonly string[] {
  const found = [...text.toLowerCase().matchAll(/\p{L}+/gu)].flatMap(([word]) => {
    const name = [...names].find(([beginning]) => word.startsWith(beginning))
    return name === undefined ? [] : [name[1]]
  })
  return [...new Set(found)]
}

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
    const tags = languageWord.test(text) && force.test(text) ? listTags(text) : []
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
