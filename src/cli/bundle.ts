import {relative} from 'node:path'
import {Option, type Command} from 'commander'
import {pageLanguages, type PageLanguage} from '#core/exchange/api-paths.ts'
import {bundlePath, writeBundle} from '#io/bundle.ts'
import {toInputError} from '#io/disk-error.ts'
import {InputError} from '#io/problem.ts'
import {findSettings} from '#io/settings.ts'
import {openText, writeTextFile, writeTextFolder} from '#io/write-single-text.ts'
import {outOption} from './options.ts'
import {unknownText} from './unknown-text.ts'

interface Options {
  readonly out?: string
  readonly text?: string
  readonly html?: boolean
  readonly lang?: PageLanguage
}

/** Adds `diglot bundle`. */
export function addBundle(program: Command): void {
  program
    .command('bundle')
    .description('zip a built site, or take one text out of it; the same site gives the same bytes')
    .addOption(outOption())
    .option('--text <id>', 'one text alone, as a folder')
    .option('--html', 'with --text: as one HTML file that needs no other')
    .addOption(new Option('--lang <tag>', 'with --html: language of the interface').choices(pageLanguages))
    .argument('[path]', 'zip to write, with --text the folder to write into (default: beside the site)')
    .action(async (path: string | undefined, options: Options) => {
      const {out} = findSettings(options)
      try {
        if (options.text === undefined) bundleSite(out, path, options)
        else await bundleText(out, options.text, path, options)
      } catch (error) {
        throw toInputError(error, path ?? out)
      }
    })
}

function bundleSite(out: string, path: string | undefined, {html, lang}: Options): void {
  if (html === true || lang !== undefined) refuse('`--html` or `--lang` without `--text`')
  const {files, bytes, sha256, ...zip} = writeBundle(out, path ?? bundlePath(out))
  console.log(`${at(zip.path)}: ${files} files, ${bytes} bytes, SHA-256 ${sha256}`)
}

async function bundleText(
  out: string,
  id: string,
  folder: string | undefined,
  {html, lang}: Options,
): Promise<void> {
  if (lang !== undefined && html !== true) refuse('`--lang` without `--html`')
  const opened = openText(out, id)
  if (Array.isArray(opened)) throw unknownText(out, id, opened)
  const written =
    html === true
      ? writeTextFile(opened, folder, lang ?? pageLanguages[0])
      : await writeTextFolder(opened, folder)
  console.log(`${at(written.path)}: ${written.files} files, ${written.bytes} bytes`)
}

function refuse(what: string): never {
  throw new InputError('bundle', {
    rule: 'usage',
    reason: `Unexpected ${what}, expected them together`,
    remedy: 'See `diglot bundle --help`.',
  })
}

function at(path: string): string {
  return relative(process.cwd(), path)
}
