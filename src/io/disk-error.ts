import {InputError} from './problem.ts'

/**
 * Turns a refusal of the disk into a message: no right to write, no space, a read-only file system.
 *
 * @param error what was thrown.
 * @param root folder that was written to, named where the error names no path.
 * @returns an `InputError` with the path and the remedy; any other error as it is.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toInputError} from '#io/disk-error.ts'
 * const full = Object.assign(new Error('no space'), {code: 'ENOSPC', syscall: 'write'})
 * assert.match(String(toInputError(full, 'content')), /`ENOSPC`/)
 * ```
 */
export function toInputError(error: unknown, root: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error
  // A file that is put in place by rename has another name before; what fails in an open one, as for lack of space,
  // has none.
  const path = 'dest' in error ? error.dest : 'path' in error ? error.path : root
  return new InputError(String(path), {
    rule: 'not-written',
    reason: `Unexpected answer of the disk \`${String(error.code)}\`, expected a place that can be written to`,
    remedy: 'See to the rights and the space of that folder and run the command again; nothing was written.',
  })
}
