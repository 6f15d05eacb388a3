import type {CitingLanguage, Run} from '#core/model/cited-work.ts'
import type {DocumentId, LanguageTag} from '#core/model/corpus-document.ts'

/** A place, or a text, in words. */
export interface NamedPlace {
  /** `''` for the whole text. */
  readonly address: string
  /** `п. 9, абз. 2`; `''` for the whole text. */
  readonly locator: string
}

/** A text that a typed reference names. */
export interface PlaceAnswer {
  readonly document: DocumentId
  readonly title: string
  readonly titleLanguage: LanguageTag
  /** Absent: the text has no such place. */
  readonly place?: NamedPlace & {readonly citation: readonly Run[]}
  /** The places most like it, where the text has no such place. */
  readonly near: readonly NamedPlace[]
}

/** What a typed reference leads to. */
export interface PlacesAnswer {
  /** Best first. */
  readonly places: readonly PlaceAnswer[]
  /** Number of texts that fit as well and were not looked into. */
  readonly more: number
}

/** See `findPlaces` of `start.ts`. */
export type FindPlaces = (root: string, language: CitingLanguage, typed: string) => Promise<PlacesAnswer>

declare global {
  interface Window {
    /** Left by `src/pages/assets/references/[name].js.ts`. */
    diglotPlaces?: FindPlaces
  }
}
