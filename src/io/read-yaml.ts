import {VFile} from 'vfile'
import {isMap, isPair, LineCounter, parseDocument, type Document} from 'yaml'
import type {z} from 'zod'
import {addProblem} from './problem.ts'
import {readTextFile} from './read-text-file.ts'

/** A YAML file read and checked; `value` is absent when `file` carries a fatal message. */
export interface YamlResult<T> {
  readonly file: VFile
  readonly value?: T
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
  const file = new VFile({path})
  const lines = new LineCounter()
  const document = parseDocument(readTextFile(path, root, largest), {lineCounter: lines})
  for (const error of document.errors) {
    const {line, col} = lines.linePos(error.pos[0])
    addProblem(file, {
      rule: 'yaml-syntax',
      severity: 'error',
      reason: `Unexpected YAML: ${firstSentence(error.message)}`,
      remedy: 'Correct the YAML at this place; quote values that hold `: ` or start with a special sign.',
      line,
      column: col,
    })
  }
  if (document.errors.length > 0) return {file}
  return check(file, document, lines, schema)
}

function check<T>(file: VFile, document: Document, lines: LineCounter, schema: z.ZodType<T>): YamlResult<T> {
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
  if (result.success) return {file, value: result.data}
  for (const issue of result.error.issues) addIssue(file, document, lines, issue)
  return {file}
}

function addIssue(file: VFile, document: Document, lines: LineCounter, issue: z.core.$ZodIssue): void {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  const where = path.length === 0 ? 'the file' : `\`${path.join('.')}\``
  const reason =
    keys.length > 0
      ? `Unexpected key \`${keys.join('`, `')}\` in ${where}, expected only known keys`
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
function offsetOf(document: Document, path: readonly (string | number)[]): number {
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
