import type {CatalogueOutline} from '#core/citing/find-reference.ts'
import type {PackedGroup} from '#core/citing/pack-outline.ts'
import type {Publication} from '#core/citing/to-cited-work.ts'
import type {CitedWork} from '#core/model/cited-work.ts'
import type {DocumentKind} from '#core/model/corpus-document.ts'

/** A text in few letters; `issuer` is a place in the list of issuers, from 0. */
export type PackedText = readonly [
  id: string,
  kind: DocumentKind,
  date: string,
  titles: Readonly<Record<string, string>>,
  issuer?: number | null,
  number?: string,
]

/** All texts: what `texts.js` leaves. */
export interface ReferenceTexts {
  readonly publication: Publication
  /** Number of chunks that outlines are in. */
  readonly chunks: number
  readonly issuers: readonly Readonly<Record<string, string>>[]
  readonly texts: readonly PackedText[]
}

/** What a chunk has of a text. */
export interface PackedPlaces extends Pick<CatalogueOutline, 'further'> {
  readonly outline: readonly PackedGroup[]
  /** What citations need besides the list of texts. */
  readonly work: Pick<CitedWork, 'place' | 'authenticLanguages' | 'editions' | 'hash'>
}

declare global {
  interface Window {
    diglotReferences?: ReferenceTexts
    /** Chunks by their number. */
    diglotOutlines?: Record<number, Readonly<Record<string, PackedPlaces>>>
  }
}
