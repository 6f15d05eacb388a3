import type {Rule} from './rule.ts'
import {tellDifferences} from './tell-differences.ts'

/** Aligned paragraphs that name other entities. For information: one side may say `it` or `the country` in good faith. */
export const unlikeEntities: Rule = {
  id: 'unlike-entities',
  check: (document, differences) =>
    tellDifferences(document, differences, {
      rule: 'unlike-entities',
      kind: 'entities',
      noun: 'entities',
      severity: 'info',
      remedy:
        'Compare the two sides, add the missing name to the authority file, or waive it in waivers.yaml with the reason.',
    }),
}
