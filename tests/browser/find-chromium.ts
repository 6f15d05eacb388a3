import {execFileSync} from 'node:child_process'
import {accessSync, constants, existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

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
  const own = process.env['CHROME_PATH']
  if (own !== undefined && isExecutable(own)) return own
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(
    isExecutable,
  )
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
