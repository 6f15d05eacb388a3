import {spawnSync} from 'node:child_process'
import {chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {temporaryFolder, userEnvironment} from '#tests/cli/run-diglot.ts'
import type {Step} from './read-guide.ts'

/** `npx` for readers who have this folder: no network, no lookup. */
const npx = `#!/bin/sh
name=$1
shift
case $name in
  diglot) exec node src/cli/main.ts "$@" ;;
  *) exec "node_modules/.bin/$name" "$@" ;;
esac
`

/** What a reader of the guide has: a copy of Diglot with its packages. */
const parts = [
  'astro.config.mjs',
  'content',
  'package.json',
  'plugins',
  'public',
  'src',
  'tests/core/text',
  'tsconfig.json',
  'vitest.config.ts',
]

/** Makes a copy of Diglot to follow a page in. */
export function copyDiglot(): string {
  const folder = join(temporaryFolder(), 'diglot')
  for (const part of parts) cpSync(part, join(folder, part), {recursive: true})
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'dir')
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin/npx'), npx)
  chmodSync(join(folder, 'bin/npx'), 0o755)
  return folder
}

/**
 * Does what a page says, fence by fence: writes and changes files, runs commands and programs, compares answers.
 *
 * @returns what went wrong, one line each; the first fault ends it.
 */
export function followSteps(steps: readonly Step[], folder: string): readonly string[] {
  let answer = ''
  for (const step of steps) {
    const fault = followStep(step, folder, answer)
    if (typeof fault !== 'string') answer = fault.answer
    else if (fault !== '') return [`line ${step.line}: ${fault}`]
  }
  return []
}

function followStep(step: Step, folder: string, answer: string): string | {answer: string} {
  const {language, body, file, line} = step
  if (language === 'text') return holdsInOrder(answer, body) ? '' : `expected\n${body}\nfound\n${answer}`
  if (language === 'diff') return file === undefined ? 'names no file' : change(join(folder, file), body)
  if (file !== undefined) {
    mkdirSync(dirname(join(folder, file)), {recursive: true})
    writeFileSync(join(folder, file), body)
    return ''
  }
  if (language === 'sh') return run('bash', ['-euo', 'pipefail', '-c', body], folder)
  if (language === 'ts') {
    const program = join(folder, `step-${line}.ts`)
    writeFileSync(program, body)
    const ran = run(process.execPath, [program], folder)
    return typeof ran === 'string' ? ran : ''
  }
  return `nobody can follow a fence of \`${language}\` without the name of a file above it`
}

function run(program: string, args: readonly string[], folder: string): string | {answer: string} {
  const environment = userEnvironment()
  const {status, stdout, stderr} = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...environment,
      PATH: [join(folder, 'bin'), dirname(process.execPath), environment['PATH']].join(':'),
      DIGLOT_CACHE: join(folder, '..', 'cache'),
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
  })
  return status === 0 ? {answer: stdout} : `exit ${status}\n${stdout}\n${stderr}`
}

/** A fence of `diff` without line numbers: its lines but the added ones stand in the file once. */
function change(path: string, body: string): string {
  const lines = body.trimEnd().split('\n')
  const keep = (sign: '-' | '+'): string =>
    lines
      .filter((line) => line.startsWith(sign) || !/^[-+]/.test(line))
      .map((line) => line.slice(1))
      .join('\n')
  const text = readFileSync(path, 'utf8')
  const at = text.split(keep('-'))
  if (at.length !== 2) return `the lines to change stand in the file ${at.length - 1} times`
  writeFileSync(path, at.join(keep('+')))
  return ''
}

/** Whether the words of an answer stand in it in this order; `…` stands for anything, white space for white space. */
function holdsInOrder(answer: string, expected: string): boolean {
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim()
  const found = plain(answer)
  let from = 0
  return expected.split('…').every((part) => {
    const words = plain(part)
    const at = found.indexOf(words, from)
    from = at + words.length
    return at !== -1
  })
}
