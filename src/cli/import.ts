import {basename} from 'node:path'
import type {Command} from 'commander'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {toMarkdown} from '#core/ingest/to-markdown.ts'
import type {Language} from '#core/text/language.ts'
import {InputError} from '#io/problem.ts'
import {readReceivedText} from '#io/read-received-text.ts'
import {findSettings} from '#io/settings.ts'
import {writeImport} from '#io/write-import.ts'
import {contentOption, languageOption} from './options.ts'
import {tellFinding} from '#plugins/tell-finding.ts'

interface Options {
  lang: Language
  id?: string
  format: string
  content?: string
}

/** Adds `diglot import`. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('turn received texts into editions, with a ledger of what was changed')
    .argument('<file...>', 'received texts')
    .addOption(languageOption())
    .option('--id <id>', 'id of the text (default: from the name of the file)')
    .option('--format <name>', 'shape of the file: auto, text', 'auto')
    .addOption(contentOption())
    .action((paths: string[], options: Options) => {
      if (options.id !== undefined && paths.length > 1) {
        throw new InputError(paths[1] ?? '', {
          rule: 'usage',
          reason: 'Unexpected second file with --id, expected one file per id',
        })
      }
      for (const path of paths) importFile(path, options)
    })
}

function importFile(path: string, options: Options): void {
  const {text, encoding} = readReceivedText(path)
  const draft = ingestText(text, options.lang)
  const title = draft.blocks.find((block) => block.kind === 'title')?.text ?? draft.blocks[0]?.text ?? ''
  const id = options.id ?? toSlug(basename(path))
  const written = writeImport(findSettings(options).content, {
    id,
    language: options.lang,
    from: path,
    received: text,
    encoding,
    title: title.slice(0, 300),
    markdown: toMarkdown(draft.blocks),
    ledger: draft.ledger,
  })
  const numbered = draft.blocks.filter((block) => block.label !== undefined).length
  console.log(
    `${id}: ${draft.blocks.length} blocks, ${numbered} numbered, ${draft.ledger.length} changes in the ledger`,
  )
  for (const name of written) console.log(`  ${name}`)
  const file = new VFile({path})
  for (const finding of draft.findings) tellFinding(file, finding)
  if (file.messages.length > 0) console.error(reporter(file))
}

/** A file's name as an id: its ASCII letters and digits, joined by hyphens. */
function toSlug(name: string): string {
  return name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
}
