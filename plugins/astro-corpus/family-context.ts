import type {FamilyContext} from '#core/families/check-family.ts'
import type {ReadingView} from '#core/model/reading-view.ts'
import {findCells} from '#core/reading/find-cells.ts'
import type {Settings} from '#io/settings.ts'
import {TextCache} from '#io/text-cache.ts'

/**
 * Tells what families of clauses may name; the page of a text is read when one of its addresses is asked for.
 *
 * @param settings where the cache is.
 * @param names folders of the texts, those included that could not be read.
 * @param entries versions of the texts that were read.
 * @returns what `#core/families/check-family.ts` asks.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findSettings} from '#io/settings.ts'
 * import {familyContext} from '#plugins/astro-corpus/family-context.ts'
 * assert.equal(familyContext(findSettings(), ['rain'], []).hasAddress('rain', 'p1'), undefined)
 * ```
 */
export function familyContext(
  {cache}: Pick<Settings, 'cache'>,
  names: readonly string[],
  entries: readonly {readonly id: string; readonly digest: string}[],
): FamilyContext {
  const digests = new Map(entries.map(({id, digest}) => [id, digest]))
  const views = new Map<string, ReadingView>()
  return {
    hasText: (text) => names.includes(text),
    hasAddress(text, at) {
      const digest = digests.get(text)
      if (digest === undefined) return undefined
      const view = views.get(text) ?? new TextCache(cache).readPage(text, digest).view
      views.set(text, view)
      return findCells(view, at) !== undefined
    },
  }
}
