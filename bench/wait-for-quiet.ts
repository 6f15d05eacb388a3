import {cpus} from 'node:os'
import {setTimeout} from 'node:timers/promises'

/** Share of all processors that others may take. */
const mostBusy = 0.15
const sampled = 1500
const longest = 30_000

/** Wait until nothing else runs, half a minute at most: what takes half a second is doubled by any other process. */
export async function waitForQuiet(): Promise<void> {
  const end = Date.now() + longest
  while (Date.now() < end && (await measureBusy()) > mostBusy);
}

async function measureBusy(): Promise<number> {
  const before = sumTimes()
  await setTimeout(sampled)
  const after = sumTimes()
  return 1 - (after.idle - before.idle) / (after.all - before.all)
}

function sumTimes(): {readonly idle: number; readonly all: number} {
  const times = cpus().map((cpu) => cpu.times)
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0)
  return {idle: sum(times.map(({idle}) => idle)), all: sum(times.flatMap((each) => Object.values(each)))}
}
