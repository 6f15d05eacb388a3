import type {Alignment, Bead, CorpusDocument, Division, Edition, Paragraph} from '../model/corpus-document.ts'
import {teiHeader} from './tei-header.ts'
import {element, onLines, printXml, toXmlText, type XmlNode} from './xml.ts'

/** Gives an id of an edition as `xml:id` of the document. */
type IdWriter = (id: string) => string

/**
 * Writes a text as TEI P5: one edition, or all of them side by side with links between what corresponds.
 *
 * The `xml:id`s of the base edition, and of a document of one edition, are the addresses; those of the others
 * carry the language behind, `p9-en`, as on the page. A division is `div-` and its id. Where a bead has an
 * empty side there is no link: TEI wants two ends.
 *
 * @param document the text.
 * @param edition the only one wanted; default: all.
 * @returns the document. White space in `p`, `ab` and `head` is the edition's own; a character outside XML 1.0
 *   is replaced by U+FFFD. The statements of edition and publication are left out: see `#core/exchange/tei-header.ts`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toTei} from '#core/exchange/tei.ts'
 * const document = {id: 'rain', kind: 'other' as const, date: '2024', titles: {en: 'Rain'}, authenticLanguages: [], editions: [], alignments: []}
 * assert.match(toTei(document), /<title xml:lang="en">Rain<\/title>/)
 * ```
 */
export function toTei(document: CorpusDocument, edition?: Edition): string {
  const {editions, alignments} = document
  const shown = edition === undefined ? editions : [edition]
  const base = shown[0]?.language
  const idOf = (language: string): IdWriter => (language === base ? (id) => id : (id) => `${id}-${language}`)
  const texts = shown.map((each) => textOf(each, idOf(each.language)))
  const [first] = texts
  const isAlone = edition !== undefined && first !== undefined
  const byId = new Map(editions.map(({id, language}) => [id, idOf(language)]))
  const links = isAlone ? [] : alignments.flatMap((alignment) => linkGroups(alignment, byId))
  return printXml(
    element(
      'TEI',
      {xmlns: 'http://www.tei-c.org/ns/1.0'},
      ...onLines([
        teiHeader(document, shown),
        ...(links.length === 0 ? [] : [element('standOff', {}, ...onLines(links))]),
        isAlone ? first : element('text', {}, element('group', {}, ...onLines(texts))),
      ]),
    ),
  )
}

function textOf({language, role, divisions}: Edition, idOf: IdWriter): XmlNode {
  const filled = divisions.filter(({paragraphs}) => paragraphs.length > 0)
  const body = filled.length === 0 ? [element('p', {})] : filled.map((division) => divisionOf(division, idOf))
  const attributes = {type: role, decls: `#source-${language}`, 'xml:lang': language}
  return element('text', attributes, element('body', {}, ...onLines(body)))
}

function divisionOf({id, kind, label, paragraphs}: Division, idOf: IdWriter): XmlNode {
  const n = label === undefined ? undefined : toXmlText(label)
  const from = paragraphs.findIndex((paragraph) => !isHead(paragraph))
  const children = paragraphs.map((paragraph, index) =>
    paragraphOf(paragraph, from === -1 || index < from, idOf),
  )
  return element('div', {'xml:id': idOf(`div-${id}`), type: kind, n}, ...onLines(children))
}

function isHead({kind}: Paragraph): boolean {
  return kind === 'title' || kind === 'heading'
}

/** A `head` opens its division, TEI has none further down; kinds that are no prose are anonymous blocks. */
function paragraphOf(paragraph: Paragraph, isOpening: boolean, idOf: IdWriter): XmlNode {
  const {id, kind, marker} = paragraph
  const isProse = kind === 'paragraph' || kind === 'item'
  const name = isOpening ? 'head' : isProse ? 'p' : 'ab'
  const attributes = {
    'xml:id': idOf(id),
    type: isProse ? undefined : kind,
    rend: kind === 'item' ? kind : undefined,
    n: marker === undefined ? undefined : toXmlText(marker),
  }
  return element(name, attributes, ...segments(paragraph, idOf))
}

function segments({text, clauses}: Paragraph, idOf: IdWriter): (string | XmlNode)[] {
  const parts: (string | XmlNode)[] = []
  let done = 0
  for (const {id, span} of clauses) {
    if (span.start > done) parts.push(toXmlText(text.slice(done, span.start)))
    parts.push(element('seg', {'xml:id': idOf(id)}, toXmlText(text.slice(span.start, span.end))))
    done = span.end
  }
  if (done < text.length) parts.push(toXmlText(text.slice(done)))
  return parts
}

function linkGroups(
  {from, to, paragraphs, beads}: Alignment,
  idsOf: ReadonlyMap<string, IdWriter>,
): XmlNode[] {
  const [idOfFrom, idOfTo] = [idsOf.get(from), idsOf.get(to)]
  if (idOfFrom === undefined || idOfTo === undefined) return []
  const group = (subtype: string, list: readonly Bead[]) =>
    element(
      'linkGrp',
      {type: 'translation', subtype},
      ...onLines(
        list
          .filter((bead) => bead.from.length > 0 && bead.to.length > 0)
          .map(({from: left, to: right, score, origin}) => {
            const target = [...left.map(idOfFrom), ...right.map(idOfTo)].map((id) => `#${id}`).join(' ')
            return element('link', {type: origin, cert: String(Math.round(score * 1000) / 1000), target})
          }),
      ),
    )
  return [group('paragraph', paragraphs), group('clause', beads)].filter(({children}) => children.length > 1)
}
