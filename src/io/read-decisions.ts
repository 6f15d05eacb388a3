import {VFile} from 'vfile'
import {noDecisions, type AlignmentDecisions} from '#core/align/decisions.ts'
import {parseYaml} from './read-yaml.ts'
import {readTextFile} from './read-text-file.ts'
import {alignmentSchema} from './alignment-schema.ts'

/** Decisions about an alignment and where they are written. */
export interface ReadDecisions {
  /** Path of the file, for messages. */
  readonly path: string
  readonly list: AlignmentDecisions
}

const keyPattern = /^(\w+)\s*:/

/** Lines of a file; `before` others stand above them. */
interface Part {
  readonly before: number
  readonly text: string
}

/**
 * Cuts a file in which a key stands more than once, as it does where proposals were uncommented: the first part
 * has each key once, with blank lines in the place of the others; each of those is a part of its own.
 */
function separateKeys(source: string): readonly Part[] {
  const lines = source.split('\n')
  const met = new Set<string>()
  const starts: number[] = []
  const first: string[] = []
  let isFirst = true
  for (const [index, line] of lines.entries()) {
    const key = keyPattern.exec(line)?.[1]
    if (key !== undefined) {
      isFirst = !met.has(key)
      met.add(key)
      starts.push(index)
    }
    first.push(isFirst ? line : '')
  }
  const repeated = starts.flatMap((start, index): Part[] => {
    if (first[start] !== '') return []
    return [{before: start, text: lines.slice(start, starts[index + 1]).join('\n')}]
  })
  return [{before: 0, text: first.join('\n')}, ...repeated]
}

const isBlank = (text: string): boolean =>
  text.split('\n').every((line) => line.trim() === '' || line.startsWith('#') || line.startsWith('---'))

/**
 * Reads what people decided about the alignment of a text.
 *
 * @param path `align.ru-en.yaml` of the text.
 * @param root folder the file must lie in.
 * @returns the decisions, each with its line, or a file with the fatal messages.
 * @throws {InputError} when the file cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readDecisions} from '#io/read-decisions.ts'
 * assert.throws(() => readDecisions('no-such-file.yaml', '.'), {name: 'InputError'})
 * ```
 */
export function readDecisions(path: string, root: string): {file: VFile; value?: ReadDecisions} {
  return parseDecisions(path, readTextFile(path, root))
}

/**
 * Reads decisions from the text of a file.
 *
 * @param path shown in messages.
 * @param source a key may stand more than once; a text of comments alone holds no decision.
 * @returns as {@link readDecisions}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseDecisions} from '#io/read-decisions.ts'
 * const {value} = parseDecisions('align.ru-en.yaml', 'pin:\n  - {from: [p1], to: [p2]}\n')
 * assert.deepEqual(value?.list.pin, [{from: ['p1'], to: ['p2'], line: 2}])
 * ```
 */
export function parseDecisions(path: string, source: string): {file: VFile; value?: ReadDecisions} {
  let list: AlignmentDecisions = noDecisions
  for (const {before, text} of separateKeys(source)) {
    const part = isBlank(text) ? '{}' : text
    const {value, lineOf} = parseYaml(path, part, alignmentSchema)
    if (value === undefined) return {file: parseYaml(path, '\n'.repeat(before) + part, alignmentSchema).file}
    const place = <T>(kind: keyof AlignmentDecisions, items: readonly T[]) =>
      items.map((item, index) => ({...item, line: before + (lineOf?.(kind, index) ?? 1)}))
    list = {
      pin: [...list.pin, ...place('pin', value.pin)],
      break: [...list.break, ...place('break', value.break)],
      forbid: [...list.forbid, ...place('forbid', value.forbid)],
      untranslated: [...list.untranslated, ...place('untranslated', value.untranslated)],
    }
  }
  return {file: new VFile({path}), value: {path, list}}
}
