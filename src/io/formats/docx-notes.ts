import {printInFormat} from './docx-counter.ts'
import {findChild, listChildren, readValue, readWhole, type XmlElement} from './parse-xml.ts'
import {toSuperscript} from './to-superscript.ts'

/** A note that the text refers to, with its mark. */
export interface DocxNote {
  readonly element: XmlElement
  readonly mark: string
}

/** Counts the notes of a document as the text refers to them. */
export interface NoteCounter {
  /**
   * Counts a reference.
   *
   * @param reference `w:footnoteReference` or `w:endnoteReference`.
   * @returns the mark as it is printed; `''` where the author typed one.
   */
  next(reference: XmlElement): string
  /** The next note referred to that was not taken yet, footnotes before endnotes; `undefined`: none is left. */
  take(): DocxNote | undefined
}

interface Kind {
  readonly byId: ReadonlyMap<string, XmlElement>
  readonly format: string
  readonly found: DocxNote[]
  readonly seen: Set<string>
  /** Notes counted, and notes taken. */
  number: number
  taken: number
}

/** Digits stand raised, as printed; a letter would run into the word, so it stands in brackets. */
function printMark(value: number, format: string): string {
  const printed = format === 'chicago' ? '*'.repeat(value) : printInFormat(value, format)
  return /^\p{L}+$/u.test(printed) ? `[${printed}]` : toSuperscript(printed)
}

function readKind(
  part: XmlElement | undefined,
  element: string,
  settings: XmlElement | undefined,
  format: string,
): Kind {
  // Separators are notes of a type; those of the text have none.
  const notes = listChildren(part, element).filter(({attributes}) =>
    ['normal', ''].includes(attributes.get('w:type') ?? ''),
  )
  return {
    byId: new Map(notes.map((note) => [note.attributes.get('w:id') ?? '', note])),
    format: readValue(settings, 'w:numFmt') ?? format,
    found: [],
    seen: new Set(),
    number: (readWhole(readValue(settings, 'w:numStart')) ?? 1) - 1,
    taken: 0,
  }
}

/** Parts of a document that speak of notes; each may be missing. */
export interface NoteParts {
  readonly footnotes: XmlElement | undefined
  readonly endnotes: XmlElement | undefined
  readonly settings: XmlElement | undefined
  /** `w:sectPr` of the last section. */
  readonly section: XmlElement | undefined
}

/**
 * Makes a counter for the notes of a document: Word stores no printed mark. Notes that count anew on
 * each page are counted through, for pages are not known.
 *
 * @param parts what the document says of notes.
 * @returns the counter, at the start of the document.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createNoteCounter} from '#io/formats/docx-notes.ts'
 * const notes = createNoteCounter({footnotes: undefined, endnotes: undefined, settings: undefined, section: undefined})
 * assert.equal(notes.next({name: 'w:footnoteReference', attributes: new Map(), children: []}), '¹')
 * ```
 */
export function createNoteCounter({footnotes, endnotes, settings, section}: NoteParts): NoteCounter {
  const settingsOf = (name: string) => findChild(section, name) ?? findChild(settings, name)
  const foot = readKind(footnotes, 'w:footnote', settingsOf('w:footnotePr'), 'decimal')
  const end = readKind(endnotes, 'w:endnote', settingsOf('w:endnotePr'), 'lowerRoman')
  return {
    next: ({name, attributes}) => {
      const kind = name === 'w:endnoteReference' ? end : foot
      const custom = attributes.get('w:customMarkFollows')
      const isCustom = custom !== undefined && !/^(?:0|false|off)$/.test(custom)
      if (!isCustom) kind.number += 1
      const mark = isCustom ? '' : printMark(kind.number, kind.format)
      const id = attributes.get('w:id') ?? ''
      const element = kind.byId.get(id)
      if (element !== undefined && !kind.seen.has(id)) kind.found.push({element, mark})
      kind.seen.add(id)
      return mark
    },
    take: () => {
      const kind = foot.taken < foot.found.length ? foot : end
      return kind.found[kind.taken++]
    },
  }
}
