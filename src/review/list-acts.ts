import {
  findNeighbour,
  proposeDecisions,
  type Neighbour,
  type ReviewAct,
  type ReviewLevel,
  type Side,
} from '#core/align/propose-decision.ts'
import {actNames, type ActName} from './words.ts'

/** A unit at the edge of a bead that can go to a neighbour, or come from one. */
export interface Move {
  readonly kind: 'shift' | 'pull'
  readonly side: Side
  readonly towards: Neighbour
  readonly id: string
}

/**
 * Lists what can be done to a bead.
 *
 * @param level beads of paragraphs or of clauses.
 * @param at index of the bead, from 0.
 * @returns names of buttons in their order.
 */
export function listActs(level: ReviewLevel, at: number): readonly ActName[] {
  const can = (act: ReviewAct): boolean => proposeDecisions(level, at, act) !== undefined
  const {from = [], to = []} = level.beads[at] ?? {}
  const isPair = from.length > 0 && to.length > 0
  const isPossible: Readonly<Record<ActName, boolean>> = {
    confirm: can({kind: 'confirm'}),
    split: can({kind: 'split', from: 1, to: 1}),
    above: can({kind: 'merge', with: 'above'}),
    below: can({kind: 'merge', with: 'below'}),
    shift: listMoves(level, at).length > 0,
    pair: true,
    forbid: isPair,
    // One beside one begins where it begins.
    break: isPair && from.length + to.length > 2,
    leave: true,
  }
  return actNames.filter((name) => isPossible[name])
}

/**
 * Lists the units that can go over the edge of a bead without leaving the other bead with one side.
 *
 * @param level beads of paragraphs or of clauses.
 * @param at index of the bead, from 0.
 * @returns the first and last unit of each side of it, then those of its neighbours.
 */
export function listMoves(level: ReviewLevel, at: number): readonly Move[] {
  return (['shift', 'pull'] as const).flatMap((kind) =>
    (['above', 'below'] as const).flatMap((towards) =>
      (['from', 'to'] as const).flatMap((side) => {
        const giver = kind === 'shift' ? level.beads[at] : findNeighbour(level, at, towards)
        const isFirst = (kind === 'shift') === (towards === 'above')
        const id = giver?.[side].at(isFirst ? 0 : -1)
        const isPossible = proposeDecisions(level, at, {kind, side, towards}) !== undefined
        return id !== undefined && isPossible ? [{kind, side, towards, id}] : []
      }),
    ),
  )
}
