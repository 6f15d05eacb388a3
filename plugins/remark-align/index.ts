import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {alignEditions} from '#core/align/align-editions.ts'
import {pairName, type Lexicons} from '#core/align/corpus-evidence.ts'
import type {AlignmentDecisions} from '#core/align/decisions.ts'
import {judgeEditions, leaveApart, mayDiffer, parallelFinding} from '#core/align/judge-editions.ts'
import type {Alignment, Edition} from '#core/model/corpus-document.ts'
import type {TextRegister} from '#core/model/register.ts'
import {resolveAddress} from '#core/register/resolve-address.ts'
import {tellFinding} from '../tell-finding.ts'

/** Options of {@link remarkAlign}. */
export interface Options {
  /** What a person decided; default: nothing. */
  readonly decisions?: AlignmentDecisions
  /** Translations known beforehand, by pair of languages, as `ru-en`; default: none. */
  readonly lexicons?: Lexicons
  /** Ids that were given before: a decision on a former one follows its words; default: none. */
  readonly register?: TextRegister
}

/**
 * Aligns the editions under a joined root: the first with each of the others. The result is
 * `tree.data.alignments`; the tree keeps its editions as they are. Editions that are not translations of each
 * other are left without pairs.
 *
 * @param options see {@link Options}.
 * @returns a transformer; findings about decisions, and that editions are not parallel, become messages
 * of `file`.
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
export default function remarkAlign({decisions, lexicons = {}, register}: Options = {}) {
  const follow = (id: string): string | undefined => {
    const resolved = register === undefined ? undefined : resolveAddress(register, id)
    return resolved?.kind === 'alias' ? resolved.id : undefined
  }
  return (tree: Root, file: VFile): undefined => {
    const editions = tree.children.flatMap((node): Edition[] =>
      node.type === 'edition' ? [node.edition] : [],
    )
    const [base, ...others] = editions
    const alignments: Alignment[] = []
    for (const other of others) {
      if (base === undefined) break
      const lexicon = lexicons[pairName(base.language, other.language)]
      const {alignment, findings} = alignEditions(base, other, decisions, lexicon, follow)
      for (const finding of findings) tellFinding(file, finding)
      const verdict = judgeEditions(base, other, alignment, lexicon)
      if (verdict.isParallel !== false || isVouchedFor(alignment)) alignments.push(alignment)
      else {
        alignments.push(leaveApart(base, other, verdict))
        const isExpected = mayDiffer(base.role) || mayDiffer(other.role)
        tellFinding(file, {...parallelFinding(verdict), ...(isExpected ? {severity: 'info'} : {})})
      }
    }
    tree.data = {...tree.data, alignments}
  }
}

/** A person who pins a pair says that there are pairs. */
function isVouchedFor({paragraphs, beads}: Alignment): boolean {
  return [...paragraphs, ...beads].some(
    ({from, to, origin}) => origin === 'hand' && from.length > 0 && to.length > 0,
  )
}
