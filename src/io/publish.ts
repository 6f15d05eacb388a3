import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {isAlive, withLock} from './with-lock.ts'

/**
 * Makes a folder anew beside its old version and puts it in place by rename, under a lock: whatever
 * happens before that, the old folder stays whole.
 *
 * @param out the folder to publish.
 * @param make fills the fresh folder it is given; when it throws, nothing is published.
 * @returns what `make` returns.
 * @throws {InputError} when another process is publishing the same folder; whatever `make` throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {existsSync, mkdtempSync, writeFileSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {publish} from '#io/publish.ts'
 * const out = join(mkdtempSync(join(tmpdir(), 'diglot-')), 'site')
 * await publish(out, async (fresh) => writeFileSync(join(fresh, 'index.html'), 'x'))
 * assert.ok(existsSync(join(out, 'index.html')))
 * ```
 */
export async function publish<T>(out: string, make: (fresh: string) => Promise<T>): Promise<T> {
  return withLock(out, async () => {
    const fresh = `${out}.tmp-${process.pid}`
    try {
      recover(out)
      mkdirSync(fresh, {recursive: true})
      const result = await make(fresh)
      swap(out, fresh)
      return result
    } finally {
      rmSync(fresh, {recursive: true, force: true})
    }
  })
}

/** Puts back the old folder if a process died between the two renames; clears what dead ones left. */
function recover(out: string): void {
  const old = `${out}.old`
  if (existsSync(old)) {
    if (existsSync(out)) rmSync(old, {recursive: true})
    else renameSync(old, out)
  }
  for (const name of readdirSync(dirname(out))) {
    const owner = ownerOf(name, basename(out))
    if (owner === undefined || isAlive(owner)) continue
    rmSync(join(dirname(out), name), {recursive: true, force: true})
  }
}

/** The process that made a fresh folder, or a fresh zip beside it, which has the name of the release. */
function ownerOf(name: string, site: string): number | undefined {
  const [, start = '', owner] = /^(.+)\.tmp-(\d+)$/.exec(name) ?? []
  return start === site || start.endsWith('.zip') ? Number(owner) : undefined
}

function swap(out: string, fresh: string): void {
  const old = `${out}.old`
  const hadOne = existsSync(out)
  if (hadOne) renameSync(out, old)
  renameSync(fresh, out)
  if (hadOne) rmSync(old, {recursive: true})
}
