/** A page on the way from home to another. */
export interface Crumb {
  /** Site path for `relativeHref`. */
  readonly path: string
  readonly name: string
}
