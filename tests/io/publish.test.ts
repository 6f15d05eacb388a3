import {readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {publish} from '#io/publish.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

describe('publish', () => {
  it('clears what dead processes left: fresh sites and fresh zips; nothing else', async () => {
    const folder = temporaryFolder()
    // No process has this number on Linux, macOS or Windows.
    for (const name of [
      'site.tmp-999999999',
      'rain-2031.1.zip.tmp-999999999',
      `x.zip.tmp-${process.pid}`,
      'b.tmp-9',
    ])
      writeFileSync(join(folder, name), '')
    await publish(join(folder, 'site'), async (fresh) => writeFileSync(join(fresh, 'a'), ''))
    expect(readdirSync(folder).sort()).toEqual(['b.tmp-9', 'site', `x.zip.tmp-${process.pid}`])
  })
})
