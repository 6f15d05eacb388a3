import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {InputError} from './problem.ts'

/**
 * Runs work while no other process runs such work on the same path.
 *
 * @param path what the work is on; the lock is a folder beside it, `<path>.lock`.
 * @param work what to do.
 * @returns what `work` returns.
 * @throws {InputError} when another process holds the lock; whatever `work` throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {withLock} from '#io/with-lock.ts'
 * const path = join(mkdtempSync(join(tmpdir(), 'diglot-')), 'site')
 * await withLock(path, () => assert.rejects(withLock(path, () => Promise.resolve()), {name: 'InputError'}))
 * ```
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const unlock = lock(path)
  try {
    return await work()
  } finally {
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
    } catch (error) {
      // Only a folder that is there already is a lock; anything else is the disk's refusal.
      if (!existsSync(folder)) throw error
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

/**
 * Tells whether a process runs.
 *
 * @param pid its number; anything but a positive whole number is no process.
 * @returns `true` when it does.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isAlive} from '#io/with-lock.ts'
 * assert.deepEqual([isAlive(process.pid), isAlive(NaN)], [true, false])
 * ```
 */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
