import type {DocumentId, EntityId, LanguageTag} from '../model/corpus-document.ts'

/** Which paragraphs name which records. */
export interface EntityPlaces {
  readonly names: ReadonlyMap<EntityId, Readonly<Record<LanguageTag, string>>>
  /** By text: for each record the indexes of the paragraphs that name it, from 0, rising. */
  readonly places: ReadonlyMap<DocumentId, ReadonlyMap<EntityId, readonly number[]>>
}
