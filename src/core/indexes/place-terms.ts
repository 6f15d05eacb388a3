import type {TermFinder} from '../glossary/term-finder.ts'
import type {CorpusDocument} from '../model/corpus-document.ts'
import type {TermId, TermPlace} from '../model/glossary-term.ts'
import {printedNumber} from '../reading/printed-number.ts'
import {clauseAt, rowOrder, shownEditions} from './row-addresses.ts'

/** The places of a text that have a term, by term. */
export type TextTerms = Readonly<Record<TermId, readonly TermPlace[]>>

/**
 * Finds where a text has the terms of a glossary, in either edition that its page shows.
 *
 * @param document the text.
 * @param finder of the glossary.
 * @returns the rows of each term in the order of the page, each row once; a term that the text has not is left out.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createTermFinder} from '#core/glossary/term-finder.ts'
 * import {placeTerms} from '#core/indexes/place-terms.ts'
 * import {runEditions} from '#tests/plugins/run-editions.ts'
 * const finder = createTermFinder([{
 *   id: 'weir', labels: {ru: 'плотина', en: 'weir'}, definitions: {}, variants: {}, answers: {}, forbidden: {}, see: [],
 * }])
 * const {document} = runEditions({ru: '7\\. За плотиной мост.', en: '7\\. Behind the weir is a bridge.'})
 * assert.deepEqual(placeTerms(document, finder), {weir: [{address: 'p7c1', label: '7'}]})
 * ```
 */
export function placeTerms(document: CorpusDocument, finder: TermFinder): TextTerms {
  if (finder.terms.size === 0) return {}
  const order = rowOrder(document)
  const found = shownEditions(document).flatMap(({edition: {language}, paragraphs, addressOf}) => {
    const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
    return paragraphs.flatMap((paragraph) => {
      const label = printedNumber(paragraph, byId) ?? null
      return finder.find(paragraph.text, language).flatMap(({term, use, span}) => {
        const clause = clauseAt(paragraph, span.start)
        if (use !== 'term' || clause === undefined) return []
        return [{term, place: {address: addressOf(clause.id), label}}]
      })
    })
  })
  return Object.fromEntries(
    [...Map.groupBy(found, ({term}) => term)].map(([term, list]) => {
      const rows = new Map(list.toReversed().map(({place}) => [place.address, place]))
      const at = ({address}: TermPlace): number => order.get(address) ?? 0
      return [term, [...rows.values()].reverse().sort((a, b) => at(a) - at(b))]
    }),
  )
}
