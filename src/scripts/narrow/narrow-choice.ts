/** What a reader narrows a list of dates to; `''`: not by this. */
export interface NarrowChoice {
  readonly kind: string
  readonly text: string
  /** Years. */
  readonly from: string
  readonly until: string
  /** Two days, as `2022-07-01/2022-09-30`. */
  readonly when: string
}

export const narrowNames = ['kind', 'text', 'from', 'until', 'when'] as const

/** What is known of an entry: its kinds, the text it comes from, and its first and last day or year; `''` without a date. */
export interface NarrowEntry {
  readonly kinds: readonly string[]
  readonly text: string
  readonly from: string
  readonly until: string
}

/**
 * Tells whether an entry is left.
 *
 * @param entry the entry.
 * @param choice what the list is narrowed to.
 * @returns `false` also for one without a date where a time is asked for.
 */
export function isLeft(entry: NarrowEntry, {kind, text, from, until, when}: NarrowChoice): boolean {
  const [first = '', last = ''] = when.split('/')
  return (
    (kind === '' || entry.kinds.includes(kind)) &&
    (text === '' || entry.text === text) &&
    meets(entry, from, until) &&
    meets(entry, first, last)
  )
}

/** A year that is asked for begins with its first day and ends behind its last. */
function meets(entry: NarrowEntry, from: string, until: string): boolean {
  if (from === '' && until === '') return true
  if (entry.until === '') return false
  return (from === '' || entry.until >= from) && (until === '' || entry.from <= `${until}~`)
}

/**
 * Reads a choice from an address.
 *
 * @param search as `?kind=deadline&from=2022`.
 * @returns the choice.
 */
export function readChoice(search: string): NarrowChoice {
  const parameters = new URLSearchParams(search)
  const read = (name: string): string => parameters.get(name) ?? ''
  return {
    kind: read('kind'),
    text: read('text'),
    from: read('from'),
    until: read('until'),
    when: read('when'),
  }
}

/**
 * Writes a choice into an address.
 *
 * @param search the address as it is; what it says of other things stays.
 * @param choice the choice.
 * @returns as `?kind=deadline&from=2022`; `''` where nothing is chosen.
 */
export function writeChoice(search: string, choice: NarrowChoice): string {
  const parameters = new URLSearchParams(search)
  for (const name of narrowNames) {
    if (choice[name] === '') parameters.delete(name)
    else parameters.set(name, choice[name])
  }
  const written = String(parameters).replaceAll('%2F', '/')
  return written === '' ? '' : `?${written}`
}
