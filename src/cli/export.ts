import {dirname, join, relative, resolve} from 'node:path'
import {Argument, Option, type Command} from 'commander'
import {pageLanguages, type PageLanguage} from '#core/exchange/api-paths.ts'
import {readParts} from '#io/bundle.ts'
import {toInputError} from '#io/disk-error.ts'
import {exportPdf, printedViews, type PdfJob, type PrintedView} from '#io/export-pdf.ts'
import {paperSizes, PdfPrinter, type PaperSize} from '#io/pdf-printer.ts'
import {InputError} from '#io/problem.ts'
import {findSettings} from '#io/settings.ts'
import {jsonOption} from './options.ts'
import {Stages} from './stages.ts'
import {unknownText} from './unknown-text.ts'

interface Options {
  readonly site?: string
  readonly out?: string
  readonly lang?: PageLanguage
  readonly view: PrintedView
  readonly paper: PaperSize
  readonly json?: boolean
}

/** Adds `diglot export`. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('write texts of a built site in another format; the same site gives the same bytes')
    .addArgument(new Argument('<format>', 'pdf'))
    .argument('[id...]', 'ids of texts (default: all)')
    .option('--site <dir>', 'folder of the built site (default: dist)')
    .option('--out <dir>', 'folder to write into (default: pdf beside the site)')
    .addOption(new Option('--lang <tag>', 'language of the interface (default: each)').choices(pageLanguages))
    .addOption(new Option('--view <view>', 'what is printed').choices(printedViews).default(printedViews[0]))
    .addOption(new Option('--paper <size>', 'size of the paper').choices(paperSizes).default(paperSizes[0]))
    .addOption(jsonOption())
    .action(async (format: string, ids: readonly string[], options: Options) => {
      if (format !== 'pdf') throw unknownFormat(format)
      const {out: site} = findSettings({out: options.site})
      const folder = resolve(options.out ?? join(dirname(site), 'pdf'))
      try {
        await exportPdfs(site, ids, folder, options)
      } catch (error) {
        throw toInputError(error, folder)
      }
    })
}

async function exportPdfs(
  site: string,
  ids: readonly string[],
  folder: string,
  {lang, view, paper, json}: Options,
): Promise<void> {
  const {facts, index} = readParts(site)
  const known = index.texts.map(({id}) => id)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown !== undefined) throw unknownText(site, unknown, known)
  const languages = lang === undefined ? pageLanguages : [lang]
  const jobs = [...new Set(ids.length === 0 ? known : ids)].flatMap((id) =>
    languages.map((language): PdfJob => ({id, language, view, paper})),
  )
  const stages = new Stages()
  stages.next('pdf')
  const printer = await PdfPrinter.open({site, url: index.site.url})
  try {
    for (const [at, job] of jobs.entries()) {
      stages.step(at, jobs.length)
      const written = await exportPdf(printer, job, facts, folder)
      const path = relative(process.cwd(), written.path)
      console.log(json === true ? JSON.stringify({...written, path}) : `${path}: ${written.bytes} bytes`)
    }
  } finally {
    stages.end()
    await printer.close()
  }
}

function unknownFormat(format: string): InputError {
  return new InputError('export', {
    rule: 'usage',
    reason: `Unexpected format \`${format}\`, expected \`pdf\``,
    remedy:
      'A built site holds the other forms of a text: JSON in `api/v1/texts/<id>/index.json`, TEI in `dts/v1/document/<id>.xml`.',
  })
}
