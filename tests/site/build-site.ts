/** Builds the sample corpus once for all browser tests. */
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import type {TestProject} from 'vitest/node'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built sample site; its zip is beside it. */
    site: string
  }
}

/** Called by vitest before the first test of the project. */
export default function setUp(project: TestProject): () => void {
  const folder = temporaryFolder()
  const site = join(folder, 'site')
  const {code, err} = runDiglot(['build', '--out', site], join(folder, 'cache'))
  if (code !== 0) throw new Error(`the sample site was not built:\n${err}`)
  project.provide('site', site)
  return () => rmSync(folder, {recursive: true, force: true})
}
