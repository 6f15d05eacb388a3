/** A lexicon as lines of text, to be kept in a file. */
import type {Lexicon, Translation} from '#core/align/align-unit.ts'

/**
 * Writes a lexicon as tab-separated lines: stem, translation, both probabilities, both rates of loss.
 *
 * @param lexicon known translations.
 * @returns lines sorted by code unit, each ended by `\n`; probabilities and rates in hundredths, as whole numbers.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {formatLexicon} from '#core/align/format-lexicon.ts'
 * const known = {backward: 0.5, forward: 0.25, lossFrom: 0.45, lossTo: 0.6}
 * assert.equal(formatLexicon(new Map([['снег', new Map([['snow', known]])]])), 'снег\tsnow\t50\t25\t45\t60\n')
 * ```
 */
export function formatLexicon(lexicon: Lexicon): string {
  const lines: string[] = []
  for (const [from, translations] of lexicon) {
    for (const [to, {backward, forward, lossFrom, lossTo}] of translations) {
      const figures = [backward, forward, lossFrom, lossTo].map((value) => Math.round(value * 100))
      lines.push([from, to, ...figures].join('\t'))
    }
  }
  return lines
    .sort()
    .map((line) => `${line}\n`)
    .join('')
}

/**
 * Reads lines that {@link formatLexicon} wrote; lines that start with `#` are skipped.
 *
 * @param lines the file.
 * @returns the lexicon; empty for an empty file.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseLexicon} from '#core/align/format-lexicon.ts'
 * const lexicon = parseLexicon('снег\tsnow\t50\t25\t45\t60\n')
 * assert.deepEqual(lexicon.get('снег')?.get('snow'), {backward: 0.5, forward: 0.25, lossFrom: 0.45, lossTo: 0.6})
 * ```
 */
export function parseLexicon(lines: string): Lexicon {
  const lexicon = new Map<string, Map<string, Translation>>()
  for (const line of lines.split('\n')) {
    const [from = '', to, ...figures] = line.split('\t')
    if (to === undefined) continue
    const [backward = 0, forward = 0, lossFrom = 1, lossTo = 1] = figures.map((value) => Number(value) / 100)
    const translations = lexicon.get(from) ?? new Map<string, Translation>()
    lexicon.set(from, translations.set(to, {backward, forward, lossFrom, lossTo}))
  }
  return lexicon
}
