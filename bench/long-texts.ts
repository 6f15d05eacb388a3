import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {SegmentLine} from '#core/align/align-segments.ts'

/** A line of the alignment gold. */
export interface GoldLine extends SegmentLine {
  readonly variant: string
  readonly beads: readonly {readonly ru: readonly number[]; readonly en: readonly number[]}[]
}

/** First letters that make the words of a repeated text others; alike in both scripts, so that names stay alike. */
const letters = [
  ['', ''],
  ['б', 'b'],
  ['д', 'd'],
  ['г', 'g'],
  ['к', 'k'],
  ['л', 'l'],
  ['м', 'm'],
  ['т', 't'],
] as const

/** Read the undisturbed texts of a gold folder in the order of its files. */
export function readClean(folder: string): readonly GoldLine[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
  // The set is fixed and documented in its README; what it holds is the evaluator's to check.
  return lines.map((line) => JSON.parse(line) as GoldLine).filter(({variant}) => variant === 'clean')
}

/**
 * Join texts into one of a given length. Where they do not reach, they are repeated with another letter before each
 * word of four letters or more: the same sentences once more would fit in two places.
 * @param texts gold texts, one or more
 * @param units of both sides together; the last text is cut between two beads
 */
export function joinTexts(texts: readonly GoldLine[], units: number): GoldLine {
  const ru: string[] = []
  const en: string[] = []
  const beads: {ru: number[]; en: number[]}[] = []
  for (let round = 0; ru.length + en.length < units; round += 1) {
    const [russian, english] = letters[round % letters.length] ?? ['', '']
    for (const text of texts) {
      const start = {ru: ru.length, en: en.length}
      for (const bead of text.beads) {
        if (ru.length + en.length >= units) break
        beads.push({ru: bead.ru.map((at) => start.ru + at), en: bead.en.map((at) => start.en + at)})
        ru.push(...bead.ru.map((at) => disguise(text.ru[at] ?? '', russian)))
        en.push(...bead.en.map((at) => disguise(text.en[at] ?? '', english)))
      }
    }
  }
  return {doc: `joined-${units}`, variant: 'clean', ru, en, beads}
}

function disguise(text: string, letter: string): string {
  return text.replace(/\p{L}{4,}/gu, (word) => letter + word)
}
