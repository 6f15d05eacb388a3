/** Words of the page to be found again, and those around them where they occur more than once. */
export interface SoughtWords {
  readonly start: string
  /** Last words, where not all are said. */
  readonly end?: string
  readonly before?: string
  readonly after?: string
}

/** Words that are said at either end of a long selection. */
const wordsAtEnd = 5
/** Up to this many UTF-16 code units a selection is said in full. */
const longest = 120
/** Words of context at most, on either side. */
const mostContext = 8

/**
 * Writes a text directive, by which a browser scrolls to words.
 *
 * @param words see {@link SoughtWords}.
 * @returns as `:~:text=before-,start,end,-after`, to stand behind a fragment.
 */
export function writeDirective({start, end, before, after}: SoughtWords): string {
  const parts = [
    before === undefined ? [] : `${encode(before)}-`,
    encode(start),
    end === undefined ? [] : encode(end),
    after === undefined ? [] : `-${encode(after)}`,
  ]
  return `:~:text=${parts.flat().join(',')}`
}

/** `-`, `,` and `&` have a meaning in the directive; quotes and brackets end an address in running text. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(
    /[-'()!*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/**
 * Chooses what to say of a selection so that a browser finds it and nothing else.
 *
 * @param page words of the whole page in reading order, spaces collapsed.
 * @param at where the selection starts in `page`, UTF-16 code units.
 * @param end where it ends, excluded.
 * @returns whole words; context only where the words occur elsewhere, too.
 */
export function chooseWords(page: string, at: number, end: number): SoughtWords {
  const [from, to] = wholeWords(page, at, end)
  const isLong = to - from > longest
  const first = isLong ? forward(page, from, wordsAtEnd) : to
  const last = isLong ? back(page, to, wordsAtEnd) : from
  const lower = page.toLowerCase()
  // Browsers tell no capitals from small letters; of a few letters these are longer.
  const folded = lower.length === page.length ? lower : page
  let [left, right] = [from, to]
  for (let size = 1; size <= mostContext && !isFound(); size++) {
    left = back(page, from, size)
    right = forward(page, to, size)
  }
  return {
    start: page.slice(from, first),
    ...(isLong ? {end: page.slice(last, to)} : {}),
    ...(left < from ? {before: page.slice(left, from).trim()} : {}),
    ...(right > to ? {after: page.slice(to, right).trim()} : {}),
  }

  function isFound(): boolean {
    if (!isLong) return isOnce(folded, left, right)
    return isOnce(folded, left, first) && folded.indexOf(folded.slice(last, right), first) === last
  }
}

function isOnce(page: string, from: number, to: number): boolean {
  const words = page.slice(from, to)
  return page.indexOf(words) === from && page.lastIndexOf(words) === from
}

/** Where the last so many words before an offset begin. */
function back(page: string, offset: number, count: number): number {
  let at = offset
  for (let left = count; left > 0; left--) at = page.lastIndexOf(' ', Math.max(0, at - 2)) + 1
  return at
}

/** Where the next so many words from an offset end. */
function forward(page: string, offset: number, count: number): number {
  let at = offset
  for (let left = count; left > 0 && at !== -1; left--) at = page.indexOf(' ', at + 1)
  return at === -1 ? page.length : at
}

const letter = /[\p{L}\p{N}\p{M}]/u

/** A browser matches whole words only. */
function wholeWords(page: string, at: number, end: number): [from: number, to: number] {
  let [from, to] = [at, end]
  while (from < to && /\s/.test(page[from] ?? '')) from++
  while (to > from && /\s/.test(page[to - 1] ?? '')) to--
  while (from > 0 && letter.test(page[from] ?? '') && letter.test(page[from - 1] ?? '')) from--
  while (to < page.length && letter.test(page[to - 1] ?? '') && letter.test(page[to] ?? '')) to++
  return [from, to]
}
