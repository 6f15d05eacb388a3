import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {ruleUrl} from '#core/checks/rule-url.ts'
import type {Finding} from '#core/model/finding.ts'

/** What {@link addProblem} needs to say where something is wrong and what to do about it. */
export interface Problem {
  /** Permanent rule name, kebab-case. */
  readonly rule: string
  readonly severity: Finding['severity']
  /** "Unexpected X, expected Y", no full stop. */
  readonly reason: string
  /** What to do, one sentence. */
  readonly remedy?: string | undefined
  /** Line and column of the file, from 1. */
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/**
 * Puts a problem on a file as a VFile message.
 *
 * @param file the file it is found in.
 * @param problem what is wrong; severity `error` makes the message fatal.
 * @returns the message.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {addProblem} from '#io/problem.ts'
 * const file = new VFile({path: 'text.yaml'})
 * addProblem(file, {rule: 'slug', severity: 'error', reason: 'Unexpected `../x`, expected a slug', line: 1})
 * assert.equal(file.messages[0]?.fatal, true)
 * ```
 */
export function addProblem(file: VFile, problem: Problem): VFileMessage {
  const place = problem.line === undefined ? undefined : {line: problem.line, column: problem.column ?? 1}
  const message = file.message(problem.reason, {
    ...(place === undefined ? {} : {place}),
    source: 'diglot',
    ruleId: problem.rule,
  })
  message.fatal = problem.severity === 'error' ? true : problem.severity === 'warning' ? false : undefined
  message.url = ruleUrl(problem.rule)
  if (problem.remedy !== undefined) message.note = problem.remedy
  return message
}

/** Bad input that ends a command: one file, one place, one remedy. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly file: VFile
  constructor(path: string, problem: Omit<Problem, 'severity'>) {
    super(problem.reason)
    this.file = new VFile({path})
    addProblem(this.file, {...problem, severity: 'error'})
  }
}
