import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {z} from 'zod'
import {findChromium} from '#tests/browser/find-chromium.ts'
import {findProgram} from '#io/find-program.ts'
import {runCommand} from './measure.ts'

/** What Lighthouse judges, each from 0 to 100. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Scores of one run by category. */
export type Scores = Readonly<Record<(typeof categories)[number], number>>

const scored = z.object({score: z.number()}).transform(({score}) => Math.round(score * 100))
const resultSchema = z.object({
  categories: z.object({
    performance: scored,
    accessibility: scored,
    'best-practices': scored,
    seo: scored,
  }),
})

/** The program: `LIGHTHOUSE`, or `lighthouse` in PATH; it is too large to come with the project. */
export function findLighthouse(): string | undefined {
  return findProgram({variable: 'LIGHTHOUSE', names: ['lighthouse'], paths: []})
}

/**
 * Judge a page as on a phone, in a browser without a profile.
 * @param program path of Lighthouse
 * @param url http address of the page
 * @throws Error if Lighthouse fails
 */
export async function runLighthouse(program: string, url: string): Promise<Scores> {
  const folder = await mkdtemp(join(tmpdir(), 'diglot-lighthouse-'))
  try {
    const flags = ['headless=new', 'no-sandbox', 'disable-gpu', 'disable-dev-shm-usage', 'no-first-run']
    const file = join(folder, 'report.json')
    await runCommand({
      file: program,
      args: [
        url,
        '--quiet',
        '--output=json',
        `--output-path=${file}`,
        `--only-categories=${categories.join(',')}`,
        `--chrome-flags=${[...flags, `user-data-dir=${folder}`].map((flag) => `--${flag}`).join(' ')}`,
      ],
      cwd: folder,
      env: {CHROME_PATH: findChromium()},
    })
    return resultSchema.parse(JSON.parse(await readFile(file, 'utf8'))).categories
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
