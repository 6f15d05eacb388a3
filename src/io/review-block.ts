import type {Decision} from '#core/align/decisions.ts'
import type {Proposal} from '#core/exchange/list-proposals.ts'
import {listRead} from './decision-places.ts'
import {addDecisions, writeDecision, type DecisionFile} from './edit-decisions.ts'
import {InputError} from './problem.ts'
import {reviewMarks, splitReview} from './split-review.ts'

/** A file with its block of proposals brought up to date. */
export interface ReviewWritten {
  readonly source: string
  /** Decisions that a person had uncommented in the block; they stand among the others now. */
  readonly moved: readonly Decision[]
}

const help = [
  '# Take the first `# ` off the lines that are right, and correct what is not. The next run moves them up',
  '# and writes the rest of this block anew.',
]

const asked: Readonly<Record<Proposal['need'], string>> = {
  doubtful: 'doubtful',
  check: 'to be checked',
  gap: 'nothing beside it, and no reason',
}

function writeProposal({decisions, languages, need, score, words}: Proposal): readonly string[] {
  const sides = (['from', 'to'] as const).flatMap((side) =>
    words[side] === '' ? [] : [`#   ${languages[side]}: ${words[side]}`],
  )
  const items = decisions.map((decision) => `  - ${writeDecision(decision, 4)}`)
  return ['', `# ${score.toFixed(2)}, ${asked[need]}`, ...sides, `${decisions[0]?.kind ?? 'pin'}:`, ...items]
}

function writeBlock(proposals: readonly Proposal[]): string {
  if (proposals.length === 0) return ''
  const lines = [...help, ...proposals.flatMap(writeProposal)].flatMap((line) => line.split('\n'))
  const comments = lines.map((line) => `# ${line}`.trimEnd())
  return `${[reviewMarks.start, ...comments, reviewMarks.end].join('\n')}\n`
}

/**
 * Writes proposals into a file of decisions, as one block of comments in the place of the last one, or at the end.
 * Outside of it nothing changes, but that decisions which were uncommented in it move up to those of their kind.
 *
 * @param source text of the file; empty: there is none yet.
 * @param proposals in the order they are written in; none: the block is taken out.
 * @param file the file.
 * @throws {InputError} where the file is faulty, or the last line of the block is missing.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeReview} from '#io/review-block.ts'
 * const file = {path: 'align.ru-en.yaml', base: 'ru'}
 * const proposal = {
 *   decisions: [{kind: 'pin', from: ['p1'], to: ['p1']}],
 *   languages: {from: 'ru', to: 'en'}, level: 'paragraphs', need: 'doubtful', score: 0.4,
 *   words: {from: 'Дождь', to: 'Rain'},
 * } as const
 * const {source} = writeReview('pin: []\n', [proposal], file)
 * assert.match(source, /^# pin:\n# {3}- \{from: \[p1\], to: \[p1\]\}$/m)
 * assert.equal(writeReview(source, [], file).source, 'pin: []\n')
 * ```
 */
export function writeReview(
  source: string,
  proposals: readonly Proposal[],
  file: DecisionFile,
): ReviewWritten {
  const {before, block, after} = splitReview(source)
  const first = before.split('\n').length
  if (block !== '' && !block.includes(reviewMarks.end)) {
    throw new InputError(file.path, {
      rule: 'yaml-shape',
      reason: `Unexpected block of proposals without its end, expected the line \`${reviewMarks.end}\``,
      remedy: 'Put the line below the last proposal, or take the block out; nothing was written.',
      line: first,
    })
  }
  const last = first + block.split('\n').length - 1
  const moved = listRead(source, file.path).filter(({line = 0}) => line >= first && line < last)
  // An empty block keeps the place while decisions are added above it.
  const empty = block === '' ? '' : `${reviewMarks.start}\n${reviewMarks.end}\n`
  const kept = addDecisions(`${before}${empty}${after}`, moved, file)
  const parts = splitReview(kept)
  const fresh = writeBlock(proposals)
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const isOpen = fresh !== '' && parts.before !== '' && !parts.before.endsWith('\n')
  const lines = `${isOpen ? '\n' : ''}${fresh}`.replaceAll('\n', newline)
  return {source: parts.before + lines + parts.after, moved}
}
