import type {Alignment, Bead, Edition, ParagraphId} from '#core/model/corpus-document.ts'
import type {InlineContext} from './inline-html.ts'

/** Where links inside an edition lead on the page of its text. */
export type Links = Required<Pick<InlineContext, 'addressOf' | 'noteAddressOf'>>

/**
 * Finds where the links of an edition lead: the base edition's ids are the addresses of the page, a
 * paragraph of the other edition is found at the paragraph it stands beside.
 *
 * @param edition the edition whose links are shown.
 * @param alignment how it stands to the base; absent for the base itself.
 * @returns lookups that give `undefined` for what the page does not have.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {linksOf} from '#core/reading/links-of.ts'
 * const edition = {id: 'x/en', language: 'en', role: 'digest' as const, witness: {source: 'x', rights: 'x'}, divisions: []}
 * const bead = {from: ['p7'], to: ['p8'], score: 1, origin: 'hand' as const}
 * const links = linksOf(edition, {from: 'x/ru', to: 'x/en', paragraphs: [bead], beads: []})
 * assert.equal(links.addressOf('p8'), 'p7')
 * ```
 */
export function linksOf(edition: Edition, alignment?: Alignment): Links {
  const paragraphs = edition.divisions.flatMap((division) => division.paragraphs)
  const notes = new Map(
    paragraphs.flatMap(({id, kind, label}) =>
      kind === 'note' && label !== undefined ? [[label, id] as const] : [],
    ),
  )
  const addresses =
    alignment === undefined
      ? new Map(paragraphs.map(({id}) => [id, id] as const))
      : addressesIn(alignment, edition.language)
  return {
    addressOf: (id) => addresses.get(id),
    noteAddressOf: (label) => addresses.get(notes.get(label) ?? ''),
  }
}

function addressesIn({paragraphs}: Alignment, language: string): ReadonlyMap<ParagraphId, string> {
  return new Map(
    paragraphs.flatMap((bead) =>
      bead.to.map((id, index) => [id, bead.from[index] ?? beadAddress(bead, language)] as const),
    ),
  )
}

/**
 * Gives the address of a bead on the page: the first base unit of it, or the first other one with its language.
 *
 * @param bead clauses or paragraphs that stand side by side.
 * @param language of the edition that is not the base.
 * @returns address without `#`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {beadAddress} from '#core/reading/links-of.ts'
 * assert.equal(beadAddress({from: [], to: ['p9c2']}, 'en'), 'p9c2-en')
 * ```
 */
export function beadAddress({from, to}: Pick<Bead, 'from' | 'to'>, language: string): string {
  return from[0] ?? `${to[0] ?? ''}-${language}`
}
