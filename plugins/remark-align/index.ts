import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {alignEditions} from '#core/align/align-editions.ts'
import type {AlignmentDecisions} from '#core/align/decisions.ts'
import type {Alignment, Edition} from '#core/model/corpus-document.ts'
import {tellFinding} from '../tell-finding.ts'

/** Options of {@link remarkAlign}. */
export interface Options {
  /** What a person decided; default: nothing. */
  readonly decisions?: AlignmentDecisions
}

/**
 * Aligns the editions under a joined root: the first with each of the others. The result is
 * `tree.data.alignments`; the tree keeps its editions as they are.
 *
 * @param options see {@link Options}.
 * @returns a transformer; findings about stale decisions become messages of `file`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import type {Root} from 'mdast'
 * import {VFile} from 'vfile'
 * import remarkAlign from '#plugins/remark-align/index.ts'
 * const tree: Root = {type: 'root', children: []}
 * remarkAlign()(tree, new VFile(''))
 * assert.deepEqual(tree.data?.alignments, [])
 * ```
 */
export default function remarkAlign(options: Options = {}) {
  return (tree: Root, file: VFile): undefined => {
    const editions = tree.children.flatMap((node): Edition[] =>
      node.type === 'edition' ? [node.edition] : [],
    )
    const [base, ...others] = editions
    const alignments: Alignment[] = []
    for (const other of others) {
      if (base === undefined) break
      const {alignment, findings} = alignEditions(base, other, options.decisions)
      alignments.push(alignment)
      for (const finding of findings) tellFinding(file, finding)
    }
    tree.data = {...tree.data, alignments}
  }
}
