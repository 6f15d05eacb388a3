/** `npm run screenshot`: the picture of README.md, from the built site in `dist`. */
import {pathToFileURL} from 'node:url'
import {resolve} from 'node:path'
import {launch} from './browser.ts'

const browser = await launch()
const page = await browser.newPage({viewport: {width: 1280, height: 800}, colorScheme: 'light'})
const text = resolve('dist/en/sco-security-councils-2024-protocol/index.html')
await page.goto(`${pathToFileURL(text).href}#p9c2`)
await page.evaluate(() => document.fonts.ready.then(() => undefined))
await page.screenshot({path: 'tests/site/reading-page.png'})
await browser.close()
