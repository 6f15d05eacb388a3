import {hash} from 'node:crypto'
import {rolldown} from 'rolldown'
import type {AstroIntegration} from 'astro'

type UpdateConfig = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:config:setup']>
>[0]['updateConfig']
type VitePlugin = NonNullable<NonNullable<Parameters<UpdateConfig>[0]['vite']>['plugins']>[number]

/**
 * Bundles the program that cites as a plain script: from a folder browsers load no modules.
 *
 * @param entry path of the program.
 * @param name what pages import it by, as one string.
 * @returns a Vite plugin for `import script from 'virtual:diglot/cite-script'`; the script leaves the exports of
 *   the program in `diglotCiting`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {bundleScript} from '#plugins/astro-corpus/cite-script.ts'
 * const {code} = await bundleScript('src/core/offline/page-path.ts')
 * assert.match(code, /^var diglotCiting=/)
 * ```
 */
export function citeScript(entry: string, name = 'virtual:diglot/cite-script'): VitePlugin {
  return scriptPlugin(entry, name, (code) => code)
}

/**
 * Bundles a program that stands in the page itself and runs before what follows it is painted.
 *
 * @param entry path of the program.
 * @param name what components import it by, as `{program, digest}`; the digest is for the policy of the page.
 * @param call what of its exports is called, and with what: `beforePaint()`.
 * @returns a Vite plugin.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {inlineScript} from '#plugins/astro-corpus/cite-script.ts'
 * assert.equal(inlineScript('src/scripts/before-paint.ts', 'virtual:diglot/x', 'beforePaint()').name, 'diglot:x')
 * ```
 */
export function inlineScript(entry: string, name: string, call: string): VitePlugin {
  return scriptPlugin(entry, name, (code) => {
    const program = `(()=>{${code.trim()}diglotCiting.${call}})()`
    return {program, digest: `sha256-${hash('sha256', program, 'base64')}` as const}
  })
}

function scriptPlugin(entry: string, name: string, toExport: (code: string) => unknown): VitePlugin {
  return {
    name: `diglot:${name.replace(/^.*\//, '')}`,
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    async load(id: string) {
      if (id !== `\0${name}`) return undefined
      const {code, files} = await bundleScript(entry)
      for (const file of files) this.addWatchFile(file)
      return `export default ${JSON.stringify(toExport(code))}`
    },
  }
}

/**
 * Bundles a module with all it imports.
 *
 * @param entry path of the module.
 * @returns a script that leaves the exports of the module in `diglotCiting`, and the files it was made from.
 * @throws {Error} of Rolldown, where a file is missing or no TypeScript.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {bundleScript} from '#plugins/astro-corpus/cite-script.ts'
 * const {files} = await bundleScript('src/core/offline/page-path.ts')
 * assert.equal(files.length, 1)
 * ```
 */
export async function bundleScript(entry: string): Promise<{code: string; files: readonly string[]}> {
  const bundle = await rolldown({input: entry, platform: 'browser', treeshake: {moduleSideEffects: false}})
  const {output} = await bundle.generate({format: 'iife', name: 'diglotCiting', minify: true})
  await bundle.close()
  const [{code, moduleIds}] = output
  return {code, files: moduleIds}
}
