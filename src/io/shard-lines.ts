import {appendFileSync, closeSync, existsSync, mkdirSync, openSync, readSync} from 'node:fs'
import {join} from 'node:path'
import {assignShard} from '#core/search/assign-shard.ts'
import {cutLine} from './text-index-lines.ts'

/** Files that the lines are spread over: a file holds what can be worked on at once. */
const shardCount = 64
/** UTF-16 code units kept back before they are written. */
const bufferSize = 4_000_000
const chunkSize = 1 << 20

/** Lines sorted by key into files, so that no more than one file's keys need be in memory at once. */
export class ShardLines {
  readonly #folder: string
  readonly #waiting = new Map<number, string[]>()
  #size = 0

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, {recursive: true})
  }

  /** Adds a line without line breaks under a key without tabs. */
  add(key: string, line: string): void {
    const shard = this.shardOf(key)
    const lines = this.#waiting.get(shard) ?? []
    lines.push(`${key}\t${line}\n`)
    this.#waiting.set(shard, lines)
    this.#size += line.length
    if (this.#size > bufferSize) this.flush()
  }

  /** Writes what was kept back; to be called before anything is read. */
  flush(): void {
    for (const [shard, lines] of this.#waiting) appendFileSync(this.#path(shard), Buffer.from(lines.join('')))
    this.#waiting.clear()
    this.#size = 0
  }

  /** Which shard the lines of a key are in. */
  shardOf(key: string): number {
    return assignShard(key, shardCount)
  }

  /** Keys and lines of a shard in the order they were added. */
  *read(shard: number): Generator<readonly [key: string, line: string]> {
    const path = this.#path(shard)
    if (!existsSync(path)) return
    for (const line of linesOf(path)) yield cutLine(line)
  }

  #path(shard: number): string {
    return join(this.#folder, `${shard}.tsv`)
  }
}

function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    const decoder = new TextDecoder()
    const chunk = Buffer.alloc(chunkSize)
    let rest = ''
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const lines = (rest + decoder.decode(chunk.subarray(0, read), {stream: true})).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    closeSync(file)
  }
}
