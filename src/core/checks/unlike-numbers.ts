import type {Rule} from './rule.ts'
import {tellDifferences} from './tell-differences.ts'

/** Aligned paragraphs with other numbers: a translation has no freedom there. */
export const unlikeNumbers: Rule = {
  id: 'unlike-numbers',
  check: (document, differences) =>
    tellDifferences(document, differences, {
      rule: 'unlike-numbers',
      kind: 'numbers',
      noun: 'numbers',
      severity: 'warning',
      remedy:
        'Compare the two sides with the source and correct the wrong number, or waive it in waivers.yaml with the reason.',
    }),
}
