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

/** Where a Chromium may be. */
export const chromiumPlaces: ProgramPlaces = {
  variable: 'CHROME_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'],
  paths: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/**
 * Finds an installed program.
 *
 * @param places where to look: the variable first, then PATH, then the usual places.
 * @param environment variables. Default: those of this process.
 * @returns its path; `undefined` where it is not installed, or where the variable is set and leads to no program:
 *   who names one wants no other.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findProgram} from '#io/find-program.ts'
 * const places = {variable: 'NODE_PATH_OF_MINE', names: ['no-such-program'], paths: [process.execPath]}
 * assert.equal(findProgram(places, {}), process.execPath)
 * assert.equal(findProgram(places, {NODE_PATH_OF_MINE: 'no-such-file'}), undefined)
 * ```
 */
export function findProgram(
  {variable, names, paths}: ProgramPlaces,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const own = environment[variable]
  if (own !== undefined && own !== '') return isExecutable(own) ? own : undefined
  const folders = (environment['PATH'] ?? '').split(delimiter)
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...found, ...paths].find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
