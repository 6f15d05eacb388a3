import type {Rule} from './rule.ts'
import {tellDifferences} from './tell-differences.ts'

/** Aligned paragraphs whose inline lists differ in length. For information: a good translation may join two items. */
export const unlikeLists: Rule = {
  id: 'unlike-lists',
  check: (document, differences) =>
    tellDifferences(document, differences, {
      rule: 'unlike-lists',
      kind: 'list',
      noun: 'lengths of lists',
      severity: 'info',
      remedy: 'Compare the items: one may be missing; otherwise waive it in waivers.yaml with the reason.',
    }),
}
