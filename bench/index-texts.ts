/** `node bench/index-texts.ts FOLDER`: makes the search index of texts that `write-search-texts.ts` left there. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {IndexedText} from '#io/pack-search.ts'
import {writeSearchIndex} from '#io/search-index.ts'

/** What the process says of itself; memory is the resident set at its peak, in MB of 10^6 bytes. */
export interface IndexRun {
  readonly reused: number
  readonly shards: number
  readonly ownMegabytes: number
  /** Of Pagefind's process; 0 where the system does not tell. */
  readonly childMegabytes: number
}

if (import.meta.main) {
  const [folder = ''] = process.argv.slice(2)
  // Written by `write-search-texts.ts`.
  const texts = JSON.parse(readFileSync(join(folder, 'texts.json'), 'utf8')) as readonly IndexedText[]
  const readChunk = (id: string): string => readFileSync(join(folder, 'chunks', `${id}.js`), 'latin1')
  let childKilobytes = 0
  const watch = setInterval(() => (childKilobytes = Math.max(childKilobytes, readChildren())), 100)
  const {reused, shards} = await writeSearchIndex(texts, readChunk, join(folder, 'search'), {
    cacheDir: join(folder, 'cache'),
  })
  clearInterval(watch)
  const run: IndexRun = {
    reused,
    shards,
    ownMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
    childMegabytes: (childKilobytes * 1024) / 1e6,
  }
  process.stdout.write(JSON.stringify(run))
}

/** Peak of the largest child in kB, as Linux tells it. */
function readChildren(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')
    const peaks = children.map((id) => /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
    return Math.max(0, ...peaks.map((peak) => Number(peak ?? 0)))
  } catch {
    // It has just ended, or this is no Linux.
    return 0
  }
}
