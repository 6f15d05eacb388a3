/** Builds the sample corpus once for all browser tests. */
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
  }
}

/** Called by vitest before the first test of the project. */
export default function setUp(project: TestProject): () => void {
  const folder = temporaryFolder()
  const site = join(folder, 'site')
  const {code, err} = runDiglot(['build', '--out', site], join(folder, 'cache'))
  if (code !== 0) throw new Error(`the sample site was not built:\n${err}`)
  project.provide('site', site)
  const zip = readdirSync(folder).find((name) => name.endsWith('.zip'))
  if (zip === undefined) throw new Error(`no bundle lies beside ${site}`)
  project.provide('archive', unzip(join(folder, zip), join(folder, 'Мой архив (1) [копия]')))
  return () => rmSync(folder, {recursive: true, force: true})
}
