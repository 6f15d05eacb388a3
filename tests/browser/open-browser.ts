import {launch, type Browser} from 'puppeteer-core'
import {findChromium} from './find-chromium.ts'
import {findFirefox} from './find-firefox.ts'

/** Browsers that the bundle has to work in. */
export type BrowserName = 'chromium' | 'firefox'

const chromiumFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-component-update']
/** Puppeteer's own profile lets pages read all files, which no reader's Firefox does. */
const firefoxPreferences = {'security.fileuri.strict_origin_policy': true}

/**
 * Starts a browser with an empty profile and its strict defaults for `file:`; Chromium and Firefox are driven alike.
 *
 * @throws when it is not installed.
 */
export function openBrowser(name: BrowserName): Promise<Browser> {
  if (name === 'chromium')
    return launch({browser: 'chrome', executablePath: findChromium(), args: chromiumFlags})
  const firefox = findFirefox()
  if (firefox === undefined) throw new Error('Unexpected absence of Firefox, expected it to be installed')
  return launch({browser: 'firefox', executablePath: firefox, extraPrefsFirefox: firefoxPreferences})
}
