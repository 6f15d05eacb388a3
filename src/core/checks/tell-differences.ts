import type {Differences} from '#core/compare/compare-sides.ts'
import type {CorpusDocument, Paragraph} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import type {Difference} from '#core/model/reading-view.ts'

/** How a rule speaks of the differences of one kind. */
interface Wording extends Pick<Finding, 'rule' | 'severity' | 'remedy'> {
  readonly kind: Difference['kind']
  /** What differs, in the plural. */
  readonly noun: string
}

/**
 * Makes one finding of each difference of a kind.
 *
 * @param document the text.
 * @param differences of its first two editions.
 * @param wording see {@link Wording}.
 * @returns the findings in reading order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {tellDifferences} from '#core/checks/tell-differences.ts'
 * const document = {id: 'x', kind: 'other' as const, date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []}
 * const differences = new Map([['p1', [{kind: 'dates' as const, onlyIn: [['2024'], []]}]]])
 * const [finding] = tellDifferences(document, differences, {rule: 'unlike-dates', kind: 'dates', noun: 'dates', severity: 'warning'})
 * assert.equal(finding?.reason, 'Unexpected dates `2024` in `base` only, expected the same on both sides')
 * ```
 */
export function tellDifferences(
  document: CorpusDocument,
  differences: Differences,
  {kind, noun, ...wording}: Wording,
): readonly Finding[] {
  const languages = document.editions.map(({language}) => language)
  const lines = linesOf(document)
  return [...differences].flatMap(([paragraph, list]) =>
    list
      .filter((difference) => difference.kind === kind)
      .map(({onlyIn}) => {
        const sides = onlyIn.flatMap((values, side) =>
          values.length === 0
            ? []
            : `\`${values.join('`, `')}\` in \`${languages[side] ?? 'base'}\`${kind === 'list' ? '' : ' only'}`,
        )
        const line = lines.get(paragraph)
        return {
          ...wording,
          reason: `Unexpected ${noun} ${sides.join(' and ')}, expected the same on both sides`,
          paragraph,
          ...(line === undefined ? {} : {line}),
        }
      }),
  )
}

function linesOf({editions}: CorpusDocument): ReadonlyMap<Paragraph['id'], number> {
  const paragraphs = editions[0]?.divisions.flatMap((division) => division.paragraphs) ?? []
  return new Map(paragraphs.flatMap(({id, lines}) => (lines === undefined ? [] : [[id, lines.start]])))
}
