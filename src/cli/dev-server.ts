import {spawn, type ChildProcess} from 'node:child_process'
import {join} from 'node:path'
import {codeDigest} from '#io/code-digest.ts'
import {toEnvironment, type Settings} from '#io/settings.ts'

/** Milliseconds to wait for further changes before a restart: editors write several files at once. */
const settleTime = 150

/** Astro's dev server in a process of its own, started anew when our code changes. */
export class DevServer {
  readonly #settings: Settings
  readonly #port: string
  #child: ChildProcess | undefined
  #timer: NodeJS.Timeout | undefined
  #isRestarting = false

  constructor(settings: Settings, port: string) {
    this.#settings = settings
    this.#port = port
  }

  /** Runs until the server ends by itself or by a signal; returns its exit code. */
  async run(): Promise<number> {
    const stop = (): void => void this.#child?.kill('SIGTERM')
    process.once('SIGINT', stop).once('SIGTERM', stop)
    for (;;) {
      const code = await this.#start()
      if (!this.#isRestarting) return code
      this.#isRestarting = false
    }
  }

  /** Ends the server so that {@link run} starts it again; `reason` is the file that changed. */
  restart(reason: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      console.error(`${reason} changed: starting anew`)
      this.#isRestarting = true
      this.#child?.kill('SIGTERM')
    }, settleTime)
  }

  #start(): Promise<number> {
    const {root} = this.#settings
    const script = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs')
    // `--ignore-lock`: a server for another corpus may run beside this one.
    const child = spawn(
      process.execPath,
      [script, 'dev', '--host', '127.0.0.1', '--port', this.#port, '--ignore-lock'],
      {
        cwd: root,
        // Its own code digest: it starts because the code has changed.
        env: {
          ...process.env,
          ...toEnvironment({...this.#settings, code: codeDigest(root)}),
          ASTRO_TELEMETRY_DISABLED: '1',
        },
        stdio: 'inherit',
      },
    )
    this.#child = child
    return new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => resolve(code ?? 0))
    })
  }
}
