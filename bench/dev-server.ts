import {spawn} from 'node:child_process'
import {readFile, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {setTimeout as wait} from 'node:timers/promises'
import {appendWord} from './append-word.ts'
import type {Command} from './measure.ts'

/** How fast a dev server is. */
export interface DevTiming {
  /** Milliseconds from start to the first text page. */
  readonly firstPage: number
  /** Milliseconds from the end of a write to the page with the new word, one for each edit. */
  readonly edits: readonly number[]
}

/** A dev server to time. */
export interface DevTask {
  /** Makes the command once the port is known. */
  readonly command: (port: number) => Command
  /** Source file that is edited; it is left as it was. */
  readonly file: string
  /** Finds the path of the text page: `/ru/bench-0001/`; `fetchPage` gives undefined for what is not there. */
  readonly findPage: (fetchPage: FetchPage) => Promise<string | undefined>
  readonly edits: number
}

/** Get a page of the server by its path; undefined while the server does not answer with 200. */
export type FetchPage = (path: string) => Promise<string | undefined>

const pollMilliseconds = 25
const startLimit = 300_000
const editLimit = 60_000

/**
 * Start a dev server, wait for a text page, then edit the text and wait for the new word, several times.
 * @throws Error if the server ends early or a page does not come in time (5 minutes at the start, 1 minute for an edit)
 */
export async function timeDevServer(task: DevTask): Promise<DevTiming> {
  const port = await findFreePort()
  const command = task.command(port)
  const started = performance.now()
  const server = startServer(command)
  const fetchPage: FetchPage = (path) => fetchText(`http://127.0.0.1:${port}${path}`)
  const original = await readFile(task.file, 'utf8')
  try {
    const page = await poll(() => task.findPage(fetchPage), startLimit, server)
    await poll(() => fetchPage(page), startLimit, server)
    const firstPage = performance.now() - started
    const edits: number[] = []
    for (let edit = 1; edit <= task.edits; edit += 1) {
      // Starting work such as warming caches goes on after the first page; it is not the edit's.
      await wait(3000)
      const word = `правка${edit}к${port}`
      await writeFile(task.file, appendWord(original, word))
      const saved = performance.now()
      await poll(async () => ((await fetchPage(page))?.includes(word) ? true : undefined), editLimit, server)
      edits.push(performance.now() - saved)
    }
    return {firstPage, edits}
  } finally {
    server.stop()
    await writeFile(task.file, original)
  }
}

interface Server {
  /** Why it ended, or undefined while it runs. */
  readonly ended: () => string | undefined
  readonly stop: () => void
}

function startServer(command: Command): Server {
  let log = ''
  let ended: string | undefined
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...command.env},
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the server's children stop with it.
    detached: true,
  })
  const keep = (chunk: Buffer): void => {
    log = (log + chunk.toString()).slice(-2000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  child.on('error', (error) => (ended = error.message))
  child.on('exit', (code) => (ended = `exit code \`${code}\`\n${log}`))
  const stop = (): void => {
    process.off('exit', stop)
    if (ended === undefined && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  }
  process.on('exit', stop)
  return {ended: () => ended, stop}
}

async function poll<T>(ask: () => Promise<T | undefined>, limit: number, server: Server): Promise<T> {
  const end = performance.now() + limit
  while (performance.now() < end) {
    const answer = await ask()
    if (answer !== undefined) return answer
    const reason = server.ended()
    if (reason !== undefined)
      throw new Error(`Unexpected end of the dev server, expected it to run: ${reason}`)
    await wait(pollMilliseconds)
  }
  throw new Error(`Unexpected silence of the dev server, expected the page within ${limit / 1000} s`)
}

async function fetchText(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, {signal: AbortSignal.timeout(60_000)})
    const text = await response.text()
    return response.ok ? text : undefined
  } catch {
    // Not listening yet: the caller asks again.
    return undefined
  }
}

async function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
