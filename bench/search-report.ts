import {describeRun, type Environment} from './environment.ts'
import {median} from './report.ts'

/** One figure of the search bench. */
export interface Figure {
  /** Of which texts. */
  readonly texts: string
  readonly name: string
  readonly unit: string
  /** One for each run; the median counts. */
  readonly values: readonly number[]
  /** What is allowed at most. */
  readonly limit?: number
}

/** The report as Markdown, under the name of the bench: what it ran on, the figures, and what was judged. */
export function formatSearchReport(
  environment: Environment,
  figures: readonly Figure[],
  notes: readonly string[],
  name = 'Diglot search bench',
): string {
  const lines = [
    ...describeRun(name, environment),
    '',
    '| texts | measure | median | range | limit | met |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...figures.map(formatFigure),
    '',
    ...notes,
  ]
  return `${lines.join('\n')}\n`
}

function formatFigure({texts, name, unit, values, limit}: Figure): string {
  const middle = median(values)
  const range = values.length < 2 ? '' : `${format(Math.min(...values))}–${format(Math.max(...values))}`
  const met = limit === undefined ? '' : middle <= limit ? 'yes' : '**no**'
  return `| ${texts} | ${name}${unit && `, ${unit}`} | ${format(middle)} | ${range} | ${limit ?? ''} | ${met} |`
}

function format(value: number): string {
  return value.toFixed(Number.isInteger(value) || value >= 100 ? 0 : value < 10 ? 2 : 1)
}
