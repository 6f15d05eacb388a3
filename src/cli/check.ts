import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Command} from 'commander'
import {transliterate} from 'transliteration'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {reportNames, type CorpusFinding} from '#core/checks/report-names.ts'
import type {TextNames} from '#core/checks/text-names.ts'
import {checkNames} from '#core/entities/check-names.ts'
import {languages} from '#core/text/languages/index.ts'
import {checkReleases} from '#io/check-releases.ts'
import {readSite} from '#io/read-site.ts'
import {checkFamilies} from '#io/read-families.ts'
import {tellUnusedTerms} from '#io/read-glossary.ts'
import {listTexts} from '#io/read-text.ts'
import {findSettings} from '#io/settings.ts'
import {CorpusReader, type CorpusEntry} from '#plugins/astro-corpus/corpus-reader.ts'
import {familyContext} from '#plugins/astro-corpus/family-context.ts'
import {readTexts} from '#plugins/astro-corpus/text-pool.ts'
import {tellFinding} from '#plugins/tell-finding.ts'
import {contentOption, jsonOption} from './options.ts'
import {Stages} from './stages.ts'

/** Findings about all texts that are printed of each rule. */
const shownPerRule = 40

/** Adds `diglot check`. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('run every rule over the corpus; exit 1 on errors')
    .addOption(contentOption())
    .addOption(jsonOption())
    .action(async (options: {content?: string; json?: boolean}) => {
      const settings = findSettings(options)
      const reader = new CorpusReader(settings)
      const names = listTexts(settings.content)
      const files: VFile[] = [
        ...readSite(settings.content).files,
        ...checkReleases(settings.content, names),
        ...reader.files,
      ]
      const texts = new Map<string, TextNames>()
      const entries: CorpusEntry[] = []
      const stages = new Stages('texts')
      const onText = (index: number, all: number): void => stages.step(index, all)
      const {results} = await readTexts(reader, settings, names, {onText})
      for (const {entry, files: own} of results) {
        files.push(...own)
        if (entry === undefined) continue
        texts.set(entry.id, entry.summary.names)
        entries.push(entry)
        const file = new VFile({path: join(settings.content, 'corpus', entry.id)})
        for (const finding of entry.summary.findings) tellFinding(file, finding)
        files.push(file)
      }
      stages.end()
      files.push(
        ...checkFamilies(settings.content, familyContext(settings, names, entries)).files,
        ...tellUnusedTerms(
          reader.glossary,
          entries.map(({summary}) => summary.terms),
        ),
      )
      const reports = [
        ...languages.flatMap((language) =>
          checkNames(reader.records, language, readSources(settings.content, texts.keys(), language.tag)),
        ),
        ...reportNames(reader.records, texts, transliterate),
      ].map((finding) => toFile(finding, settings.content, reader))
      if (options.json === true) printJson([...files, ...reports])
      else print(files, reports, entries, names.length)
      if (files.some((file) => file.messages.some((message) => message.fatal === true))) process.exitCode = 1
    })
}

/** The editions in a language, of texts that were read without a fault. */
function* readSources(content: string, texts: Iterable<string>, language: string): Generator<string> {
  for (const text of texts) {
    const path = join(content, 'corpus', text, `${language}.md`)
    if (existsSync(path)) yield readFileSync(path, 'utf8')
  }
}

/** A finding about all texts stands at the first text it was found in, or at its record. */
function toFile(finding: CorpusFinding, content: string, reader: CorpusReader): VFile {
  const {document, record = ''} = finding
  const place = document === undefined ? reader.findPlace(record) : undefined
  const path = place?.path ?? join(content, document === undefined ? 'authorities' : join('corpus', document))
  const file = new VFile({path})
  tellFinding(file, finding, place?.line)
  return file
}

function printJson(files: readonly VFile[]): void {
  for (const file of files) {
    for (const {line, column, reason, ruleId, fatal, note} of file.messages) {
      console.log(JSON.stringify({path: file.path, line, column, rule: ruleId, fatal, reason, remedy: note}))
    }
  }
}

function print(
  files: readonly VFile[],
  reports: readonly VFile[],
  entries: readonly CorpusEntry[],
  texts: number,
): void {
  const spoken = files.filter((file) => file.messages.length > 0)
  if (spoken.length > 0) console.log(reporter(spoken, {verbose: true}))
  for (const [rule, list] of Map.groupBy(reports, (file) => file.messages[0]?.ruleId ?? '')) {
    printRule(rule, list)
  }
  const findings = spoken.reduce((sum, file) => sum + file.messages.length, reports.length)
  for (const {id, summary} of entries) {
    const {beads, gaps, expectedWrong} = summary
    if (beads === 0) continue
    console.log(`${id}: ${beads} beads, ${gaps} of one side, expected wrong: ${expectedWrong.toFixed(1)}`)
  }
  console.log(`${texts} texts, ${findings} findings`)
}

/** One line per finding: what to do is the same for all of a rule. */
function printRule(rule: string, files: readonly VFile[]): void {
  console.log(`${rule}: ${files.length}. ${files[0]?.messages[0]?.note ?? ''}`)
  for (const {path, messages} of files.slice(0, shownPerRule)) {
    const {line, reason = ''} = messages[0] ?? {}
    console.log(`  ${path}${line === undefined ? '' : `:${line}`}: ${reason}`)
  }
  if (files.length > shownPerRule)
    console.log(`  … and ${files.length - shownPerRule} more; --json lists all`)
  console.log('')
}
