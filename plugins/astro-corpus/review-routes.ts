import {join} from 'node:path'
import type {AstroIntegration} from 'astro'

type InjectRoute = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['injectRoute']

/**
 * Lists what the dev server has and a build has not: the pages on which an editor decides about doubtful
 * matches, and the address that writes the decisions down.
 *
 * @param root folder of Diglot itself.
 * @returns routes for `injectRoute`; made on demand, so that they are asked with their headers.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {reviewRoutes} from '#plugins/astro-corpus/review-routes.ts'
 * assert.equal(reviewRoutes('/site')[0]?.pattern, '/[language]/review')
 * ```
 */
export function reviewRoutes(root: string): readonly Parameters<InjectRoute>[0][] {
  const entry = (name: string) => join(root, 'src/review', name)
  return [
    {pattern: '/[language]/review', entrypoint: entry('index.astro'), prerender: false},
    {pattern: '/[language]/review/[text]', entrypoint: entry('text.astro'), prerender: false},
    {pattern: '/review/decide', entrypoint: entry('decide.ts'), prerender: false},
  ]
}
