/** `npm run shots`: pictures of every template, to be looked at. */
import {mkdirSync, rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'
import {launch} from '#tests/site/browser.ts'
import {printPages} from './print-pages.ts'
import {planShots, takeShot, type Folders} from './take-shots.ts'
import {writeSheet} from './write-sheet.ts'

const usage = `Usage: npm run shots -- [options]

Pictures of every template at 360, 768 and 1440 px, light and dark, in both languages and each view, and of printed pages.

  --out DIR       where to (dist-shots, made anew)
  --only NAME     only pages whose name contains this: see tests/site/templates.ts
  --sample DIR    a built site of the sample (default: built now)
  --showcase DIR  a built site of tests/site/showcase (default: built now)
  --no-print      leave the printed pages out
  --help          print this
`

const {values} = parseArgs({
  allowNegative: true,
  options: {
    out: {type: 'string', default: 'dist-shots'},
    only: {type: 'string', default: ''},
    sample: {type: 'string'},
    showcase: {type: 'string'},
    print: {type: 'boolean', default: true},
    help: {type: 'boolean', default: false},
  },
})

if (values.help) process.stdout.write(usage)
else await takeAll()

async function takeAll(): Promise<void> {
  const started = performance.now()
  const out = resolve(values.out)
  rmSync(out, {recursive: true, force: true})
  mkdirSync(out, {recursive: true})
  const folders: Folders = {
    sample: resolve(values.sample ?? buildSite()),
    showcase: resolve(values.showcase ?? buildSite('--content', 'tests/site/showcase/content')),
  }
  const browser = await launch('--hide-scrollbars')
  const names: string[] = []
  for (const shot of planShots(values.only)) {
    await takeShot(browser, folders, shot, out)
    names.push(`${shot.name}.png`)
  }
  if (values.print) names.push(...(await printPages(browser, folders, values.only, out)))
  await browser.close()
  writeSheet(out, names)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  process.stdout.write(`${names.length} pictures in ${seconds} s: ${join(out, 'index.html')}\n`)
}

function buildSite(...options: string[]): string {
  const site = join(temporaryFolder(), 'site')
  const {code, err} = runDiglot(['build', '--no-zip', '--out', site, ...options])
  if (code !== 0) throw new Error(err)
  return site
}
