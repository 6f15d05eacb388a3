/** What reading a corpus found. */
export interface BuildReport {
  readonly texts: number
  readonly paragraphs: number
  readonly beads: number
  /** How many beads are wrong, as far as their probabilities tell. */
  readonly expectedWrong: number
  readonly findings: number
  /** Files with a fatal message. */
  readonly fatal: number
  /** Texts made in this run, not taken from the cache. */
  readonly changed: number
  /** Texts whose sources are as they were, aligned again because other texts teach something new. */
  readonly realigned: number
  /** The version of each text that the site shows. */
  readonly entries: readonly {readonly id: string; readonly digest: string}[]
}
