import {basename, join} from 'node:path'
import {Option, type Command} from 'commander'
import {reporter} from 'vfile-reporter'
import packageJson from '../../package.json' with {type: 'json'}
import type {DraftEdition} from '#core/ingest/draft-edition.ts'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {joinDisplay} from '#core/ingest/join-display.ts'
import type {ImportReport} from '#core/ingest/import-report.ts'
import {listChanges} from '#core/ingest/list-changes.ts'
import type {ReceivedDocument} from '#core/ingest/received-document.ts'
import {restoreReceived} from '#core/ingest/restore-received.ts'
import {reportImport} from '#core/ingest/report-import.ts'
import type {Language} from '#core/text/language.ts'
import {checkImport} from '#io/check-import.ts'
import {planImport, refuseId} from '#io/plan-import.ts'
import {InputError} from '#io/problem.ts'
import {readEarlierImport} from '#io/read-earlier-import.ts'
import {readReceived} from '#io/read-received.ts'
import {findSettings} from '#io/settings.ts'
import {finishWriting, writeTogether, type PlannedFile} from '#io/write-together.ts'
import {formatImport} from './import-report.ts'
import {contentOption, languageOption} from './options.ts'
import {Stages} from './stages.ts'

interface Options {
  readonly lang: Language
  readonly id?: string
  readonly format: ReceivedDocument['format'] | 'auto'
  readonly content?: string
  readonly dryRun?: boolean
  readonly force?: boolean
  readonly json?: boolean
}

/** A file that was read and ingested; nothing of it is on disk yet. */
interface Prepared {
  readonly id: string
  readonly path: string
  readonly files: readonly PlannedFile[]
  readonly report: ImportReport
}

/** Adds `diglot import`. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('turn received texts into editions, with a ledger of what was changed')
    .argument('<file...>', 'received texts: plain text, HTML, DOCX, PDF with a text layer')
    .addOption(languageOption())
    .option('--id <id>', 'id of the text (default: from the name of the file)')
    .addOption(
      new Option('--format <name>', 'format of the file; auto: by its content')
        .choices(['auto', 'text', 'html', 'docx', 'pdf'])
        .default('auto'),
    )
    .option('--dry-run', 'report, write nothing')
    .option('--force', 'replace an edition that was edited by hand; the edited text stays in sources/')
    .option('--json', 'print the report of each file as a line of JSON')
    .addOption(contentOption())
    .action(async (paths: string[], options: Options) => {
      const {content} = findSettings(options)
      const ids = nameTexts(paths, options.id)
      if (options.dryRun !== true) await finishWriting(content)
      const prepared = await prepareAll(paths, ids, content, options)
      if (prepared === undefined) return
      if (options.dryRun !== true)
        await writeTogether(
          content,
          prepared.flatMap((text) => text.files),
        )
      for (const text of prepared) print(text, content, options)
      const findings = prepared.flatMap(({report}) => report.findings)
      if (findings.some(({severity}) => severity === 'error')) process.exitCode = 1
    })
}

/** Ids of the texts, one per path; each is a name of its own. */
function nameTexts(paths: readonly string[], id: string | undefined): readonly string[] {
  if (id !== undefined && paths.length > 1) {
    throw new InputError(paths[1] ?? '', {
      rule: 'usage',
      reason: 'Unexpected second file with --id, expected one file per id',
      remedy: 'Import the files one by one, each with its own --id.',
    })
  }
  const seen = new Map<string, string>()
  return paths.map((path) => {
    const name = id ?? toSlug(basename(path))
    refuseId(name, path)
    const twin = seen.get(name)
    if (twin !== undefined) {
      throw new InputError(path, {
        rule: 'duplicate-id',
        reason: `Unexpected id \`${name}\`, which \`${twin}\` has already, expected one id per file`,
        remedy: 'Import the files one by one, each with its own --id.',
      })
    }
    seen.set(name, path)
    return name
  })
}

/** Every bad file is told of; with one among them there is nothing to write. */
async function prepareAll(
  paths: readonly string[],
  ids: readonly string[],
  content: string,
  options: Options,
): Promise<readonly Prepared[] | undefined> {
  const stages = new Stages()
  const prepared: Prepared[] = []
  const refused: InputError[] = []
  if (paths.length > 1) stages.next('reading')
  for (const [index, path] of paths.entries()) {
    stages.step(index, paths.length)
    try {
      prepared.push(await prepare(path, ids[index] ?? '', content, options))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refused.push(error)
    }
  }
  stages.end()
  if (refused.length === 0) return prepared
  console.error(
    reporter(
      refused.map(({file}) => file),
      {verbose: true},
    ),
  )
  process.exitCode = 1
  return undefined
}

/** Nothing is written of which the received text cannot be had back, character for character. */
function proveWhole(path: string, received: string, {blocks, ledger}: DraftEdition): void {
  let restored: string | undefined
  try {
    restored = restoreReceived(joinDisplay(blocks), ledger)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  if (restored === received) return
  throw new InputError(path, {
    rule: 'lost-text',
    reason: 'Unexpected ledger that does not give the received text back, expected every character',
    remedy: 'Report this text: it is a fault of Diglot.',
  })
}

async function prepare(path: string, id: string, content: string, options: Options): Promise<Prepared> {
  const {lang: language, format} = options
  const document = await readReceived(path, format === 'auto' ? {} : {format})
  const earlier = readEarlierImport(content, id, language.tag)
  const {decisions} = earlier
  const edition = ingestText(document.text, language, {hints: document.hints, decisions})
  proveWhole(path, document.text, edition)
  const changes = listChanges(document.text, edition, decisions)
  const text = {
    id,
    language,
    from: path,
    bytes: document.bytes,
    document,
    edition,
    changes,
    importer: packageJson.version,
  }
  const files = planImport(content, text, earlier, options.force === true)
  const report = reportImport({document, language, edition, changes})
  const findings = [...report.findings, ...checkImport(content, id, language.tag, files)]
  return {id, path, files, report: {...report, findings}}
}

function print({id, path, files, report}: Prepared, content: string, {lang, json, dryRun}: Options): void {
  const written = dryRun === true ? [] : files.map((file) => join(content, file.path))
  if (json === true) console.log(JSON.stringify({id, path, ...report, written}))
  else console.log(formatImport(`${id}/${lang.tag}`, path, report, written))
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
