import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {InputError} from './problem.ts'

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
  const unlock = lock(out)
  const fresh = `${out}.tmp-${process.pid}`
  try {
    recover(out)
    mkdirSync(fresh, {recursive: true})
    const result = await make(fresh)
    swap(out, fresh)
    return result
  } finally {
    rmSync(fresh, {recursive: true, force: true})
    unlock()
  }
}

/** A folder made by `mkdir` is a lock: only one process can make it. One left by a dead process is taken over. */
function lock(out: string): () => void {
  const folder = `${out}.lock`
  const owner = join(folder, 'pid')
  mkdirSync(dirname(out), {recursive: true})
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      mkdirSync(folder)
      writeFileSync(owner, String(process.pid))
      return () => rmSync(folder, {recursive: true, force: true})
    } catch {
      const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : NaN
      if (isAlive(pid)) {
        throw new InputError(out, {
          rule: 'locked',
          reason: `Unexpected build in progress (process ${pid}), expected to be alone`,
          remedy: `Wait for it to end; if there is none, remove ${folder}.`,
        })
      }
      rmSync(folder, {recursive: true, force: true})
    }
  }
  throw new Error(`cannot lock ${folder}`)
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
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

/** The process that made a fresh folder, or a fresh zip beside it. */
function ownerOf(name: string, site: string): number | undefined {
  const prefix = [`${site}.tmp-`, `${site}.zip.tmp-`].find((start) => name.startsWith(start))
  return prefix === undefined ? undefined : Number(name.slice(prefix.length))
}

function swap(out: string, fresh: string): void {
  const old = `${out}.old`
  const hadOne = existsSync(out)
  if (hadOne) renameSync(out, old)
  renameSync(fresh, out)
  if (hadOne) rmSync(old, {recursive: true})
}
