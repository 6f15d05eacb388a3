import {readLine, type ConcordanceLine, type ConcordancePlace} from '#core/search/concordance.ts'
import type {SearchEngine} from '../search/search-engine.ts'

/** What was read of the places found. */
export interface ReadLines {
  /** In the order of the places. */
  readonly lines: readonly ConcordanceLine[]
  /** Number of texts that could not be read. */
  readonly unread: number
}

/** Files that are asked for at a time: a browser reads about as many at once. */
const atOnce = 8

/**
 * Reads the lines of places, some texts at a time.
 *
 * @param places those of a text in a row.
 * @param readText gives the words of a text.
 * @param tell called before each reading with the number of texts that are read and of all; `false` gives up.
 * @returns the lines; `undefined` when it was given up.
 */
export async function readLines(
  places: readonly ConcordancePlace[],
  readText: SearchEngine['readText'],
  tell: (read: number, all: number) => boolean,
): Promise<ReadLines | undefined> {
  const texts = [...Map.groupBy(places, ({document}) => document)]
  const lines: ConcordanceLine[] = []
  let unread = 0
  for (let read = 0; read < texts.length; read += atOnce) {
    if (!tell(read, texts.length)) return undefined
    const some = texts.slice(read, read + atOnce)
    const loaded = await Promise.allSettled(some.map(([document]) => readText(document)))
    for (const [index, result] of loaded.entries()) {
      if (result.status === 'rejected') unread++
      else lines.push(...(some[index]?.[1] ?? []).flatMap((place) => readLine(result.value, place) ?? []))
    }
  }
  return tell(texts.length, texts.length) ? {lines, unread} : undefined
}
