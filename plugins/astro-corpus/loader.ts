import type {Loader} from 'astro/loaders'
import {findSettings, isHandedOver} from '#io/settings.ts'
import {TextCache} from '#io/text-cache.ts'
import {storeTexts} from './store-texts.ts'

/**
 * Content loader of the corpus: runs the chain on each text that changed, prints every message with its
 * place, fails the build on a fatal one, and leaves only names, dates and a digest in Astro's store.
 *
 * @returns a loader for `defineCollection`.
 * @throws when a text has a fatal message (on build; the dev server prints it and keeps the last good text).
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {corpusLoader} from '#plugins/astro-corpus/loader.ts'
 * assert.equal(corpusLoader().name, 'diglot-corpus')
 * ```
 */
export function corpusLoader(): Loader {
  return {
    name: 'diglot-corpus',
    async load(context) {
      const settings = findSettings()
      // `diglot build` has read the corpus and said what is to be said before it starts Astro.
      if (isHandedOver()) return storeTexts(new TextCache(settings.cache).readList(), context)
      // The chain and its libraries are loaded only where texts are read: 0.5 CPU seconds.
      const {loadCorpus} = await import('./load-corpus.ts')
      return loadCorpus(settings, context)
    },
  }
}
