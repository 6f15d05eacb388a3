import {describeRun, type Environment} from './environment.ts'

/** One figure of the bench, measured once or in several pairs. */
export interface Row {
  readonly texts: number
  readonly name: string
  readonly unit: string
  /** Our figures, one for each run. */
  readonly ours: readonly number[]
  /** Starlight's figures of the same runs; empty where it was not built or has no such thing. */
  readonly peer: readonly number[]
  /** What issue 2 asks for: at most this share of Starlight's figure, or at most this figure. */
  readonly target?: {readonly kind: 'ratio' | 'value'; readonly limit: number}
}

/** All that `--json` saves. */
export interface Report {
  readonly environment: Environment
  readonly notes: readonly string[]
  readonly rows: readonly Row[]
}

/**
 * The middle of a list; the mean of the two middle ones if their number is even.
 * @returns NaN for an empty list
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2
}

/**
 * Is the target of a row met?
 * @returns undefined where there is no target, or nothing to compare with
 */
export function isTargetMet(row: Row): boolean | undefined {
  if (!row.target) return undefined
  const reached = row.target.kind === 'ratio' ? median(ratiosOf(row)) : median(row.ours)
  return Number.isNaN(reached) ? undefined : reached <= row.target.limit
}

/** The report as Markdown: what it ran on, then one table. */
export function formatReport(report: Report): string {
  const lines = [
    ...describeRun('Diglot bench', report.environment),
    ...report.notes.map((note) => `- ${note}`),
    '',
    '| texts | measure | Diglot | Starlight | ratio | target | met |',
    '| ---: | --- | ---: | ---: | ---: | --- | --- |',
    ...report.rows.map(formatRow),
  ]
  return `${lines.join('\n')}\n`
}

function formatRow(row: Row): string {
  const met = isTargetMet(row)
  const limit =
    row.target &&
    (row.target.kind === 'ratio' ? `ratio ≤ ${row.target.limit}` : `≤ ${row.target.limit} ${row.unit}`)
  const cells = [
    row.texts,
    `${row.name}, ${row.unit}`,
    formatRange(row.ours),
    formatRange(row.peer),
    formatRange(ratiosOf(row), 2),
    limit ?? '',
    met === undefined ? '' : met ? 'yes' : '**no**',
  ]
  return `| ${cells.join(' | ')} |`
}

function ratiosOf(row: Row): readonly number[] {
  return row.ours.flatMap((value, index) => {
    const peer = row.peer[index]
    return peer ? [value / peer] : []
  })
}

/** Median, and the least and the greatest where there are several: `0.56 (0.51–0.75)`. */
function formatRange(values: readonly number[], digits?: number): string {
  if (values.length === 0) return ''
  const format = (value: number): string => value.toFixed(digits ?? (value < 100 ? 1 : 0))
  const middle = format(median(values))
  return values.length === 1
    ? middle
    : `${middle} (${format(Math.min(...values))}–${format(Math.max(...values))})`
}
