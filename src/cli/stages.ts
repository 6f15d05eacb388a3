import {styleText} from 'node:util'
import {drawBar} from './draw-bar.ts'

/** Between two pictures of a bar, milliseconds. */
const pause = 100

/** Whether a bar stands on the last line of the terminal. */
let isDrawn = false

/**
 * Tells on standard error which stage a long command is in: a bar on a terminal, a line elsewhere. A bar is nothing but
 * one line that is written over: no timer keeps a failed command alive, and a signal ends it as any other.
 */
export class Stages {
  readonly #isTerminal =
    process.stderr.isTTY && process.env['NO_COLOR'] === undefined && process.env['CI'] === undefined
  #name: string
  #started = performance.now()
  #shown = 0

  /** `name` is that of a stage that is not announced, only shown with its bar. */
  constructor(name = '') {
    this.#name = name
  }

  /** Takes the bar away, whoever drew it, so that a message can be told. */
  static clear(): void {
    if (isDrawn) process.stderr.write('\r\u001B[K')
    isDrawn = false
  }

  /** Starts a stage; the one before it ends. */
  next(name: string): void {
    this.end()
    this.#name = name
    this.#started = performance.now()
    console.error(this.#isTerminal ? styleText('dim', name) : name)
  }

  /** Shows that item `index` (from 0) of `all` of this stage is done, or is the one in hand. */
  step(index: number, all: number): void {
    const now = performance.now()
    if (!this.#isTerminal || (now - this.#shown < pause && index + 1 < all)) return
    this.#shown = now
    isDrawn = true
    const work = {name: this.#name, done: index + 1, all, elapsed: now - this.#started}
    process.stderr.write(`\r${drawBar(work, process.stderr.columns)}\u001B[K`)
  }

  /** Ends the last stage. */
  end(): void {
    Stages.clear()
  }
}
