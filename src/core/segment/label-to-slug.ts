// Each letter has a spelling of its own, so that two letters of a list never share an id.
const latin: Readonly<Record<string, string>> = {
  ...{а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'j'},
  ...{к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f'},
  ...{х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'eh', ю: 'yu', я: 'ya'},
}

/**
 * Writes a printed label with the characters an id may have, `[a-z0-9.-]`.
 *
 * @param label as printed: `2.1.1`, `IV`, `б`, `12–1`.
 * @returns lower case, Cyrillic letters in Latin ones; the empty string when nothing is left, as of `*`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {labelToSlug} from '#core/segment/label-to-slug.ts'
 * assert.deepEqual(['2.1', 'IV', 'ж', '*'].map(labelToSlug), ['2.1', 'iv', 'zh', ''])
 * ```
 */
export function labelToSlug(label: string): string {
  const lower = label.normalize('NFC').toLowerCase()
  // Russian typists use their letter х for ten: `хii`.
  const numeral = /^[ivxlх]{2,}$/.test(lower) ? lower.replaceAll('х', 'x') : lower
  return numeral
    .replace(/[а-яё]/g, (letter) => latin[letter] ?? '')
    .replace(/[–—]/g, '-')
    .replace(/[^a-z0-9.-]/g, '')
    .replace(/^[.-]+/, '')
    .replace(/(?<![.-])[.-]+$/, '')
}
