import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** What one run of a command cost. */
export interface Measurement {
  /** User and system time, in seconds, of the command and all children that were waited for. */
  readonly cpuSeconds: number
  /** Resident set of the largest single process at its peak, in MB (10^6 bytes). */
  readonly peakMegabytes: number
  /** Seconds on the clock. */
  readonly wallSeconds: number
  /** Standard output. */
  readonly output: string
}

/** A command to run: no shell is between. */
export interface Command {
  readonly file: string
  readonly args: readonly string[]
  /** Working folder. */
  readonly cwd: string
  /** Variables added to those of this process. */
  readonly env?: Readonly<Record<string, string>>
}

const timeProgram = '/usr/bin/time'

/**
 * Run a command under GNU time and say what it cost.
 * @throws Error if GNU time is missing (with how to install it) or the command fails (with the end of what it printed)
 */
export async function measureCommand(command: Command): Promise<Measurement> {
  if (!existsSync(timeProgram)) {
    throw new Error(
      `Unexpected absence of \`${timeProgram}\`, expected GNU time: \`apt-get install time\` on Debian`,
    )
  }
  const folder = await mkdtemp(join(tmpdir(), 'diglot-time-'))
  try {
    const report = join(folder, 'report')
    const started = performance.now()
    const output = await runCommand({
      ...command,
      file: timeProgram,
      args: ['--verbose', `--output=${report}`, command.file, ...command.args],
    })
    const wallSeconds = (performance.now() - started) / 1000
    return {...parseTimeReport(await readFile(report, 'utf8')), wallSeconds, output}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/**
 * Run a command to its end.
 * @returns its standard output
 * @throws Error if it cannot be started or ends with a code other than 0; the message ends with its last 2,000 characters
 */
export async function runCommand(command: Command): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, {
      cwd: command.cwd,
      env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...command.env},
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve(Buffer.concat(stdout).toString())
      const tail = Buffer.concat([...stdout, ...stderr])
        .toString()
        .slice(-2000)
      reject(
        new Error(
          `Unexpected exit code \`${code}\` of \`${command.file} ${command.args.join(' ')}\`, expected \`0\`\n${tail}`,
        ),
      )
    })
  })
}

/**
 * Read the report of `time --verbose`.
 * @param report text of the report; sizes in it are in KiB
 * @throws RangeError if a line is missing
 */
export function parseTimeReport(report: string): Pick<Measurement, 'cpuSeconds' | 'peakMegabytes'> {
  const read = (label: string): number => {
    const line = report.split('\n').find((candidate) => candidate.trim().startsWith(label))
    const value = Number(line?.slice(line.lastIndexOf(':') + 1))
    if (line === undefined || Number.isNaN(value)) {
      throw new RangeError(`Unexpected report of time without \`${label}\`, expected GNU time`)
    }
    return value
  }
  return {
    cpuSeconds: read('User time (seconds)') + read('System time (seconds)'),
    peakMegabytes: (read('Maximum resident set size') * 1024) / 1e6,
  }
}
