import {pairParagraphs} from '#core/compare/pair-paragraphs.ts'
import {compareTerms, type MissedTerm} from '#core/glossary/compare-terms.ts'
import type {Finding} from '#core/model/finding.ts'
import type {Rule} from './rule.ts'

/**
 * Aligned paragraphs of which one has a term of the glossary and the other no wording that renders it. For
 * information, as one side may say the same freely; a warning where the glossary forbids what stands there.
 */
export const unlikeTerms: Rule = {
  id: 'unlike-terms',
  check: (document, _, terms) =>
    terms === undefined
      ? []
      : pairParagraphs(document).flatMap(({id, line, sides}) =>
          compareTerms(sides, terms).map((missed) => ({
            ...tellMissed(missed),
            paragraph: id,
            ...(line === undefined ? {} : {line}),
          })),
        ),
}

function tellMissed({term, language, quote, otherLanguage, forbidden}: MissedTerm): Finding {
  const expected = `expected \`${term.labels[otherLanguage] ?? ''}\``
  const remedy =
    'Use a wording of the glossary, add this one to the term if it renders it, or waive it in waivers.yaml with the reason.'
  if (forbidden !== undefined) {
    return {
      ...{rule: 'unlike-terms', severity: 'warning', remedy},
      reason: `Unexpected \`${forbidden}\` in \`${otherLanguage}\` for \`${quote}\` in \`${language}\`, ${expected}`,
    }
  }
  return {
    ...{rule: 'unlike-terms', severity: 'info', remedy},
    reason: `Unexpected \`${quote}\` in \`${language}\` without its counterpart in \`${otherLanguage}\`, ${expected}`,
  }
}
