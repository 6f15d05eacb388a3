import {VFile} from 'vfile'
import type {TextRegister} from '#core/model/register.ts'
import {checkRegister} from '#core/register/check-register.ts'
import {addProblem} from './problem.ts'
import {limits} from './read-text-file.ts'
import {readYaml} from './read-yaml.ts'
import {anchorsSchema} from './schemas.ts'

/** Which text a register has to be of. */
export interface RegisterOwner {
  /** Folder of the text. */
  readonly name: string
  /** Name of the folder before, which the register may still have. */
  readonly formerName?: string | undefined
  /** Language of its base edition, where that is known. */
  readonly base?: string | undefined
}

/**
 * Reads the register of a text and checks it.
 *
 * @param path `anchors.yaml` of the text.
 * @param root folder the file must lie in.
 * @param owner the text.
 * @returns the register, or a file with fatal messages, each with its line.
 * @throws {InputError} when the file cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readRegister} from '#io/read-register.ts'
 * assert.throws(() => readRegister('no-such-file.yaml', '.', {name: 'rain'}), {name: 'InputError'})
 * ```
 */
export function readRegister(
  path: string,
  root: string,
  {name, formerName = name, base}: RegisterOwner,
): {file: VFile; value?: TextRegister} {
  const {file, value, lineOf} = readYaml(path, root, anchorsSchema, limits.ledgerBytes)
  if (value === undefined) return {file}
  if (value.text !== name && value.text !== formerName) {
    addProblem(file, {
      rule: 'renamed-text',
      severity: 'error',
      reason: `Unexpected register of \`${value.text}\` in folder \`${name}\`, expected that of the folder`,
      remedy:
        'If the folder was renamed, run `npx diglot register`, which leaves a redirect; if it was copied, delete anchors.yaml in the copy.',
      line: lineOf?.('text'),
    })
    return {file}
  }
  for (const {list, index, rule, reason, remedy} of checkRegister(value, base)) {
    addProblem(file, {rule, reason, remedy, severity: 'error', line: lineOf?.(list, index)})
  }
  return file.messages.length > 0 ? {file} : {file, value}
}
