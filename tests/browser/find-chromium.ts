import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {findProgram} from './find-program.ts'

/**
 * Finds a Chromium: `CHROME_PATH`, then the PATH, then the usual places; as root on Debian it installs one.
 *
 * @returns path of the browser.
 * @throws with what to do, when there is none and none can be installed.
 */
export function findChromium(): string {
  const found = lookUp()
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('no Chromium found: installing Debian’s')
    execFileSync('apt-get', ['update'], {stdio: 'ignore'})
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {stdio: 'inherit'})
  }
  const installed = lookUp()
  if (installed !== undefined) return installed
  throw new Error(
    'The browser tests need a Chromium: install one (on Debian: `sudo apt-get install chromium`) or set CHROME_PATH to it',
  )
}

function lookUp(): string | undefined {
  return findProgram({
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  })
}
