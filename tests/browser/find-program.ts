import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'

/** Where a program may be. */
export interface ProgramPlaces {
  /** Name of the environment variable that a person sets to its path. */
  readonly variable: string
  /** What it is called in the folders of PATH, best first. */
  readonly names: readonly string[]
  /** Where it is installed outside of PATH. */
  readonly paths: readonly string[]
}

/** Finds an installed program: the variable first, then PATH, then the usual places. */
export function findProgram({variable, names, paths}: ProgramPlaces): string | undefined {
  const own = process.env[variable]
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...(own === undefined ? [] : [own]), ...found, ...paths].find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
