import {existsSync} from 'node:fs'
import {join, relative} from 'node:path'
import type {Command} from 'commander'
import {writeBundle} from '#io/bundle.ts'
import {InputError} from '#io/problem.ts'
import {findSettings} from '#io/settings.ts'
import {outOption} from './options.ts'

/** Adds `diglot bundle`. */
export function addBundle(program: Command): void {
  program
    .command('bundle')
    .description('zip a built site; the same site gives the same bytes')
    .addOption(outOption())
    .argument('[zip]', 'file to write (default: beside the site)')
    .action(async (zip: string | undefined, options: {out?: string}) => {
      const {out} = findSettings(options)
      if (!existsSync(join(out, 'index.html'))) {
        throw new InputError(out, {
          rule: 'missing-folder',
          reason: `Unexpected missing site in \`${out}\`, expected a built site`,
          remedy: 'Run `diglot build` first.',
        })
      }
      const path = zip ?? `${out}.zip`
      const {files, bytes, sha256} = await writeBundle(out, path, 'site')
      console.log(`${relative(process.cwd(), path)}: ${files} files, ${bytes} bytes, SHA-256 ${sha256}`)
    })
}
