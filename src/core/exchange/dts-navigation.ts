import type {Edition, ParagraphId} from '../model/corpus-document.ts'

/** A unit that can be cited: https://dtsapi.org/versions/v1.0, “CitableUnit”. */
export interface CitableUnit {
  readonly '@type': 'CitableUnit'
  /** The `xml:id` of the unit in the document of the edition. */
  readonly identifier: string
  /** From 1: division, paragraph, clause. */
  readonly level: number
  readonly parent: string | null
  readonly citeType: 'division' | 'paragraph' | 'clause'
}

/** The levels of every text. */
export const citationTrees = [
  {
    '@type': 'CitationTree',
    citeStructure: [
      {
        '@type': 'CiteStructure',
        citeType: 'division',
        citeStructure: [
          {
            '@type': 'CiteStructure',
            citeType: 'paragraph',
            citeStructure: [{'@type': 'CiteStructure', citeType: 'clause'}],
          },
        ],
      },
    ],
  },
] as const

/**
 * Lists what can be cited in an edition. A paragraph that belongs to another one stands beside it: the
 * levels are the same in every text.
 *
 * @param edition with its words.
 * @returns divisions, their paragraphs and the clauses of these, in the order of the document, depth first.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listUnits} from '#core/exchange/dts-navigation.ts'
 * const edition = {id: 'x/en', language: 'en', role: 'digest' as const, witness: {source: 'x', rights: 'x'}, divisions: []}
 * assert.deepEqual(listUnits(edition), [])
 * ```
 */
export function listUnits({divisions}: Pick<Edition, 'divisions'>): readonly CitableUnit[] {
  return divisions
    .filter(({paragraphs}) => paragraphs.length > 0)
    .flatMap((division) => {
      const own = `div-${division.id}`
      return [
        unit(own, 1, null, 'division'),
        ...division.paragraphs.flatMap(({id, clauses}) => [
          unit(id, 2, own, 'paragraph'),
          ...clauses.map((clause) => unit(clause.id, 3, id, 'clause')),
        ]),
      ]
    })
}

function unit(
  identifier: string,
  level: number,
  parent: ParagraphId | null,
  citeType: CitableUnit['citeType'],
): CitableUnit {
  return {'@type': 'CitableUnit', identifier, level, parent, citeType}
}
