import type {CatalogueOutline} from '#core/citing/find-reference.ts'
import type {PackedGroup} from '#core/citing/pack-outline.ts'
import type {CitedWork} from '#core/model/cited-work.ts'

/** What a chunk has of a text. */
export interface PackedPlaces extends Pick<CatalogueOutline, 'further'> {
  readonly outline: readonly PackedGroup[]
  /** What citations need besides the catalogue. */
  readonly work: Pick<CitedWork, 'place' | 'hash'>
}

declare global {
  interface Window {
    /** Chunks by their number. */
    diglotOutlines?: Record<number, Readonly<Record<string, PackedPlaces>>>
  }
}
