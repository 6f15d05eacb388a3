import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {AstroIntegration} from 'astro'
import {findSettings} from '#io/settings.ts'
import {citeScript, inlineScript} from './cite-script.ts'
import {referenceData} from './reference-data.ts'
import {reviewRoutes} from './review-routes.ts'

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
      'astro:config:setup': ({command, updateConfig, injectRoute, injectScript}) => {
        const {root, out, cache} = findSettings()
        // Where decisions are written there must be an editor before the screen: a build has none of it.
        if (command === 'dev') {
          for (const route of reviewRoutes(root)) injectRoute(route)
          injectScript('page', `import '${join(root, 'src/review/link-rows.ts')}'`)
        }
        updateConfig({
          outDir: pathToFileURL(`${out}/`),
          cacheDir: pathToFileURL(join(cache, 'astro/')),
          vite: {
            plugins: [
              referenceData(root),
              citeScript(join(root, 'src/scripts/cite/start.ts')),
              citeScript(join(root, 'src/scripts/catalogue/start.ts'), 'virtual:diglot/catalogue-script'),
              citeScript(join(root, 'src/scripts/concordance/start.ts'), 'virtual:diglot/concordance-script'),
              citeScript(join(root, 'src/scripts/reader/start.ts'), 'virtual:diglot/reader-script'),
              citeScript(join(root, 'src/scripts/reference/start.ts'), 'virtual:diglot/reference-script'),
              citeScript(join(root, 'src/scripts/search/start.ts'), 'virtual:diglot/search-script'),
              inlineScript(
                join(root, 'src/scripts/before-paint.ts'),
                'virtual:diglot/view-script',
                'beforePaint()',
              ),
              inlineScript(
                join(root, 'src/scripts/prepare-page.ts'),
                'virtual:diglot/page-script',
                'preparePage(document.currentScript.dataset)',
              ),
            ],
            resolve: {
              alias: {
                'virtual:diglot/corpus': join(root, 'plugins/astro-corpus/corpus-module.ts'),
                'virtual:diglot/review': join(root, 'plugins/astro-corpus/review-module.ts'),
              },
            },
          },
        })
      },
    },
  }
}
