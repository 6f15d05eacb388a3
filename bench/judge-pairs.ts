/**
 * Counts the errors of the verdict "not parallel" on both halves of the gold: translations, translations with
 * three fifths of one side left out, and the Russian of one work beside the English of another, each with a
 * lexicon of the other half. `npm run bench:parallel -- [--shared DIR]`
 */
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {alignUnits} from '../src/core/align/align-units.ts'
import type {Lexicon} from '../src/core/align/align-unit.ts'
import {toTextPair, type SegmentLine} from '../src/core/align/align-segments.ts'
import {judgeParallel, type ParallelVerdict} from '../src/core/align/judge-parallel.ts'
import {deriveLexicon} from './derive-lexicon.ts'
import {projectRoot} from './diglot.ts'
import {readGold, splitHalves, type GoldDocument} from './gold-documents.ts'
import {readNames} from './read-names.ts'

const {values} = parseArgs({options: {shared: {type: 'string', default: join(projectRoot, '../shared')}}})
const gold = readGold(values.shared)
const halves = splitHalves(gold)
const names = readNames(join(projectRoot, 'content'))
/** Longer texts are cut: what is asked is decided long before. */
const MOST_UNITS = 300

process.stdout.write('| half | pairs | refused | no verdict | settled | sure | words |\n')
process.stdout.write('| --- | --- | --: | --: | --- | --- | --- |\n')
for (const half of ['tuning', 'testing'] as const) {
  const own = gold.filter(({work}) => halves.get(work) === half)
  const lexicon = deriveLexicon(
    gold.filter(({work}) => halves.get(work) !== half),
    names,
  )
  report(`${half} | translations`, own, lexicon)
  report(`${half} | two fifths of a translation`, own.map(leaveOut), lexicon)
  report(`${half} | other works, same collection`, mispair(own, true), lexicon)
  report(`${half} | other collections`, mispair(own, false), lexicon)
}

function leaveOut(line: SegmentLine): SegmentLine {
  return {...line, en: line.en.filter((_, index) => (index * 7) % 10 < 4)}
}

function mispair(documents: readonly GoldDocument[], isSame: boolean): readonly SegmentLine[] {
  const clean = documents.filter(({variant}) => variant === 'clean')
  return clean.flatMap((left, at) =>
    clean.flatMap((right, other) => {
      if (left.work === right.work || (left.collection === right.collection) !== isSame) return []
      // A fifth of the pairs across collections is enough.
      if (!isSame && (at * 7 + other * 3) % 5 !== 0) return []
      const size = Math.min(left.ru.length, right.en.length, MOST_UNITS)
      return [{doc: `${left.doc} ${right.doc}`, ru: left.ru.slice(0, size), en: right.en.slice(0, size)}]
    }),
  )
}

function report(name: string, lines: readonly SegmentLine[], lexicon: Lexicon): void {
  const verdicts = lines.map((line) => {
    const {from, to} = toTextPair(line)
    return judgeParallel(from, to, alignUnits(from, to, {lexicon}), {lexicon})
  })
  const refused = verdicts.filter(({isParallel}) => isParallel === false).length
  const open = verdicts.filter(({isParallel}) => isParallel === undefined).length
  const range = (key: 'settled' | 'sure' | 'words'): string => {
    const list = verdicts.map((verdict: ParallelVerdict) => verdict[key] ?? 0).sort((a, b) => a - b)
    return `${(list[0] ?? 0).toFixed(2)}–${(list.at(-1) ?? 0).toFixed(2)}`
  }
  process.stdout.write(
    `| ${name} | ${refused} of ${verdicts.length} | ${open} | ${range('settled')} | ${range('sure')} | ${range('words')} |\n`,
  )
}
