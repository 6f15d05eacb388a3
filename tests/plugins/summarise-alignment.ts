import type {CorpusDocument, Edition} from '#core/model/corpus-document.ts'

/** The rows of an alignment, one a line, as a golden file shows them: `p1c1 + p1c2 = p1c1 | text = text`. */
export function summariseAlignment({editions, alignments}: CorpusDocument): string {
  const [base, other] = editions
  const [from, to] = [textsOf(base), textsOf(other)]
  const lines = (alignments[0]?.beads ?? []).map((bead) => {
    const ids = `${bead.from.join(' + ') || '-'} = ${bead.to.join(' + ') || '-'}`
    return `${ids} | ${read(bead.from, from)} = ${read(bead.to, to)}`
  })
  return `${lines.join('\n')}\n`
}

function textsOf(edition: Edition | undefined): ReadonlyMap<string, string> {
  const paragraphs = edition?.divisions.flatMap((division) => division.paragraphs) ?? []
  return new Map(
    paragraphs.flatMap(({clauses, text}) =>
      clauses.map(({id, span}) => [id, text.slice(span.start, span.end)] as const),
    ),
  )
}

function read(ids: readonly string[], texts: ReadonlyMap<string, string>): string {
  return ids.map((id) => texts.get(id) ?? '?').join(' ') || '-'
}
