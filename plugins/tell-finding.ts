import type {VFile} from 'vfile'
import {ruleUrl} from '#core/checks/rule-url.ts'
import type {Finding} from '#core/model/finding.ts'

/**
 * Puts a finding on a file as a VFile message with its rule, its page and what to do.
 *
 * @param file the file it is about.
 * @param finding what was found; severity `error` makes the message fatal.
 * @param line line of the file, from 1; default: the finding's own.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {tellFinding} from '#plugins/tell-finding.ts'
 * const file = new VFile()
 * tellFinding(file, {rule: 'mixed-script', severity: 'warning', reason: 'x'}, 3)
 * assert.deepEqual([file.messages[0]?.line, file.messages[0]?.fatal], [3, false])
 * ```
 */
export function tellFinding(file: VFile, finding: Finding, line = finding.line): void {
  const message = file.message(finding.reason, {
    ...(line === undefined ? {} : {place: {line, column: 1}}),
    source: 'diglot',
    ruleId: finding.rule,
  })
  message.fatal = finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined
  message.url = ruleUrl(finding.rule)
  if (finding.remedy !== undefined) message.note = finding.remedy
}
