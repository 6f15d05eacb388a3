import type {Edition} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import {findLetterDifference, lettersOf} from '#core/text/letters.ts'

/** A stretch of the source whose letters are not text; UTF-16 offsets, end excluded. */
interface Removed {
  readonly start: number
  readonly end: number
  /** What the text has in its place; absent when nothing. */
  readonly replacement?: string
}

/**
 * Proves that nothing of a source is lost: its letters and digits, without the listed removals, are
 * those of the edition's blocks, one by one and in order.
 *
 * @param source the file the edition was read from, UTF-16.
 * @param removals stretches that are markup, in order, not overlapping.
 * @param edition what was read.
 * @returns `[]` when every letter is accounted for, else one error at the first line that differs.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {accountForLetters} from '#core/reading/account-for-letters.ts'
 * const edition = {id: 'x/en', language: 'en', role: 'digest' as const, witness: {source: 'x', rights: 'x'}, divisions: []}
 * assert.equal(accountForLetters('lost', [], edition)[0]?.rule, 'lost-text')
 * assert.deepEqual(accountForLetters('---', [], edition), [])
 * ```
 */
export function accountForLetters(
  source: string,
  removals: readonly Removed[],
  edition: Edition,
): readonly Finding[] {
  const received = withoutRemovals(source, removals)
  const shown = shownText(edition)
  const same = findLetterDifference(received, shown)
  if (same === undefined) return []
  const line = lineOfLetter(source, removals, same)
  const place = lettersOf(received).slice(same, same + 20) || lettersOf(shown).slice(same, same + 20)
  return [
    {
      rule: 'lost-text',
      severity: 'error',
      reason: `Unexpected difference between source and page near \`${place}\`, expected every letter of the source`,
      remedy: 'Write the passage as plain paragraphs; report it, for this is a fault of Diglot.',
      line,
    },
  ]
}

/** Blocks in the order of the source, each with its printed number. */
function shownText(edition: Edition): string {
  const paragraphs = edition.divisions.flatMap((division) => division.paragraphs)
  const inOrder = paragraphs.toSorted((a, b) => (a.lines?.start ?? 0) - (b.lines?.start ?? 0))
  return inOrder
    .map(({kind, marker, text}) => (kind === 'note' ? text : `${marker ?? ''} ${text}`))
    .join('\n')
}

function withoutRemovals(source: string, removals: readonly Removed[]): string {
  let text = ''
  let done = 0
  for (const {start, end, replacement} of removals) {
    text += `${source.slice(done, start)} ${replacement ?? ''} `
    done = end
  }
  return text + source.slice(done)
}

function lineOfLetter(source: string, removals: readonly Removed[], index: number): number {
  let low = 0
  let high = source.length
  while (low < high) {
    const middle = (low + high) >> 1
    // A removal that is cut here counts as far as it goes, or its letters would be taken for text.
    const before = removals.filter((removal) => removal.start < middle)
    if (lettersOf(withoutRemovals(source.slice(0, middle), before)).length > index) high = middle
    else low = middle + 1
  }
  return source.slice(0, low).split('\n').length
}
