/** Names of the faults of a bundle; permanent. */
export type BundleRule =
  | 'not-a-bundle'
  | 'altered-zip'
  | 'unsafe-entry'
  | 'zip-bomb'
  | 'damaged-entry'
  | 'missing-file'
  | 'changed-file'
  | 'added-file'
  | 'sums'
  | 'build-facts'

/** What is wrong with a bundle. */
export interface BundleFault {
  readonly rule: BundleRule
  /** File of the bundle; absent: the bundle as a whole. */
  readonly path?: string
  /** "Unexpected X, expected Y", no full stop. */
  readonly reason: string
}

/** A file of a bundle as it was found. */
export interface FoundFile {
  /** From the folder of the bundle, with `/`. */
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  /** Of a file that has to be read, unless it is larger than {@link mostKept}. */
  readonly content?: Uint8Array
}

/** Bytes of a file that is held in memory: the data of a text of 3,000 pages. */
export const mostKept = 64_000_000
