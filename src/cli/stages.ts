import {styleText} from 'node:util'
import {SingleBar} from 'cli-progress'

/** Tells on standard error which stage a long command is in: a bar on a terminal, a line elsewhere. */
export class Stages {
  readonly #isTerminal = process.stderr.isTTY && process.env['NO_COLOR'] === undefined
  #bar: SingleBar | undefined
  #name: string

  /** `name` is that of a stage that is not announced, only shown with its bar. */
  constructor(name = '') {
    this.#name = name
  }

  /** Starts a stage; the one before it ends. */
  next(name: string): void {
    this.end()
    this.#name = name
    console.error(this.#isTerminal ? styleText('dim', name) : name)
  }

  /** Shows that item `index` (from 0) of `all` of this stage is being worked on. */
  step(index: number, all: number): void {
    if (!this.#isTerminal) return
    if (this.#bar === undefined) {
      this.#bar = new SingleBar({
        format: `${this.#name} {bar} {value}/{total}, {eta_formatted} left`,
        clearOnComplete: true,
      })
      this.#bar.start(all, 0)
    }
    this.#bar.update(index + 1)
  }

  /** Ends the last stage. */
  end(): void {
    this.#bar?.stop()
    this.#bar = undefined
  }
}
