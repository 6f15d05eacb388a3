/** Seeded random numbers: the same seed gives the same sequence on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean
  /** One item, all equally likely; throws RangeError for an empty list. */
  pick<T>(items: readonly T[]): T
  /** One item, the first ones more often, as words in prose: rank r has a weight of about 1/(r + 4) (Zipf-Mandelbrot). */
  pickByRank<T>(items: readonly T[]): T
}

// Keeps the first ranks from crowding out the rest; a whole number, so that rank 1 begins at it.
const flat = 5

/**
 * Make a generator from a seed. The sequence is mulberry32 (Tommy Ettinger, public domain): 32 bits of state,
 * fast, and even enough for text; not for secrets.
 * @param seed any whole number; only its low 32 bits count
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => itemAt(items, Math.floor(next() * items.length)),
    // A log-uniform number from `flat` to `flat + n` falls on rank r with a probability of about 1 / (r + flat - 1).
    pickByRank: (items) => itemAt(items, Math.floor(flat * (1 + items.length / flat) ** next()) - flat),
  }
}

/**
 * The same items in an order that depends on the seed alone (Fisher-Yates).
 * @param items any list, left as it is
 */
export function shuffle<T>(items: readonly T[], random: Random): readonly T[] {
  const rest = [...items]
  return items.map(() => rest.splice(random.between(0, rest.length - 1), 1)).flat()
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new RangeError('Unexpected empty list, expected an item to pick')
  return item
}
