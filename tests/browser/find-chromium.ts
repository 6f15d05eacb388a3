import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chromiumPlaces, findProgram, type ProgramPlaces} from '#io/find-program.ts'

/** Chromium without the parts that draw a window: the same engine, and a page is open in a third of the time. */
const shellPlaces: ProgramPlaces = {
  variable: chromiumPlaces.variable,
  names: ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'],
  paths: [],
}

/**
 * Finds a Chromium: `CHROME_PATH`, then the PATH, then the usual places; as root on Debian it installs one.
 *
 * @returns path of the browser.
 * @throws with what to do, when there is none and none can be installed.
 */
export function findChromium(): string {
  const found = findProgram(chromiumPlaces)
  if (found !== undefined) return found
  console.error('no Chromium found')
  install('chromium')
  const installed = findProgram(chromiumPlaces)
  if (installed !== undefined) return installed
  throw new Error(
    'The browser tests need a Chromium: install one (on Debian: `sudo apt-get install chromium`) or set CHROME_PATH to it',
  )
}

/** Finds the headless shell of Chromium, else a Chromium; who sets `CHROME_PATH` wants no other. */
export function findHeadlessChromium(): string {
  return findProgram(shellPlaces) ?? findChromium()
}

/** Installs what the browser tests need or are much quicker with, as root on Debian. */
export function installBrowsers(): void {
  findChromium()
  if (findProgram(shellPlaces) === undefined) install('chromium-headless-shell')
}

function install(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.error(`installing Debian’s ${name}`)
  try {
    execFileSync('apt-get', ['update'], {stdio: 'ignore'})
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', '--no-remove', name], {
      stdio: 'inherit',
    })
  } catch {
    console.error(`${name} could not be installed`)
  }
}
