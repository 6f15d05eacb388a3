import type {Rule} from './rule.ts'
import {tellDifferences} from './tell-differences.ts'

/** Aligned paragraphs with other dates: a translation has no freedom there. */
export const unlikeDates: Rule = {
  id: 'unlike-dates',
  check: (document, differences) =>
    tellDifferences(document, differences, {
      rule: 'unlike-dates',
      kind: 'dates',
      noun: 'dates',
      severity: 'warning',
      remedy:
        'Compare the two sides with the source and correct the wrong date, or waive it in waivers.yaml with the reason.',
    }),
}
