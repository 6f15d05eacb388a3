import {spawnSync} from 'node:child_process'
import {readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'playwright-core'
import {settle} from '#tests/site/measure-page.ts'
import {samplePages} from '#tests/site/templates.ts'
import type {Folders} from './take-shots.ts'

/**
 * Prints the texts and takes a picture of each sheet, by `pdftoppm` of poppler-utils.
 *
 * @returns names of the pictures; none, with a word why, where the program is missing.
 */
export async function printPages(
  browser: Browser,
  folders: Folders,
  only: string,
  out: string,
): Promise<string[]> {
  if (spawnSync('pdftoppm', ['-v']).error !== undefined) {
    process.stdout.write(
      'no printed pages: pdftoppm is not here (on Debian: apt-get install poppler-utils)\n',
    )
    return []
  }
  const texts = ['ru', 'en'].flatMap((language) =>
    samplePages(language)
      .filter(({name}) => name.startsWith('text-') && name.includes(only))
      .map((page) => ({...page, name: `${page.name}.${language}.print`})),
  )
  for (const {name, site, path} of texts) {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(folders[site], path)).href)
    await settle(page)
    const pdf = join(out, `${name}.pdf`)
    await page.pdf({path: pdf, preferCSSPageSize: true})
    await page.close()
    spawnSync('pdftoppm', ['-r', '70', '-png', pdf, join(out, name)], {stdio: 'inherit'})
    rmSync(pdf)
  }
  return readdirSync(out)
    .filter((file) => file.includes('.print-'))
    .sort()
}
