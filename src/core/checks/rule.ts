import type {Differences} from '#core/compare/compare-sides.ts'
import type {TermFinder} from '#core/glossary/term-finder.ts'
import type {CorpusDocument} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'

/** A rule over one text. */
export interface Rule {
  /** Permanent name, kebab-case; also the name of its file, of its heading in the README and of its test folder. */
  readonly id: string
  /**
   * `differences` of the sides are found once, by `compareSides`, for all rules and for the page; `terms` are those of
   * the glossary, where the corpus has one.
   */
  readonly check: (
    document: CorpusDocument,
    differences: Differences,
    terms?: TermFinder,
  ) => readonly Finding[]
}
