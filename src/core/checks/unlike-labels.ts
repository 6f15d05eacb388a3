import type {CorpusDocument, Edition} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import type {Rule} from './rule.ts'

/** Aligned paragraphs whose printed numbers differ: `7.` beside `8.`. */
export const unlikeLabels: Rule = {id: 'unlike-labels', check: findUnlike}

function findUnlike(document: CorpusDocument): readonly Finding[] {
  return document.alignments.flatMap((alignment) => {
    const from = labelsOf(document.editions.find(({id}) => id === alignment.from))
    const to = labelsOf(document.editions.find(({id}) => id === alignment.to))
    return alignment.paragraphs.flatMap((bead): Finding[] => {
      const id = bead.from[0] ?? ''
      const left = from.get(id)
      const right = to.get(bead.to[0] ?? '')
      if (left === undefined || right === undefined || left === right) return []
      return [
        {
          rule: unlikeLabels.id,
          severity: 'warning',
          reason: `Unexpected number \`${right}\` beside \`${left}\`, expected the same number`,
          remedy: 'Pin or forbid the pair in the alignment file, or correct the number that is wrong.',
          paragraph: id,
        },
      ]
    })
  })
}

/** Numeric labels by paragraph; letters differ between alphabets and prove nothing. */
function labelsOf(edition: Edition | undefined): Map<string, string> {
  return new Map(
    edition?.divisions.flatMap(({paragraphs}) =>
      paragraphs.flatMap(({id, label}) =>
        label !== undefined && /^[\d.]+$/.test(label) ? [[id, label] as const] : [],
      ),
    ),
  )
}
