import {readFileSync} from 'node:fs'
import type {Command} from 'commander'
import {Option} from 'commander'
import {alignEditions} from '#core/align/align-editions.ts'
import type {SegmentLine} from '#core/align/align-segments.ts'
import {pairName} from '#core/align/corpus-evidence.ts'
import {judgeEditions, parallelFinding} from '#core/align/judge-editions.ts'
import {usualShares} from '#core/align/judge-parallel.ts'
import {classBeads} from '#core/align/link-level.ts'
import type {Edition} from '#core/model/corpus-document.ts'
import {InputError} from '#io/problem.ts'
import {readLexicons} from '#io/read-lexicon.ts'
import {segmentSchema} from '#io/segment-schema.ts'
import {findSettings} from '#io/settings.ts'
import {printMessages} from '#plugins/astro-corpus/read-corpus.ts'
import {alignLines} from './align-lines.ts'
import {alignTogether} from './align-together.ts'
import {contentOption, jsonOption} from './options.ts'
import {readLanguages} from './pair-languages.ts'
import {parseJson} from './parse-json.ts'
import {readFileEdition} from './read-edition.ts'
import {confirmTexts, reviewTexts, type ReviewReport} from './review-texts.ts'
import {Stages} from './stages.ts'

interface Options {
  segments?: string
  corpus?: boolean
  lexicon: boolean
  review?: boolean
  confirm?: boolean
  content?: string
  json?: boolean
  langs: string
}

/** Adds `diglot align`. */
export function addAlign(program: Command): void {
  program
    .command('align')
    .description('align two files or the segments of a JSONL file, or look after the decisions about texts')
    .argument(
      '[input...]',
      'file in the first language and file in the second; or ids of texts (default: all)',
    )
    .option('--segments <file>', 'lines of {doc, ru: [...], en: [...]}')
    .option('--corpus', 'learn one lexicon over all lines of the file')
    .option('--no-lexicon', 'leave out the lexicon that Diglot ships')
    .addOption(new Option('--langs <tags>', 'languages of left and right').default('ru,en'))
    .addOption(
      new Option('--review', 'propose a decision for each doubtful row of these texts').conflicts([
        'confirm',
        'segments',
      ]),
    )
    .addOption(
      new Option('--confirm', 'keep the decisions about these texts for their words of today').conflicts(
        'segments',
      ),
    )
    .addOption(contentOption())
    .addOption(jsonOption())
    .action(async (inputs: readonly string[], options: Options, command: Command) => {
      const [left, right, ...others] = inputs
      if (options.review === true) await review(inputs, options)
      else if (options.confirm === true) await confirm(inputs, options)
      else if (options.segments !== undefined && left === undefined)
        await alignFile(options.segments, options)
      else if (left !== undefined && right !== undefined && others.length === 0)
        await alignPair(left, right, options)
      else
        command.error('error: expected two files, --segments <file>, --review or --confirm', {
          exitCode: 2,
          code: 'diglot.usage',
        })
    })
}

async function review(texts: readonly string[], options: Options): Promise<void> {
  const reports = await reviewTexts(findSettings(options), texts)
  for (const report of reports)
    console.log(options.json === true ? JSON.stringify(report) : tellReview(report))
  if (reports.length === 0 && options.json !== true) console.log('no text in two languages')
}

function tellReview({text, file, doubtful, check, gaps, moved, apart}: ReviewReport): string {
  if (apart !== undefined) return `${text}: not translations of each other: see what \`diglot check\` says`
  const carried = moved === 0 ? '' : `; decisions moved up: ${moved}`
  if (doubtful + check + gaps === 0) return `${text}: nothing to decide${carried}`
  const counts = `${doubtful} doubtful, ${check} to be checked, ${gaps} without counterpart or reason`
  return `${text}: ${counts}${carried}: see the end of ${file}`
}

async function confirm(texts: readonly string[], options: Options): Promise<void> {
  const reports = await confirmTexts(findSettings(options), texts)
  for (const report of reports) {
    const {text, file, confirmed} = report
    if (options.json === true) console.log(JSON.stringify(report))
    else console.log(`${text}: hashes written: ${confirmed.length}, in ${file}`)
  }
  if (reports.length === 0 && options.json !== true) console.log('no decisions')
}

async function alignFile(
  path: string,
  {corpus: isCorpus = false, lexicon: isSeeded}: Options,
): Promise<void> {
  const lines = readSegments(path)
  const lexicon = isSeeded ? readLexicons(findSettings().root)['ru-en'] : undefined
  // On a terminal the lines themselves show how far it is.
  const stages = process.stdout.isTTY ? undefined : new Stages('texts')
  let done = 0
  // Texts of a corpus are aligned twice.
  const step = (): void => stages?.step(done++, isCorpus ? 2 * lines.length : lines.length)
  const aligned = isCorpus ? alignTogether(lines, {lexicon}, {onLearned: step}) : alignLines(lines, {lexicon})
  for await (const line of aligned) {
    console.log(JSON.stringify(line))
    step()
  }
  stages?.end()
}

function readSegments(path: string): SegmentLine[] {
  let source: string
  try {
    source = readFileSync(path, 'utf8')
  } catch {
    throw new InputError(path, {
      rule: 'missing-file',
      reason: `Unexpected missing file \`${path}\`, expected lines of JSON`,
    })
  }
  return source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const result = segmentSchema.safeParse(parseJson(line))
    if (result.success) return [result.data]
    throw new InputError(path, {
      rule: 'segments',
      reason: 'Unexpected line, expected JSON of `{"doc": "...", "ru": ["..."], "en": ["..."]}`',
      remedy: 'Correct or remove the line.',
      line: index + 1,
    })
  })
}

async function alignPair(left: string, right: string, options: Options): Promise<void> {
  const {from, to, file} = readLanguages(options.langs)
  printMessages([file])
  const {edition: base} = await readFileEdition(left, from)
  const {edition: other} = await readFileEdition(right, to)
  const lexicon = options.lexicon ? readLexicons(findSettings().root)[pairName(from.tag, to.tag)] : undefined
  const {alignment} = alignEditions(base, other, undefined, lexicon)
  const verdict = judgeEditions(base, other, alignment, lexicon)
  if (verdict.isParallel === false) {
    process.exitCode = 1
    if (options.json === true) console.log(JSON.stringify({...verdict, translations: usualShares}))
    else throw new InputError(right, parallelFinding(verdict))
    return
  }
  const levels = classBeads(alignment.beads)
  for (const [at, bead] of alignment.beads.entries()) {
    if (options.json === true) console.log(JSON.stringify({...bead, class: levels[at]}))
    else console.log(`${bead.score.toFixed(2)}  ${textOf(base, bead.from)}\n      ${textOf(other, bead.to)}`)
  }
}

function textOf(edition: Edition, ids: readonly string[]): string {
  if (ids.length === 0) return '—'
  const wanted = new Set(ids)
  return edition.divisions
    .flatMap((division) => division.paragraphs)
    .flatMap(({text, clauses}) =>
      clauses.flatMap(({id, span}) => (wanted.has(id) ? [text.slice(span.start, span.end)] : [])),
    )
    .join(' ')
}
