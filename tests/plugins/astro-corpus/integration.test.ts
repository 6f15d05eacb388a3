import {globSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {astroCorpus} from '#plugins/astro-corpus/integration.ts'

/** What the integration adds to the site, by command. */
async function setUp(command: 'dev' | 'build'): Promise<readonly string[]> {
  const added: string[] = []
  const hook = astroCorpus().hooks['astro:config:setup']
  const options = {
    command,
    updateConfig: () => ({}),
    injectRoute: ({pattern}: {pattern: string}) => added.push(pattern),
    injectScript: (stage: string) => added.push(stage),
  }
  // The hook asks for nothing else.
  await hook?.(options as unknown as Parameters<NonNullable<typeof hook>>[0])
  return added
}

it('the dev server has the review pages, a build has none of them', async () => {
  expect(await setUp('dev')).toEqual([
    '/[language]/review',
    '/[language]/review/[text]',
    '/review/decide',
    'page',
  ])
  expect(await setUp('build')).toEqual([])
})

it('no page of the site knows the review', () => {
  const files = globSync('src/{pages,components,layouts,scripts,i18n}/**/*.{astro,ts}')
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((path) => /['"/]review\/|diglot\/review/.test(readFileSync(path, 'utf8')))).toEqual([])
})
