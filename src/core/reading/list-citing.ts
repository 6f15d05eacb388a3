import type {CorpusDocument, DocumentId, Paragraph, ParagraphId} from '#core/model/corpus-document.ts'
import type {CitedBy, ReadingGroup} from '#core/model/reading-view.ts'
import type {Gathering, ParagraphsById} from './gather-groups.ts'
import {linksOf, type Links} from './links-of.ts'
import {printedNumber} from './printed-number.ts'

/** An edition as far as its citations go. */
interface CitingSide {
  readonly paragraphs: ParagraphsById
  readonly links: Pick<Links, 'addressOf'>
}

/** A citation of another text of the corpus, as the page of the citing text addresses it. */
export interface OutwardCitation {
  readonly to: DocumentId
  /** Place in that text; absent: the text as a whole. */
  readonly at?: ParagraphId
  /** Address of the citing paragraph. */
  readonly address: string
  readonly label?: string
}

/**
 * Gives each group the paragraphs of this text that cite it, each once; a group that cites itself is left out.
 *
 * @param groups groups of the page.
 * @param list what they were made of, in reading order.
 * @param sides the editions shown, base first.
 * @returns the groups, those that are cited with `citedBy` in reading order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {addCiting} from '#core/reading/list-citing.ts'
 * assert.deepEqual(addCiting([], [], []), [])
 * ```
 */
export function addCiting(
  groups: readonly ReadingGroup[],
  list: readonly Gathering[],
  sides: readonly CitingSide[],
): ReadingGroup[] {
  // A paragraph that shares a group leads to it, and so does what shows nothing itself.
  const places = new Map<string, string>()
  for (const {id, paragraphs} of list) {
    places.set(id, id)
    for (const paragraph of paragraphs[0] ?? []) places.set(paragraph.id, id)
  }
  const citing = new Map<string, Map<string, CitedBy>>()
  for (const {id, target, by} of list.flatMap((item) => citationsIn(item, sides))) {
    const place = places.get(target)
    if (place === undefined || place === id) continue
    const found = citing.get(place) ?? new Map<string, CitedBy>()
    if (!found.has(by.address)) found.set(by.address, by)
    citing.set(place, found)
  }
  return groups.map((group) => {
    const ids = new Set([group.id, ...(group.anchors ?? [])].map((id) => places.get(id) ?? id))
    const found = new Map([...ids].flatMap((id) => [...(citing.get(id) ?? [])]))
    for (const id of ids) found.delete(id)
    return found.size === 0 ? group : {...group, citedBy: [...found.values()]}
  })
}

/** Citations of places in this text: where they stand and where they lead, as addresses of the page. */
function citationsIn(
  {id, paragraphs}: Gathering,
  sides: readonly CitingSide[],
): {readonly id: string; readonly target: string; readonly by: CitedBy}[] {
  return sides.flatMap(({links, paragraphs: known}, column) =>
    (paragraphs[column] ?? []).flatMap((paragraph) =>
      paragraph.citations.flatMap((citation) => {
        const target = citation.target === undefined ? undefined : links.addressOf(citation.target)
        return target === undefined ? [] : [{id, target, by: citedBy(paragraph, known, links)}]
      }),
    ),
  )
}

/**
 * Lists what a text cites in other texts of the corpus, each pair of places once.
 *
 * @param document the text; its first two editions, which the page shows.
 * @returns the citations with their addresses on the page, base edition first.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listOutward} from '#core/reading/list-citing.ts'
 * const document = {id: 'x', kind: 'other' as const, date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []}
 * assert.deepEqual(listOutward(document), [])
 * ```
 */
export function listOutward({editions, alignments}: CorpusDocument): OutwardCitation[] {
  const all = editions.slice(0, 2).flatMap((edition, column) => {
    const links = linksOf(edition, column === 0 ? undefined : alignments[0])
    const paragraphs = edition.divisions.flatMap((division) => division.paragraphs)
    const known = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
    return paragraphs.flatMap((paragraph) =>
      paragraph.citations.flatMap(({elsewhere}): OutwardCitation[] => {
        if (elsewhere === undefined) return []
        const {document: to, paragraph: at} = elsewhere
        return [{to, ...(at === undefined ? {} : {at}), ...citedBy(paragraph, known, links)}]
      }),
    )
  })
  const once = new Map<string, OutwardCitation>()
  for (const each of all) {
    const key = `${each.to}#${each.at ?? ''} ${each.address}`
    if (!once.has(key)) once.set(key, each)
  }
  return [...once.values()]
}

function citedBy(
  paragraph: Paragraph,
  known: ParagraphsById,
  {addressOf}: Pick<Links, 'addressOf'>,
): CitedBy {
  const label = printedNumber(paragraph, known)
  return {
    address: addressOf(paragraph.id) ?? paragraph.id,
    ...(label === undefined ? {kind: paragraph.kind} : {label}),
  }
}
