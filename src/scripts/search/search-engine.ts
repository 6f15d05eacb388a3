import type {CatalogueText} from '#core/search/catalogue-text.ts'
import type {EntityPlaces} from '#core/search/entity-places.ts'
import type {DocumentId, LanguageTag} from '#core/model/corpus-document.ts'
import type {SearchAnswer, SearchText} from '#core/model/search.ts'

/** Answers queries on a page; the same over http and from `file://`. Its calls reject where a file cannot be had. */
export interface SearchEngine {
  /** All texts by id. */
  readonly catalogue: ReadonlyMap<DocumentId, CatalogueText>
  /** Finds all paragraphs that meet a query. */
  readonly ask: (typed: string) => Promise<SearchAnswer>
  /** Gives the words of a text. */
  readonly readText: (document: DocumentId) => Promise<SearchText>
  /** Language of a paragraph that was found and that only one has; `undefined` for one with a counterpart. */
  readonly aloneIn: (document: DocumentId, group: number) => LanguageTag | undefined
  /** Tells which paragraphs name which records: asked for only when a reader narrows by them. */
  readonly readEntities: () => Promise<EntityPlaces>
}
