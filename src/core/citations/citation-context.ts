import type {AuthorityRecord} from '../entities/authority-record.ts'
import type {DocumentId, Elsewhere, Locus} from '../model/corpus-document.ts'

/** What citations of other texts are resolved with. */
export interface CitationContext {
  /** Records of type instrument. */
  readonly instruments: readonly AuthorityRecord[]
  /**
   * Finds a place in another text of the corpus.
   *
   * @param document the text.
   * @param locus the place as printed; an empty path means the text as a whole.
   * @returns the place, without `paragraph` where the text has no such place or several; `undefined` where the
   *   corpus has no such text.
   */
  readonly findElsewhere: (document: DocumentId, locus: Locus) => Elsewhere | undefined
}
