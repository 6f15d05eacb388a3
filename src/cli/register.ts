import {join, relative} from 'node:path'
import {InvalidArgumentError, Option, type Command} from 'commander'
import {toInputError} from '#io/disk-error.ts'
import {listTexts} from '#io/read-text.ts'
import {day, releaseName} from '#io/schemas.ts'
import {findSettings} from '#io/settings.ts'
import {withLock} from '#io/with-lock.ts'
import {formatReleases} from '#io/write-register.ts'
import {finishWriting, writeTogether, type PlannedFile} from '#io/write-together.ts'
import {printMessages} from '#plugins/astro-corpus/read-corpus.ts'
import {contentOption, jsonOption} from './options.ts'
import {refuse, sortReasons} from './read-acceptance.ts'
import {formatPlan, listPlanJson} from './register-report.ts'
import {isWritten, registerTexts, type RegisterResult} from './register-texts.ts'
import {Stages} from './stages.ts'
import {withdrawText} from './withdraw-text.ts'

interface Options {
  readonly check?: boolean
  readonly accept?: readonly string[]
  readonly reason?: readonly string[]
  readonly release?: string
  readonly withdraw?: string
  readonly date: string
  readonly content?: string
  readonly json?: boolean
}

/** Adds `diglot register`. */
export function addRegister(program: Command): void {
  program
    .command('register')
    .description('give new paragraphs their addresses, keep those of old ones, and say what was found')
    .argument('[text...]', 'texts to register (default: all)')
    .option('--check', 'write nothing; exit 1 when something is to be written or decided')
    .addOption(
      new Option('--accept <id...>', 'other words, or none, may stand under these ids: `text#p9`').conflicts([
        'check',
      ]),
    )
    .addOption(
      new Option('--reason <words>', 'why, for readers; once in Russian, once in English').argParser(
        (reason: string, reasons: readonly string[] = []) => [...reasons, reason],
      ),
    )
    .addOption(
      new Option('--release <name>', 'open a release, as `2026.1`')
        .argParser(parseWith(releaseName, 'a name as `2026.1`'))
        .conflicts('check'),
    )
    .addOption(
      new Option('--withdraw <text>', 'show a text no longer; its address says why').conflicts([
        'check',
        'accept',
        'release',
      ]),
    )
    .addOption(
      new Option('--date <day>', 'day of the release and of what is decided (default: today, UTC)')
        .argParser(parseWith(day, 'a day as `2026-11-22`'))
        .default(new Date().toISOString().slice(0, 10), 'today'),
    )
    .addOption(contentOption())
    .addOption(jsonOption())
    .action(async (texts: string[], options: Options) => {
      process.exitCode = await run(texts, options)
    })
}

function parseWith(schema: typeof day, expected: string): (value: string) => string {
  return (value) => {
    if (schema.safeParse(value).success) return value
    throw new InvalidArgumentError(`Expected ${expected}.`)
  }
}

/** Exit code: 0 done, 1 when something is open, faulty or, with --check, to be written. */
async function run(texts: readonly string[], options: Options): Promise<number> {
  const {content} = findSettings(options)
  const reason = sortReasons(options.reason ?? [])
  const asking = options.accept ? '--accept' : options.withdraw ? '--withdraw' : undefined
  if (asking !== undefined && Object.keys(reason).length === 0) {
    refuse(`Unexpected ${asking} without a reason, expected --reason "…"`, 'Say why: readers will see it.')
  }
  if (options.withdraw !== undefined && texts.length > 0) {
    refuse(
      `Unexpected text \`${texts.join(' ')}\` with --withdraw, expected none`,
      'Withdraw first, then register.',
    )
  }
  if (options.check === true) return registerAll(texts, options, reason)
  listTexts(content) // Locking would make the folder.
  try {
    return await withLock(join(content, '.register'), async () => {
      await finishWriting(content)
      return options.withdraw === undefined
        ? registerAll(texts, options, reason)
        : withdraw(content, options.withdraw, {on: options.date, reason}, options)
    })
  } catch (error) {
    throw toInputError(error, content)
  }
}

async function withdraw(
  content: string,
  id: string,
  withdrawal: {readonly on: string; readonly reason: Readonly<Record<string, string>>},
  {json}: Options,
): Promise<number> {
  const {releases, titles} = withdrawText(content, id, withdrawal)
  await writeTogether(content, [{path: 'releases.yaml', bytes: formatReleases(releases)}])
  if (json === true) console.log(JSON.stringify({text: id, kind: 'withdrawn', ...withdrawal, titles}))
  else {
    console.log(`${id}: withdrawn on ${withdrawal.on}, its folder may be removed`)
    console.log(`its address goes on to show ${Object.values(titles).join(' / ')}: see releases.yaml`)
  }
  return 0
}

async function registerAll(
  texts: readonly string[],
  options: Options,
  reason: Readonly<Record<string, string>>,
): Promise<number> {
  const settings = findSettings(options)
  const {accept = [], date, release} = options
  const stages = new Stages()
  stages.next('texts')
  const onText = (index: number, all: number): void => stages.step(index, all)
  const result = registerTexts(settings, {texts, accept, reason, date, release, onText})
  stages.end()
  const files = listFiles(result)
  if (options.check !== true && files.length > 0) await writeTogether(settings.content, files)
  print(result, files, options)
  printMessages(result.faults)
  const isOpen = result.plans.some(({open}) => open.length > 0)
  const isStale = options.check === true && files.length > 0
  return isOpen || isStale || result.faults.length > 0 ? 1 : 0
}

function listFiles({plans, releases}: RegisterResult): readonly PlannedFile[] {
  const registers = plans
    .filter(isWritten)
    .map(({id, yaml = ''}) => ({path: `corpus/${id}/anchors.yaml`, bytes: yaml}))
  return releases === undefined
    ? registers
    : [...registers, {path: 'releases.yaml', bytes: formatReleases(releases)}]
}

/** Files named; the rest are counted. */
const shownFiles = 6

function print({plans, faults}: RegisterResult, files: readonly PlannedFile[], options: Options): void {
  const news = plans.filter(({yaml, open}) => yaml !== undefined || open.length > 0)
  if (options.json === true) {
    for (const plan of news) for (const line of listPlanJson(plan, options)) console.log(line)
    return
  }
  for (const plan of news) console.log(formatPlan(plan, options))
  const waiting = plans.filter(({open}) => open.length > 0)
  const parts = [
    `${plans.length} texts`,
    `${plans.length - news.length} as registered`,
    `${news.filter(isWritten).length} new or changed`,
    `${waiting.length} with open decisions`,
    ...(faults.length === 0 ? [] : [`${faults.length} files with faults`]),
  ]
  console.log(parts.join(', '))
  console.log(tellFiles(files, options))
}

function tellFiles(files: readonly PlannedFile[], {check, content}: Options): string {
  if (files.length === 0) return 'nothing to write'
  const folder = findSettings({content}).content
  const shown = files.slice(-shownFiles).map(({path}) => relative(process.cwd(), join(folder, path)))
  const rest = files.length > shown.length ? ` and ${files.length - shown.length} more` : ''
  return check === true
    ? `out of date: run \`npx diglot register\` to write ${shown.join(', ')}${rest}`
    : `wrote ${shown.join(', ')}${rest}`
}
