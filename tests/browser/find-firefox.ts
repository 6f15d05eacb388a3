import {findProgram} from '#io/find-program.ts'

/** Finds a Firefox: `FIREFOX_PATH`, then the PATH, then the usual places; it is never installed. */
export function findFirefox(): string | undefined {
  return findProgram({
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  })
}
