import {styleText} from 'node:util'
import {SingleBar} from 'cli-progress'

/** The bar on the last line of the terminal; one at most. */
let shown: SingleBar | undefined

/**
 * Tells on standard error which stage a long command is in: a bar on a terminal, a line elsewhere. The bar changes no mode
 * of the terminal, so nothing has to be put right when a signal ends the command.
 */
export class Stages {
  readonly #isTerminal =
    process.stderr.isTTY && process.env['NO_COLOR'] === undefined && process.env['CI'] === undefined
  #name: string

  /** `name` is that of a stage that is not announced, only shown with its bar. */
  constructor(name = '') {
    this.#name = name
  }

  /** Takes the bar away, whoever drew it: a message can be told, and its timer keeps no failed command alive. */
  static clear(): void {
    shown?.stop()
    shown = undefined
  }

  /** Starts a stage; the one before it ends. */
  next(name: string): void {
    this.end()
    this.#name = name
    console.error(this.#isTerminal ? styleText('dim', name) : name)
  }

  /** Shows that item `index` (from 0) of `all` of this stage is done, or is the one in hand. */
  step(index: number, all: number): void {
    if (!this.#isTerminal) return
    if (shown === undefined) {
      shown = new SingleBar({
        format: `${this.#name} {bar} {percentage} %, {eta_formatted} left`,
        // A line that is broken by a narrow terminal could not be taken away.
        barsize: Math.max(0, Math.min(40, process.stderr.columns - this.#name.length - 24)),
        clearOnComplete: true,
        linewrap: true,
      })
      shown.start(all, 0)
    }
    shown.update(index + 1)
  }

  /** Ends the last stage. */
  end(): void {
    Stages.clear()
  }
}
