import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {AstroIntegration} from 'astro'
import {findSettings} from '#io/settings.ts'

/**
 * Wires the corpus into Astro: where pages find the texts, and which files to serve.
 *
 * @returns an Astro integration.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {astroCorpus} from '#plugins/astro-corpus/integration.ts'
 * assert.equal(astroCorpus().name, 'diglot')
 * ```
 */
export function astroCorpus(): AstroIntegration {
  return {
    name: 'diglot',
    hooks: {
      'astro:config:setup': ({updateConfig}) => {
        const {root, out, cache} = findSettings()
        updateConfig({
          outDir: pathToFileURL(`${out}/`),
          cacheDir: pathToFileURL(join(cache, 'astro/')),
          vite: {
            resolve: {
              alias: {'virtual:diglot/corpus': join(root, 'plugins/astro-corpus/corpus-module.ts')},
            },
          },
        })
      },
    },
  }
}
