import {existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
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
  const held = tryLock(path)
  if (typeof held === 'number') {
    throw new InputError(path, {
      rule: 'locked',
      reason: `Unexpected other command at work (process ${held}), expected to be alone`,
      remedy: `Wait for it to end; if there is none, remove ${folderOf(path)}.`,
    })
  }
  return finish(held, work)
}

/** Between two tries to take a lock, milliseconds. */
const pause = 100

/**
 * Runs work as {@link withLock} does, but waits while another process holds the lock.
 *
 * @param path what the work is on.
 * @param work what to do.
 * @returns what `work` returns.
 * @throws whatever `work` throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {waitForLock} from '#io/with-lock.ts'
 * const path = join(mkdtempSync(join(tmpdir(), 'diglot-')), 'site')
 * const order: number[] = []
 * const work = (number: number) => () => Promise.resolve(order.push(number))
 * await Promise.all([waitForLock(path, work(1)), waitForLock(path, work(2))])
 * assert.deepEqual(order, [1, 2])
 * ```
 */
export async function waitForLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const held = tryLock(path)
    if (typeof held !== 'number') return finish(held, work)
    await setTimeout(pause)
  }
}

async function finish<T>(unlock: () => void, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    unlock()
  }
}

/** A lock without the number of its owner is being made, unless it is older than this, milliseconds. */
const youth = 2000

function folderOf(path: string): string {
  return `${path}.lock`
}

/**
 * A folder made by `mkdir` is a lock: only one process can make it. One left by a dead process is taken over.
 * Gives what unlocks it, or the number of the process that holds it.
 */
function tryLock(path: string): (() => void) | number {
  const folder = folderOf(path)
  mkdirSync(dirname(path), {recursive: true})
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      mkdirSync(folder)
    } catch (error) {
      // Only a folder that is there already is a lock; anything else is the disk's refusal.
      if (!existsSync(folder)) throw error
      const holder = findHolder(folder)
      if (holder !== undefined) return holder
      rmSync(folder, {recursive: true, force: true})
      continue
    }
    return sign(folder)
  }
  throw new Error(`cannot lock ${folder}`)
}

/** Puts our number into a lock that was just made; a full disk leaves none behind. */
function sign(folder: string): () => void {
  const unlock = (): void => rmSync(folder, {recursive: true, force: true})
  try {
    writeFileSync(join(folder, 'pid'), String(process.pid))
    return unlock
  } catch (error) {
    unlock()
    throw error
  }
}

/** The living process that holds a lock; 0 for one that has just made it. */
function findHolder(folder: string): number | undefined {
  const owner = join(folder, 'pid')
  const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8') || NaN) : NaN
  if (isAlive(pid)) return pid
  const age = Date.now() - (statSync(folder, {throwIfNoEntry: false})?.mtimeMs ?? 0)
  return Number.isNaN(pid) && age < youth ? 0 : undefined
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
