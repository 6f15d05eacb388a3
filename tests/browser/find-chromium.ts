import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chromiumPlaces, findProgram} from '#io/find-program.ts'

/**
 * Finds a Chromium: `CHROME_PATH`, then the PATH, then the usual places; as root on Debian it installs one.
 *
 * @returns path of the browser.
 * @throws with what to do, when there is none and none can be installed.
 */
export function findChromium(): string {
  const found = findProgram(chromiumPlaces)
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('no Chromium found: installing Debian’s')
    execFileSync('apt-get', ['update'], {stdio: 'ignore'})
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {stdio: 'inherit'})
  }
  const installed = findProgram(chromiumPlaces)
  if (installed !== undefined) return installed
  throw new Error(
    'The browser tests need a Chromium: install one (on Debian: `sudo apt-get install chromium`) or set CHROME_PATH to it',
  )
}
