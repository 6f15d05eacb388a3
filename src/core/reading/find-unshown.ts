import type {CorpusDocument} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import type {ReadingView} from '#core/model/reading-view.ts'
import type {TextRegister} from '#core/model/register.ts'
import {isLetterCode} from '#core/text/letters.ts'

/**
 * Proves that a laid-out text holds its editions: per column the same letters and digits, however
 * often each, each paragraph and clause id of the base exactly once, and each address that was ever given.
 *
 * @param document the text.
 * @param view its layout.
 * @param register ids that were given before; default: none.
 * @returns `[]`, or an error for each edition that lost or gained letters and for missing or double ids.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findUnshown} from '#core/reading/find-unshown.ts'
 * const document = {id: 'x', kind: 'other' as const, date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []}
 * assert.deepEqual(findUnshown(document, {languages: [], groups: []}), [])
 * ```
 */
export function findUnshown(
  document: CorpusDocument,
  view: ReadingView,
  register?: TextRegister,
): readonly Finding[] {
  const findings: Finding[] = []
  for (const [column, language] of view.languages.entries()) {
    const edition = document.editions.find((candidate) => candidate.language === language)
    const counts = new Tally()
    for (const paragraph of edition?.divisions.flatMap((division) => division.paragraphs) ?? []) {
      count(counts, `${paragraph.marker ?? ''} ${paragraph.text}`, 1)
    }
    for (const group of view.groups) {
      if (group.tombstone !== undefined) continue
      // A number in square brackets is given by the editors.
      const label = group.labels[column]?.replace(/^\[[^\]]*\]/, '') ?? ''
      count(counts, label, -1)
      for (const row of group.rows) discountHtml(counts, row.cells[column] ?? '')
    }
    const uneven = counts.findUneven()
    if (uneven !== undefined) findings.push(lost(language, ...uneven))
  }
  return [...findings, ...findAddressFaults(document, view, register)]
}

/** Latin and Cyrillic lie below; everything above is rare. */
const usual = 0x500

/** Counts every code unit; which of them are letters matters only for those that do not come out even. */
class Tally {
  readonly #usual = new Int32Array(usual)
  readonly #others = new Map<number, number>()

  add(code: number, step: 1 | -1): void {
    if (code < usual) this.#usual[code] = (this.#usual[code] ?? 0) + step
    else this.#others.set(code, (this.#others.get(code) ?? 0) + step)
  }

  /** A letter that was counted more often on one side, and how much more often. */
  findUneven(): [letter: string, number: number] | undefined {
    const code = this.#usual.findIndex((number, index) => number !== 0 && isLetterCode(index))
    if (code !== -1) return [String.fromCharCode(code), this.#usual[code] ?? 0]
    const rare = this.#others.entries().find(([index, number]) => number !== 0 && isLetterCode(index))
    return rare === undefined ? undefined : [String.fromCharCode(rare[0]), rare[1]]
  }
}

function lost(language: string, letter: string, number: number): Finding {
  return {
    rule: 'lost-text',
    severity: 'error',
    reason: `Unexpected ${number > 0 ? 'missing' : 'additional'} letter \`${letter}\` in the \`${language}\` column, expected every letter of the edition`,
    remedy: 'Report this text: it is a fault of Diglot.',
  }
}

function count(counts: Tally, text: string, step: 1 | -1): void {
  for (let index = 0; index < text.length; index++) counts.add(text.charCodeAt(index), step)
}

const [less, ampersand] = ['<'.charCodeAt(0), '&'.charCodeAt(0)]

/** Takes the letters of a cell off: its tags and references have none, nor has a note's number, which is a link. */
function discountHtml(counts: Tally, html: string): void {
  for (let index = 0; index < html.length; index++) {
    const code = html.charCodeAt(index)
    if (code === less) {
      const closing = html.startsWith('<a class="note"', index) ? '</a>' : '>'
      index = html.indexOf(closing, index) + closing.length - 1
    } else if (code === ampersand) index = html.indexOf(';', index)
    else counts.add(code, -1)
  }
}

function findAddressFaults(
  document: CorpusDocument,
  view: ReadingView,
  register: TextRegister | undefined,
): Finding[] {
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
  for (const id of formerIds(register)) {
    if (!shown.has(id)) findings.push(fault(id, 'missing', 'on the page'))
  }
  return findings
}

/** Addresses whose words went elsewhere or are gone; those of words that are there are checked with them. */
function formerIds(register: TextRegister | undefined): readonly string[] {
  if (register === undefined) return []
  return [...register.aliases, ...register.tombstones].map(({id}) => id).concat(register.alone)
}

function shownIds(view: ReadingView): string[] {
  return view.groups.flatMap((group) => [
    group.id,
    ...(group.anchors ?? []),
    ...group.rows.flatMap((row) => [
      ...(row.id === undefined ? [] : [row.id]),
      ...(row.anchors ?? []),
      ...row.cells.flatMap((cell) =>
        cell?.includes(' id="') !== true
          ? []
          : [...cell.matchAll(/ id="([^"]*)"/g)].flatMap((match) => match[1] ?? []),
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
