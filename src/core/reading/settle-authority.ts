import type {
  CorpusDocument,
  Division,
  Edition,
  EditionRole,
  LanguageTag,
  Paragraph,
  ParagraphId,
} from '../model/corpus-document.ts'
import type {Finding} from '../model/finding.ts'
import {readAuthenticLanguages} from '../text/read-authentic-languages.ts'

/**
 * Settles what binds: gives blocks the role that `text.yaml` says they have, and looks up the clause that says
 * which languages are authentic where no editor has recorded it and the text leaves no doubt.
 *
 * @param document the text.
 * @returns the text, and an error for each address of `text.yaml` that it does not have.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {settleAuthority} from '#core/reading/settle-authority.ts'
 * const document = {id: 'x', kind: 'treaty', date: '2024', titles: {}, authenticLanguages: [], binding: {value: false, by: 'p9'}, editions: [], alignments: []} as const
 * assert.equal(settleAuthority(document).findings[0]?.rule, 'authority-address')
 * ```
 */
export function settleAuthority(document: CorpusDocument): {
  readonly document: CorpusDocument
  readonly findings: readonly Finding[]
} {
  const {authenticBy, binding} = document
  const [base] = document.editions
  const said = [authenticBy, binding?.by].flatMap((id) => id ?? [])
  const known = new Set((base?.divisions ?? []).flatMap(listAddresses))
  const lost = said.filter((id) => !known.has(id))
  const settled = document.editions.map(settleBlocks)
  return {
    document: {...document, ...findClause(document), editions: settled.map(({edition}) => edition)},
    findings: [...lost, ...settled.flatMap((each) => each.lost)].map(tellAddress),
  }
}

function tellAddress(id: string): Finding {
  return {
    rule: 'authority-address',
    severity: 'error',
    reason: `Unexpected address \`${id}\` in \`text.yaml\`, expected one of this text`,
    remedy: 'Open the page of the text and take the address from the link at the number.',
  }
}

function listAddresses({paragraphs}: Division): readonly string[] {
  return paragraphs.flatMap(({id, clauses}) => [id, ...clauses.map((clause) => clause.id)])
}

function settleBlocks(edition: Edition): {readonly edition: Edition; readonly lost: readonly string[]} {
  const {blocks, divisions} = edition
  if (blocks === undefined) return {edition, lost: []}
  const all = new Map(divisions.flatMap(({paragraphs}) => paragraphs.map((item) => [item.id, item] as const)))
  const lost = Object.keys(blocks).filter((id) => !all.has(id) && !divisions.some(isIn(id)))
  const settled = divisions.map((division) => ({
    ...division,
    paragraphs: division.paragraphs.map((paragraph) => {
      const role = roleOf(paragraph, division, blocks, all)
      return role === undefined || role === edition.role ? paragraph : {...paragraph, role}
    }),
  }))
  return {edition: {...edition, divisions: settled}, lost}
}

function isIn(id: string): (division: Pick<Division, 'id'>) => boolean {
  return (division) => division.id === id || division.id.startsWith(`${id}.`)
}

/** The nearest block that has a role: the paragraph itself, what it belongs to, its division. */
function roleOf(
  paragraph: Paragraph,
  division: Division,
  blocks: Readonly<Record<string, EditionRole>>,
  all: ReadonlyMap<ParagraphId, Paragraph>,
): EditionRole | undefined {
  const seen = new Set<Paragraph>()
  for (let at: Paragraph | undefined = paragraph; at !== undefined && !seen.has(at);) {
    const own = blocks[at.id]
    if (own !== undefined) return own
    seen.add(at)
    at = all.get(at.parent ?? '')
  }
  return Object.entries(blocks).find(([id]) => isIn(id)(division))?.[1]
}

/** The only closing clause that names languages, and no others than were recorded. */
function findClause({
  authenticBy,
  authenticLanguages,
  editions: [base],
}: CorpusDocument): Partial<CorpusDocument> {
  if (authenticBy !== undefined) return {}
  const closings = (base?.divisions ?? []).flatMap(({paragraphs}) =>
    paragraphs.filter(({kind}) => kind === 'closing'),
  )
  const [found, ...others] = closings.flatMap((paragraph) => {
    const languages = readAuthenticLanguages(paragraph.text)
    return languages.length === 0 ? [] : [{languages, by: findSentence(paragraph)}]
  })
  if (found === undefined || others.length > 0) return {}
  const {languages, by} = found
  if (authenticLanguages.length > 0 && !isSame(authenticLanguages, languages)) return {}
  return {authenticLanguages: authenticLanguages.length > 0 ? authenticLanguages : languages, authenticBy: by}
}

function findSentence({id, text, clauses}: Paragraph): string {
  const clause = clauses.find(({span}) => readAuthenticLanguages(text.slice(span.start, span.end)).length > 0)
  return clause?.id ?? id
}

function isSame(left: readonly LanguageTag[], right: readonly LanguageTag[]): boolean {
  return left.length === right.length && left.every((tag) => right.includes(tag))
}
