import {VFile} from 'vfile'
import {isMap, isPair, LineCounter, parseDocument, type Document} from 'yaml'
import type {z} from 'zod'
import {addProblem} from './problem.ts'
import {readPlainYaml, type PlainYaml} from './read-plain-yaml.ts'
import {readTextFile} from './read-text-file.ts'

type Path = readonly (string | number)[]

/** Gives the line, from 1, of what stands at a path: an item of a list, a key, or something within. */
export type LineFinder = (...path: Path) => number

/** A YAML file read and checked; `value` is absent when `file` carries a fatal message. */
export interface YamlResult<T> {
  readonly file: VFile
  readonly value?: T
  readonly lineOf?: LineFinder
}

/**
 * Reads a YAML file and checks it against a schema.
 *
 * @param path the file.
 * @param root folder the file must lie in.
 * @param schema shape of the file.
 * @param largest largest size, bytes; default: that of a text.
 * @returns the value, or a file with one fatal message per fault, each with its line.
 * @throws {InputError} when the file cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readYaml} from '#io/read-yaml.ts'
 * import {z} from 'zod'
 * const {file} = readYaml('package.json', '.', z.strictObject({name: z.string()}))
 * assert.match(file.messages[0]?.reason ?? '', /Unexpected key/)
 * ```
 */
export function readYaml<T>(
  path: string,
  root: string,
  schema: z.ZodType<T>,
  largest?: number,
): YamlResult<T> {
  return parseYaml(path, readTextFile(path, root, largest), schema)
}

/**
 * Checks the text of a YAML file against a schema.
 *
 * @param path shown in messages.
 * @param text lines ended by `\n`.
 * @param schema shape of the file.
 * @returns as {@link readYaml}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseYaml} from '#io/read-yaml.ts'
 * import {z} from 'zod'
 * assert.deepEqual(parseYaml('a.yaml', '[1, 2]', z.array(z.int())).value, [1, 2])
 * ```
 */
export function parseYaml<T>(path: string, text: string, schema: z.ZodType<T>): YamlResult<T> {
  const file = new VFile({path})
  const plain = readPlainYaml(text)
  const quick = plain === undefined ? undefined : schema.safeParse(plain.value)
  if (plain !== undefined && quick?.success === true) {
    return {file, value: quick.data, lineOf: createLineFinder(text, plain)}
  }
  const conflict = conflictMarker.exec(text)
  if (conflict !== null) return {file: tellConflict(file, text.slice(0, conflict.index).split('\n').length)}
  const parsed = parse(text)
  for (const error of parsed.document.errors) {
    const {line, col} = parsed.lines.linePos(error.pos[0])
    addProblem(file, {
      rule: 'yaml-syntax',
      severity: 'error',
      reason: `Unexpected YAML: ${firstSentence(error.message)}`,
      remedy: 'Correct the YAML at this place; quote values that hold `: ` or start with a special sign.',
      line,
      column: col,
    })
  }
  return parsed.document.errors.length > 0 ? {file} : check(file, parsed, schema)
}

/** What git leaves in a file that two sides changed. */
const conflictMarker = /^(?:<{7}|>{7}|\|{7}) |^={7}$/m

function tellConflict(file: VFile, line: number): VFile {
  addProblem(file, {
    rule: 'merge-conflict',
    severity: 'error',
    reason: 'Unexpected conflict of two versions that git could not merge, expected one version',
    remedy:
      file.basename === 'anchors.yaml'
        ? 'Take the published version of the file whole (`git checkout --ours` or `--theirs`), then run `npx diglot register`: it gives the ids of the other side anew.'
        : 'Keep what is right of both versions and take out the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`.',
    line,
  })
  return file
}

interface Parsed {
  readonly document: Document
  readonly lines: LineCounter
}

function parse(text: string): Parsed {
  const lines = new LineCounter()
  return {document: parseDocument(text, {lineCounter: lines}), lines}
}

/** Finds lines in a list that was read without them: the item asked for is parsed, not the whole. */
function createLineFinder(text: string, {itemLines}: PlainYaml): LineFinder {
  let lines: readonly string[] | undefined
  let known: {readonly item: number; readonly parsed: Parsed} | undefined
  return (item = -1, ...path) => {
    const first = typeof item === 'number' ? itemLines[item] : undefined
    if (typeof item !== 'number' || first === undefined) {
      known ??= {item: -1, parsed: parse(text)}
      return findLine(known.parsed, [item, ...path])
    }
    if (path.length === 0) return first
    if (known?.item !== item) {
      lines ??= text.split('\n')
      const end = (itemLines[item + 1] ?? Infinity) - 1
      known = {item, parsed: parse(lines.slice(first - 1, end).join('\n'))}
    }
    return first - 1 + findLine(known.parsed, [0, ...path])
  }
}

function findLine({document, lines}: Parsed, path: Path): number {
  return Math.max(1, lines.linePos(offsetOf(document, path)).line)
}

function check<T>(file: VFile, parsed: Parsed, schema: z.ZodType<T>): YamlResult<T> {
  const {document, lines} = parsed
  let json: unknown
  try {
    json = document.toJS({maxAliasCount: 100})
  } catch (error) {
    addProblem(file, {
      rule: 'yaml-syntax',
      severity: 'error',
      reason: `Unexpected YAML: ${error instanceof Error ? error.message : String(error)}`,
      line: 1,
    })
    return {file}
  }
  const result = schema.safeParse(json)
  if (result.success) return {file, value: result.data, lineOf: (...path) => findLine(parsed, path)}
  for (const issue of result.error.issues) addIssue(file, document, lines, issue)
  return {file}
}

function addIssue(file: VFile, document: Document, lines: LineCounter, issue: z.core.$ZodIssue): void {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  const where = path.length === 0 ? 'the file' : `\`${path.join('.')}\``
  const reason =
    keys.length > 0
      ? `Unexpected key \`${keys.join('`, `')}\` in ${where}, ${issue.message.startsWith('expected') ? issue.message : 'expected only known keys'}`
      : `Unexpected value of ${where}: ${lowerFirst(issue.message)}`
  const offset = offsetOf(document, keys[0] === undefined ? path : [...path, keys[0]])
  const {line, col} = lines.linePos(offset)
  addProblem(file, {
    rule: 'yaml-shape',
    severity: 'error',
    reason,
    remedy: 'See “Add a text” in README.md, or let an editor complete the file from public/schemas.',
    line: Math.max(1, line),
    column: Math.max(1, col),
  })
}

/** Offset of the node at a path, or of the nearest one above it that exists. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key))
      const keyNode: unknown = pair?.key
      if (hasRange(keyNode)) return keyNode.range[0]
    }
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (hasRange(node)) return node.range[0]
  }
  return 0
}

function hasRange(node: unknown): node is {range: [number, number, number]} {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function firstSentence(message: string): string {
  return lowerFirst(message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
