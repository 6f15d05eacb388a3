/** Builds the sample corpus and the showcase once for all browser tests. */
import {readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {TestProject} from 'vitest/node'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {unzip} from '#tests/site/unzip.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built sample site; its zip is beside it. */
    site: string
    /** The folder that the zip holds, unzipped to a place as people have them. */
    archive: string
    /** Folder of the built site of `tests/site/showcase`: one text of each form that a page can take. */
    showcase: string
  }
}

/** Called by vitest before the first test of the project. */
export default function setUp(project: TestProject): () => void {
  const folder = temporaryFolder()
  const build = (name: string, ...options: string[]): string => {
    const site = join(folder, name)
    const {code, err} = runDiglot(['build', '--out', site, ...options], join(folder, `cache-${name}`))
    if (code !== 0) throw new Error(`the ${name} was not built:\n${err}`)
    return site
  }
  const site = build('site')
  project.provide('site', site)
  const zip = readdirSync(folder).find((name) => name.endsWith('.zip'))
  if (zip === undefined) throw new Error(`no bundle lies beside ${site}`)
  project.provide('archive', unzip(join(folder, zip), join(folder, 'Мой архив (1) [копия]')))
  project.provide('showcase', build('showcase', '--no-zip', '--content', 'tests/site/showcase/content'))
  return () => rmSync(folder, {recursive: true, force: true})
}
