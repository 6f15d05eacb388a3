/**
 * Address of the page that explains a rule.
 *
 * @param rule permanent rule name.
 * @returns a path in this repository with a fragment.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {ruleUrl} from '#core/checks/rule-url.ts'
 * assert.equal(ruleUrl('slug'), 'src/core/checks/README.md#slug')
 * ```
 */
export function ruleUrl(rule: string): string {
  return `src/core/checks/README.md#${rule}`
}
