/** Digest of a file of a bundle. */
export interface FileSum {
  /** From the folder of the bundle, with `/`. */
  readonly path: string
  /** 64 hexadecimal digits, lower case. */
  readonly sha256: string
}

/**
 * Writes the sums of files as `sha256sum -c` reads them (GNU Coreutils).
 *
 * @param sums in the order in which they are to stand; no path has a backslash or a line end.
 * @returns a line per file.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeSums} from '#core/exchange/sums-file.ts'
 * assert.equal(writeSums([{path: 'a.txt', sha256: '00'}]), '00  a.txt\n')
 * ```
 */
export function writeSums(sums: readonly FileSum[]): string {
  return sums.map(({path, sha256}) => `${sha256}  ${path}\n`).join('')
}

/**
 * Reads the sums of files.
 *
 * @param text as {@link writeSums} writes it.
 * @returns the sums, and the first line that is none (from 1); `undefined`: all are.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readSums} from '#core/exchange/sums-file.ts'
 * assert.deepEqual(readSums('a.txt\n'), {sums: [], wrongLine: 1})
 * ```
 */
export function readSums(text: string): {readonly sums: readonly FileSum[]; readonly wrongLine?: number} {
  const lines = text.split('\n')
  const isEnded = lines.pop() === ''
  const found = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line))
  const sums = found.flatMap((line): FileSum | [] =>
    line === null ? [] : {sha256: line[1] ?? '', path: line[2] ?? ''},
  )
  const wrong = found.indexOf(null)
  if (wrong !== -1) return {sums, wrongLine: wrong + 1}
  return isEnded ? {sums} : {sums, wrongLine: lines.length + 1}
}
