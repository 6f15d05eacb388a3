/** Exchange of a stretch of text for another: UTF-16 offsets of the received text, `end` excluded. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** Permanent rule name, kebab-case: `line-break`. */
  readonly rule: string
}

/**
 * One recorded change. The entries of a ledger stand in order and do not overlap; what lies
 * between them is in the display text as it was received.
 */
export interface LedgerEntry extends Edit {
  /** What stood between `start` and `end`. */
  readonly received: string
}
