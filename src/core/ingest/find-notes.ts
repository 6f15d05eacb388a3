import {breaksPage} from './breaks-page.ts'
import {dropLines} from './drop-lines.ts'
import type {DraftText, Line} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {openNote} from './open-note.ts'
import {listNoteReferences, readNoteMark, type NoteMark} from './read-note-mark.ts'

/** The line that print sets above footnotes. */
const rule = /^[_—–-]{5,}$/u
/** Footnotes at the foot of a page take no more lines. */
const longestFoot = 12

interface Found {
  /** Lines of notes, each with its mark or with none where the note goes on. */
  readonly notes: ReadonlyMap<Line, NoteMark | undefined>
  readonly rules: ReadonlySet<Line>
}

/** For each line, whether its page ends soon after it. */
function listFeet({lines, shape}: DraftText): readonly boolean[] {
  const feet: boolean[] = []
  let end = Infinity
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    feet[index] = end - index <= longestFoot
    const line = lines[index]
    if (line !== undefined && breaksPage(line, shape)) end = index
  }
  return feet
}

/** Whether a note goes on in this line. */
function goesOn({shape, language}: DraftText, line: Line, previous: Line, isFoot: boolean): boolean {
  if (shape.kind !== 'wrapped' || line.gap > shape.gap || breaksPage(line, shape)) return false
  if (!endsSentence(previous.text, language)) return true
  return isFoot && !/^\p{Ll}/u.test(line.text)
}

/** Walks down the lines: references wait for their notes, a rule above notes lets plain numbers be marks. */
function findLines(draft: DraftText): Found {
  const feet = listFeet(draft)
  const notes = new Map<Line, NoteMark | undefined>()
  const rules = new Set<Line>()
  const pending = new Set<string>()
  let above: Line | undefined
  for (const [index, line] of draft.lines.entries()) {
    if (breaksPage(line, draft.shape)) above = undefined
    if (rule.test(line.text)) {
      above = line
      continue
    }
    const mark = readNoteMark(line.text, above !== undefined)
    const previous = draft.lines[index - 1]
    const isNote = mark !== undefined && pending.delete(`${mark.style} ${mark.label}`)
    if (isNote) {
      notes.set(line, mark)
      if (above !== undefined) rules.add(above)
      continue
    }
    const isRest = previous && notes.has(previous) && goesOn(draft, line, previous, feet[index] === true)
    if (isRest === true) {
      notes.set(line, undefined)
      continue
    }
    above = undefined
    for (const reference of listNoteReferences(line.text)) pending.add(reference)
  }
  return {notes, rules}
}

/**
 * Finds footnotes: lines that begin with a mark to which a reference stands before, up to the end of
 * their sentence or page. They leave the lines, so that the text above and below them is one again,
 * and wait for {@link appendNotes}. A rule above them is left out.
 *
 * Reads `lines` and `shape`; writes `lines`, `notes` and `dropped`.
 *
 * @param draft the text.
 * @returns the text without its notes; a mark without reference and a reference without note stay as printed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNotes} from '#core/ingest/find-notes.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'По Уставу* реки\n* Устав 1990 года.\nмост общий.'
 * const shape = {kind: 'wrapped', gap: 0, width: 15} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * const {lines, notes} = findNotes(draft)
 * assert.deepEqual([lines.length, notes?.[0]?.opens?.label], [2, '*'])
 * ```
 */
export function findNotes(draft: DraftText): DraftText {
  const {notes, rules} = findLines(draft)
  if (notes.size === 0) return draft
  const opened = [...notes].map(([line, mark]) => (mark === undefined ? line : openNote(line, mark)))
  const kept = dropLines(draft, (line) => (rules.has(line) ? 'page-chrome' : undefined))
  const isNote = new Set([...notes.keys()].map((line) => line.start))
  return {...kept, lines: kept.lines.filter((line) => !isNote.has(line.start)), notes: opened}
}
