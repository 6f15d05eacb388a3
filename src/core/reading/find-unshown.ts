import type {CorpusDocument} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import type {ReadingView} from '#core/model/reading-view.ts'
import {isLetterCode} from '#core/text/letters.ts'

/**
 * Proves that a laid-out text holds its editions: per column the same letters and digits, however
 * often each, and each paragraph and clause id of the base exactly once.
 *
 * @param document the text.
 * @param view its layout.
 * @returns `[]`, or an error for each edition that lost or gained letters and for missing or double ids.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findUnshown} from '#core/reading/find-unshown.ts'
 * const document = {id: 'x', kind: 'other' as const, date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []}
 * assert.deepEqual(findUnshown(document, {languages: [], groups: []}), [])
 * ```
 */
export function findUnshown(document: CorpusDocument, view: ReadingView): readonly Finding[] {
  const findings: Finding[] = []
  for (const [column, language] of view.languages.entries()) {
    const edition = document.editions.find((candidate) => candidate.language === language)
    const counts = new Int32Array(65536)
    for (const paragraph of edition?.divisions.flatMap((division) => division.paragraphs) ?? []) {
      count(counts, `${paragraph.marker ?? ''} ${paragraph.text}`, 1)
    }
    for (const group of view.groups) {
      // A number in square brackets is given by the editors.
      const label = group.labels[column]?.replace(/^\[[^\]]*\]/, '') ?? ''
      count(counts, label, -1)
      for (const row of group.rows) discountHtml(counts, row.cells[column] ?? '')
    }
    const missing = findUneven(counts)
    if (missing !== undefined)
      findings.push(lost(language, String.fromCharCode(missing), counts[missing] ?? 0))
  }
  return [...findings, ...findAddressFaults(document, view)]
}

/** The first letter that was counted more often on one side. */
function findUneven(counts: Int32Array): number | undefined {
  for (let code = 0; code < counts.length; code++) if (counts[code] !== 0 && isLetterCode(code)) return code
  return undefined
}

function lost(language: string, letter: string, number: number): Finding {
  return {
    rule: 'lost-text',
    severity: 'error',
    reason: `Unexpected ${number > 0 ? 'missing' : 'additional'} letter \`${letter}\` in the \`${language}\` column, expected every letter of the edition`,
    remedy: 'Report this text: it is a fault of Diglot.',
  }
}

/** Counts every code unit; which of them are letters matters only for those that do not come out even. */
function count(counts: Int32Array, text: string, step: 1 | -1): void {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    counts[code] = (counts[code] ?? 0) + step
  }
}

const [less, ampersand] = ['<'.charCodeAt(0), '&'.charCodeAt(0)]

/** Takes the letters of a cell off: its tags and references have none, nor has a note's number, which is a link. */
function discountHtml(counts: Int32Array, html: string): void {
  for (let index = 0; index < html.length; index++) {
    const code = html.charCodeAt(index)
    if (code === less) {
      const closing = html.startsWith('<a class="note"', index) ? '</a>' : '>'
      index = html.indexOf(closing, index) + closing.length - 1
    } else if (code === ampersand) index = html.indexOf(';', index)
    else counts[code] = (counts[code] ?? 0) - 1
  }
}

function findAddressFaults(document: CorpusDocument, view: ReadingView): Finding[] {
  const shown = new Set<string>()
  const findings: Finding[] = []
  for (const id of shownIds(view)) {
    if (shown.has(id)) findings.push(fault(id, 'double', 'once'))
    shown.add(id)
  }
  for (const division of document.editions[0]?.divisions ?? []) {
    for (const paragraph of division.paragraphs) {
      for (const id of [paragraph.id, ...paragraph.clauses.map((clause) => clause.id)]) {
        if (!shown.has(id)) findings.push(fault(id, 'missing', 'on the page'))
      }
    }
  }
  return findings
}

function shownIds(view: ReadingView): string[] {
  return view.groups.flatMap((group) => [
    group.id,
    ...(group.anchors ?? []),
    ...group.rows.flatMap((row) => [
      ...(row.id === undefined ? [] : [row.id]),
      ...row.cells.flatMap((cell) =>
        [...(cell ?? '').matchAll(/ id="([^"]*)"/g)].flatMap((match) => match[1] ?? []),
      ),
    ]),
  ])
}

function fault(id: string, what: string, expected: string): Finding {
  return {
    rule: 'address',
    severity: 'error',
    reason: `Unexpected ${what} address \`${id}\`, expected it ${expected}`,
    remedy: 'Report this text: it is a fault of Diglot.',
  }
}
