import type {CellPlace, LineHint} from '#core/ingest/received-document.ts'
import type {ListCounter} from './docx-counter.ts'
import type {NumberList} from './docx-numbering.ts'
import type {NoteCounter} from './docx-notes.ts'
import type {StyleReader} from './docx-styles.ts'
import type {LineWriter} from './line-writer.ts'
import type {XmlElement} from './parse-xml.ts'

/** Where a piece of text stands in a document. */
export interface DocxPlace {
  readonly kind?: NonNullable<LineHint['kind']>
  readonly cell?: CellPlace
  readonly drop?: string
  readonly shift?: 'sup' | 'sub'
  readonly font?: string
  readonly isHidden?: boolean
  /** Mark of the note that is being read. */
  readonly mark?: string
}

/** What is counted while a document is read, to be told to the editor. */
export interface DocxCounts {
  insertions: number
  deletions: number
  deletedLetters: number
  hiddenLetters: number
  pictures: number
  embedded: number
  comments: number
}

/** A document while it is read. */
export interface DocxReader {
  readonly writer: LineWriter<DocxPlace>
  readonly styles: StyleReader
  readonly lists: ReadonlyMap<string, NumberList>
  readonly counter: ListCounter
  readonly notes: NoteCounter
  readonly counts: DocxCounts
  /** Text boxes that are anchored in the paragraph being read; they follow it. */
  readonly boxes: {readonly element: XmlElement; readonly place: DocxPlace}[]
  /** Fields that are open: `code` is not shown, `result` is. */
  readonly fields: ('code' | 'result')[]
  /** Tables so far. */
  tables: number
  /** `true`: the mark between this paragraph and the next is deleted. */
  joinsNext: boolean
}
