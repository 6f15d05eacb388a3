import type {CorpusDocument, Paragraph} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import {findNumberGaps} from '#core/segment/find-number-gaps.ts'
import type {Rule} from './rule.ts'

/** Printed numbers of one level that leave a number out: `3.` after `1.`. */
export const numberingGap: Rule = {id: 'numbering-gap', check: findGaps}

function findGaps(document: CorpusDocument): readonly Finding[] {
  return document.editions.flatMap((edition) =>
    edition.divisions.flatMap((division) =>
      findNumberGaps(division.paragraphs).map(({paragraph, expected}) =>
        gap(paragraph, edition.language, expected),
      ),
    ),
  )
}

function gap({id, label, lines}: Paragraph, language: string, expected: string): Finding {
  return {
    rule: numberingGap.id,
    severity: 'warning',
    reason: `Unexpected number \`${label ?? ''}\` in the \`${language}\` edition, expected \`${expected}\``,
    remedy: 'Compare with the source: a paragraph may be missing, or the source may leave the number out.',
    paragraph: id,
    ...(lines === undefined ? {} : {line: lines.start}),
  }
}
