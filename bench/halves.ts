/**
 * Scores alignment on each half of the gold: alone, with the lexicon of the other half, and in corpus mode.
 * `npm run bench:halves -- [--shared DIR]`
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {alignCorpus} from '../src/core/align/align-corpus.ts'
import {alignSegments, toAlignedLine, toTextPair, type AlignedLine} from '../src/core/align/align-segments.ts'
import type {Lexicon} from '../src/core/align/align-unit.ts'
import {deriveLexicon} from './derive-lexicon.ts'
import {projectRoot} from './diglot.ts'
import {readGold, splitHalves, type GoldDocument} from './gold-documents.ts'
import {readNames} from './read-names.ts'

const {values} = parseArgs({options: {shared: {type: 'string', default: join(projectRoot, '../shared')}}})
const gold = readGold(values.shared)
const halves = splitHalves(gold)
const names = readNames(join(projectRoot, 'content'))

const modes: Readonly<Record<string, (own: readonly GoldDocument[], other: Lexicon) => AlignedLine[]>> = {
  alone: (own) => own.map((document) => alignSegments(document)),
  'lexicon of the other half': (own, lexicon) => own.map((document) => alignSegments(document, lexicon)),
  corpus: (own) => alignByRuns(own),
  'corpus, lexicon of the other half': alignByRuns,
}

process.stdout.write('| half | mode | strict F1 | lax F1 | null F1 |\n| --- | --- | --: | --: | --: |\n')
for (const half of ['tuning', 'testing'] as const) {
  const [own, others] = [true, false].map((isOwn) =>
    gold.filter(({work}) => (halves.get(work) === half) === isOwn),
  )
  const lexicon = deriveLexicon(others ?? [], names)
  for (const [mode, align] of Object.entries(modes)) {
    process.stdout.write(
      `| ${half} | ${mode} | ${score(own ?? [], align(own ?? [], lexicon)).join(' | ')} |\n`,
    )
  }
}

/** A run is a corpus: the texts of one collection, each work once. */
function alignByRuns(documents: readonly GoldDocument[], lexicon?: Lexicon): AlignedLine[] {
  const runs = Map.groupBy(documents, ({doc, work, collection, variant}) => {
    const level = doc.startsWith(work) ? doc.slice(work.length) : variant
    return work === 'cc' ? doc : `${collection} ${level}`
  })
  return [...runs.values()].flatMap((run) => {
    const beads = [...alignCorpus(run.map(toTextPair), lexicon)]
    return run.map((line, index) => toAlignedLine(line, beads[index] ?? []))
  })
}

/** Scores in percent, by the evaluator beside the gold. */
function score(documents: readonly GoldDocument[], lines: readonly AlignedLine[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-halves-'))
  try {
    const write = (name: string, list: readonly unknown[]): string => {
      writeFileSync(join(folder, name), list.map((item) => `${JSON.stringify(item)}\n`).join(''))
      return join(folder, name)
    }
    const files = ['--gold', write('gold.jsonl', documents), '--pred', write('found.jsonl', lines)]
    const output = execFileSync(process.execPath, [
      join(values.shared, 'gold/evaluate.mjs'),
      ...files,
      '--json',
    ])
    // The evaluator's own form.
    const {total} = JSON.parse(output.toString()) as {total: Record<'strict' | 'lax' | 'null', {f1: number}>}
    return [total.strict, total.lax, total.null].map(({f1}) => (f1 * 100).toFixed(2))
  } finally {
    rmSync(folder, {recursive: true})
  }
}
