import type {CitationContext} from '#core/citations/citation-context.ts'
import {createLabelIndex, type LabelIndex} from '#core/citations/label-index.ts'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import type {DocumentId} from '#core/model/corpus-document.ts'
import {readText, readTextSource, type TextSource} from '#io/read-text.ts'
import {numberEdition} from '../chain.ts'
import {toInput} from './read-corpus-text.ts'

/** Digest of the source of each text that a text cites, `''` for one that is not in the corpus. */
export type Cites = Readonly<Record<DocumentId, string>>

interface CitedText {
  readonly digest: string
  /** Made when a place is asked for; `undefined` for a text that is not there or cannot be published. */
  index?: LabelIndex | undefined
}

/**
 * The texts of a corpus as others cite them: printed numbers and the addresses they have. Of a cited text
 * no more is read than its numbers, so that texts may cite each other.
 */
export class CitedTexts {
  readonly #content: string
  readonly #instruments: readonly AuthorityRecord[]
  readonly #known = new Map<DocumentId, CitedText>()

  /** `content` is the folder of the corpus. */
  constructor(content: string, records: readonly AuthorityRecord[]) {
    this.#content = content
    this.#instruments = records.filter(({type}) => type === 'instrument')
  }

  /** Forgets a text of which there is a new version. */
  update({name, digest}: TextSource): void {
    if (this.#known.get(name)?.digest !== digest) this.#known.delete(name)
  }

  /** Whether all texts that were cited are as they were. */
  areCurrent(cites: Cites): boolean {
    return Object.entries(cites).every(([document, digest]) => this.#open(document).digest === digest)
  }

  /** What the references of one text are resolved with; `cites` fills as they are. */
  resolveFor(): {readonly context: CitationContext; readonly cites: Cites} {
    const cites: Record<DocumentId, string> = {}
    const findElsewhere: CitationContext['findElsewhere'] = (document, locus) => {
      const text = this.#open(document)
      cites[document] = text.digest
      text.index ??= this.#index(document)
      if (text.index === undefined) return undefined
      const found = text.index.findPlaces({...locus, external: false})
      const [paragraph] = found
      return {document, ...(found.length === 1 && paragraph !== undefined && {paragraph})}
    }
    return {context: {instruments: this.#instruments, findElsewhere}, cites}
  }

  #open(document: DocumentId): CitedText {
    const known = this.#known.get(document)
    if (known) return known
    const text = {digest: this.#read(document)?.digest ?? ''}
    this.#known.set(document, text)
    return text
  }

  #read(document: DocumentId): TextSource | undefined {
    try {
      return readTextSource(this.#content, document)
    } catch {
      // Absent or broken: what is wrong with it is said where it is read itself.
      return undefined
    }
  }

  #index(document: DocumentId): LabelIndex | undefined {
    const source = this.#read(document)
    const value = source && readText(this.#content, source).value
    const input = value && toInput(value, source.folder)
    const [base] = input?.editions ?? []
    return base && createLabelIndex(numberEdition({...base, register: input?.register}))
  }
}
