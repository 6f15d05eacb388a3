import {join} from 'node:path'
import {findSettings} from '#io/settings.ts'

/**
 * Where the prose pages of a corpus lie, for Astro's `glob` loader.
 *
 * @returns folder, pattern and ids `<name>.<language>`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {prosePattern} from '#plugins/astro-corpus/prose.ts'
 * assert.equal(prosePattern().pattern, '*.mdx')
 * ```
 */
export function prosePattern() {
  return {
    base: join(findSettings().content, 'pages'),
    pattern: '*.mdx',
    generateId: ({entry}: {entry: string}) => entry.replace(/\.mdx$/, ''),
  }
}
