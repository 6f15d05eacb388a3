import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {toInputError} from './disk-error.ts'
import {listFiles} from './list-files.ts'
import {InputError} from './problem.ts'
import {withLock} from './with-lock.ts'

/** A file to be written. */
export interface PlannedFile {
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly bytes: string | Uint8Array
}

/** Where files wait that are decided but not in their places yet. */
const decidedFolder = (root: string) => join(root, '.import')

/**
 * Writes files together or not at all. They are laid out in a hidden folder first; one rename of it
 * decides; only then they go to their places. A failure on the way undoes what was done; what a
 * killed process left decided, {@link finishWriting} brings to its places.
 *
 * @param root folder all files lie in; made when it is missing.
 * @param files what to write; a file in the same place is replaced.
 * @throws {InputError} when a place leads out of the root by a link, another process writes, or the
 *   disk refuses: nothing is changed then.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync, readFileSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {writeTogether} from '#io/write-together.ts'
 * const root = mkdtempSync(join(tmpdir(), 'diglot-'))
 * await writeTogether(root, [{path: 'corpus/rain/en.md', bytes: 'Rain.\n'}])
 * assert.equal(readFileSync(join(root, 'corpus/rain/en.md'), 'utf8'), 'Rain.\n')
 * ```
 */
export async function writeTogether(root: string, files: readonly PlannedFile[]): Promise<void> {
  const decided = decidedFolder(root)
  const fresh = `${decided}.tmp-${process.pid}`
  const made: string[] = []
  try {
    makeFolder(root, made)
    await withLock(decided, () => {
      for (const {path} of files) refuseLinks(root, path)
      for (const {path, bytes} of files) {
        mkdirSync(dirname(join(fresh, path)), {recursive: true})
        writeFileSync(join(fresh, path), bytes, {flush: true})
      }
      renameSync(fresh, decided)
      moveToPlaces(root, decided)
      return Promise.resolve()
    })
  } catch (error) {
    rmSync(fresh, {recursive: true, force: true})
    for (const folder of made) removeEmpty(folder)
    throw toInputError(error, root)
  }
}

/**
 * Brings files to their places that a killed process had decided to write.
 *
 * @param root as in {@link writeTogether}.
 * @throws {InputError} as {@link writeTogether}.
 * @example
 * ```ts
 * import {finishWriting} from '#io/write-together.ts'
 * await finishWriting('content')
 * ```
 */
export async function finishWriting(root: string): Promise<void> {
  const decided = decidedFolder(root)
  if (!existsSync(decided)) return
  try {
    await withLock(decided, () => Promise.resolve(moveToPlaces(root, decided)))
  } catch (error) {
    throw toInputError(error, root)
  }
}

/** Makes a folder and those above it, and notes the new ones, innermost first. */
function makeFolder(folder: string, made: string[]): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder), made)
  mkdirSync(folder)
  made.unshift(folder)
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
}

/** Neither the file nor a folder above it, up to the root, may be a link: it could lead anywhere. */
function refuseLinks(root: string, path: string): void {
  for (let part = path; part !== '.'; part = dirname(part)) {
    if (lstatSync(join(root, part), {throwIfNoEntry: false})?.isSymbolicLink() !== true) continue
    throw new InputError(join(root, part), {
      rule: 'outside-project',
      reason: `Unexpected link \`${part}\`, expected a file or folder of the corpus itself`,
      remedy: 'Put a real file or folder in its place; nothing was written.',
    })
  }
}

/** Each rename replaces a whole file; a copy of the old one waits until all are moved. */
function moveToPlaces(root: string, decided: string): void {
  const old = `${decided}.old`
  const undo: (() => void)[] = []
  const made: string[] = []
  try {
    for (const {path} of listFiles(decided)) {
      const [place, kept] = [join(root, path), join(old, path)]
      makeFolder(dirname(place), made)
      const isThere = existsSync(place)
      if (isThere) {
        mkdirSync(dirname(kept), {recursive: true})
        copyFileSync(place, kept)
      }
      renameSync(join(decided, path), place)
      undo.unshift(isThere ? () => renameSync(kept, place) : () => rmSync(place))
    }
  } catch (error) {
    for (const step of undo) step()
    for (const folder of made) removeEmpty(folder)
    throw error
  } finally {
    rmSync(decided, {recursive: true, force: true})
    rmSync(old, {recursive: true, force: true})
  }
}
