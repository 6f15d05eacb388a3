/** How many units of each side a bead may hold, and how likely each shape is. */

export interface BeadShape {
  readonly from: number
  readonly to: number
  /** Share of beads of this shape before anything is known of the text. */
  readonly prior: number
}

/**
 * The shapes searched. Starting shares follow Moore 2002 in spirit and were set on the DEV gold
 * (facts/alignment.md, section 5.2); each text then re-estimates them.
 */
export const beadShapes: readonly BeadShape[] = [
  {from: 1, to: 1, prior: 0.84},
  {from: 1, to: 0, prior: 0.03},
  {from: 0, to: 1, prior: 0.03},
  {from: 1, to: 2, prior: 0.035},
  {from: 2, to: 1, prior: 0.035},
  {from: 2, to: 2, prior: 0.008},
  {from: 1, to: 3, prior: 0.006},
  {from: 3, to: 1, prior: 0.006},
  {from: 1, to: 4, prior: 0.002},
  {from: 4, to: 1, prior: 0.002},
  {from: 2, to: 3, prior: 0.002},
  {from: 3, to: 2, prior: 0.002},
]
