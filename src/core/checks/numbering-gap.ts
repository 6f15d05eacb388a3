import type {CorpusDocument, Paragraph} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import type {Rule} from './rule.ts'

/** Printed numbers of one level that leave a number out: `3.` after `1.`. */
export const numberingGap: Rule = {id: 'numbering-gap', check: findGaps}

function findGaps(document: CorpusDocument): readonly Finding[] {
  const findings: Finding[] = []
  for (const edition of document.editions) {
    for (const division of edition.divisions) {
      const last = new Map<string, number>()
      for (const paragraph of division.paragraphs) {
        const place = placeOf(paragraph)
        if (place === undefined) continue
        const before = last.get(place.level)
        if (before !== undefined && place.number > before + 1) {
          findings.push(gap(paragraph, edition.language, before + 1))
        }
        last.set(place.level, place.number)
      }
    }
  }
  return findings
}

/**
 * Number of a plain numeric label, and the row of numbers it belongs to: `2.1` is number 1 under `2`, and
 * `1)` under `5.` is in a row of its own, because what it belongs to and the signs around it differ.
 */
function placeOf({label, marker, parent}: Paragraph): {level: string; number: number} | undefined {
  const parts = label?.split('.') ?? []
  const number = Number(parts.at(-1))
  if (label === undefined || !parts.every((part) => /^\d+$/.test(part))) return undefined
  const shape = marker?.replace(label, '') ?? ''
  return {level: [parent, shape, ...parts.slice(0, -1)].join(' '), number}
}

function gap({id, label, lines}: Paragraph, language: string, next: number): Finding {
  const expected = [...(label?.split('.').slice(0, -1) ?? []), next].join('.')
  return {
    rule: numberingGap.id,
    severity: 'warning',
    reason: `Unexpected number \`${label ?? ''}\` in the \`${language}\` edition, expected \`${expected}\``,
    remedy: 'Compare with the source: a paragraph may be missing, or the source may leave the number out.',
    paragraph: id,
    ...(lines === undefined ? {} : {line: lines.start}),
  }
}
