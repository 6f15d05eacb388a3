import type {DraftText, Line, Opening} from './draft-text.ts'
import {openNote} from './open-note.ts'
import {readNoteMark} from './read-note-mark.ts'

type Hint = NonNullable<Line['hint']>
type Kind = NonNullable<Hint['kind']>

function openKind(line: Line, kind: Kind): Line {
  if (kind === 'note') {
    const mark = readNoteMark(line.text, true)
    return mark === undefined ? {...line, opens: {kind}} : openNote(line, mark)
  }
  const {division, ...opens} = line.opens ?? {}
  // A heading keeps its number and division; nothing else is told by what its words look like.
  if (kind === 'heading' && line.opens !== undefined) return {...line, opens: {...line.opens, kind}}
  return {...line, opens: {...opens, kind, ...(division === undefined ? {} : {division})}}
}

/** What the text looked like gives way to what the file says. */
function demoteTitle(opens: Opening): Opening {
  return opens.kind === 'title' ? {...opens, kind: 'paragraph'} : opens
}

function applyHint(line: Line, previous: Line | undefined, hasTitle: boolean): Line {
  const {kind, opensBlock} = line.hint ?? {}
  const {opens, ...rest} = line
  if (opensBlock === false) return line.hint?.keepsBreak === true ? {...rest, joint: '\n'} : rest
  const told = opens === undefined || !hasTitle ? line : {...line, opens: demoteTitle(opens)}
  if (kind !== undefined && (opensBlock === true || previous?.hint?.kind !== kind))
    return openKind(told, kind)
  if (kind !== undefined && opensBlock === undefined) return rest
  return opensBlock === true && opens === undefined ? {...line, opens: {kind: 'paragraph'}} : told
}

/**
 * Lets the format of the file have the last word where it says that a block begins, goes on, or of
 * which kind it is. Lines of one kind in a row are one block unless the file parts them.
 *
 * Reads `hint` and `opens` of `lines`, after all forms are known; writes `opens`.
 *
 * @param draft the text.
 * @returns the text with what its format says; as it was when that is nothing.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {applyHints} from '#core/ingest/apply-hints.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const lines = readLines('О мосте').map((line) => ({...line, hint: {kind: 'title' as const}}))
 * const shape = {kind: 'lines', gap: 0, width: 7} as const
 * const draft = {received: 'О мосте', language: ru, shape, lines, proposals: [], findings: []}
 * assert.equal(applyHints(draft).lines[0]?.opens?.kind, 'title')
 * ```
 */
export function applyHints(draft: DraftText): DraftText {
  if (draft.lines.every(({hint}) => hint === undefined)) return draft
  const hasTitle = draft.lines.some(({hint}) => hint?.kind === 'title')
  const lines = draft.lines.map((line, index) => applyHint(line, draft.lines[index - 1], hasTitle))
  return {...draft, lines}
}
