import type {CorpusDocument} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'

/** A rule over one text. */
export interface Rule {
  /** Permanent name, kebab-case; also the name of its file, of its heading in the README and of its test folder. */
  readonly id: string
  readonly check: (document: CorpusDocument) => readonly Finding[]
}
