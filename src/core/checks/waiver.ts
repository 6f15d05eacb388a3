import type {Differences} from '#core/compare/compare-sides.ts'
import type {CorpusDocument, LanguageTag, ParagraphId} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import type {Difference} from '#core/model/reading-view.ts'

/** An editor's word that a finding is known and right as it is. */
export interface Waiver {
  readonly rule: string
  /** Paragraph of an edition of the text. */
  readonly at: ParagraphId
  /** What is waived of it: values in back-ticks of the finding; absent: all the rule says there. */
  readonly values?: readonly string[]
  readonly reason: Readonly<Record<LanguageTag, string>>
  /** Line of the file, from 1. */
  readonly line?: number
}

/** Waivers at work on one text; they remember which of them were needed. */
export interface Waiving {
  /** Whether a finding is silenced; an error never is. */
  readonly isWaived: (finding: Finding) => boolean
  /** Takes the silenced values out; a paragraph without further ones is left out. */
  readonly waive: (differences: Differences) => Differences
  /** Says which waivers silenced nothing, or stand at no paragraph: asked when all else is done. */
  readonly tellStale: (document: CorpusDocument) => readonly Finding[]
}

const ruleOf: Readonly<Record<Difference['kind'], string>> = {
  entities: 'unlike-entities',
  dates: 'unlike-dates',
  numbers: 'unlike-numbers',
  list: 'unlike-lists',
}

/**
 * Puts the waivers of a text to work.
 *
 * @param waivers as the editor listed them.
 * @returns what silences findings and differences, and tells what it was not needed for.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {startWaiving} from '#core/checks/waiver.ts'
 * const waiving = startWaiving([{rule: 'unlike-numbers', at: 'p1', values: ['7'], reason: {en: 'A slip of 1931'}}])
 * const differences = new Map([['p1', [{kind: 'numbers' as const, onlyIn: [['7', '9'], []]}]]])
 * assert.deepEqual(waiving.waive(differences).get('p1'), [{kind: 'numbers', onlyIn: [['9'], []]}])
 * ```
 */
export function startWaiving(waivers: readonly Waiver[]): Waiving {
  const needed = new Set<Waiver>()
  const covers = (waiver: Waiver, rule: string, paragraph: ParagraphId | undefined): boolean =>
    waiver.rule === rule && waiver.at === paragraph
  return {
    isWaived({rule, paragraph, severity, reason}) {
      if (severity === 'error') return false
      const fitting = waivers.filter(
        (waiver) =>
          covers(waiver, rule, paragraph) &&
          (waiver.values?.some((value) => reason.includes(`\`${value}\``)) ?? true),
      )
      for (const waiver of fitting) needed.add(waiver)
      return fitting.length > 0
    },
    waive(differences) {
      if (waivers.length === 0) return differences
      const remaining = [...differences].map(([paragraph, list]) => {
        const kept = list.map((difference) => {
          const own = waivers.filter((waiver) => covers(waiver, ruleOf[difference.kind], paragraph))
          return keepUnwaived(difference, own, needed)
        })
        return [paragraph, kept.filter(({onlyIn}) => onlyIn.some((values) => values.length > 0))] as const
      })
      return new Map(remaining.filter(([, list]) => list.length > 0))
    },
    tellStale({editions}) {
      if (waivers.length === 0) return []
      const known = new Set(
        editions.flatMap(({divisions}) => divisions.flatMap(({paragraphs}) => paragraphs.map(({id}) => id))),
      )
      return waivers
        .filter((waiver) => !needed.has(waiver))
        .map((waiver) => tell(waiver, known.has(waiver.at)))
    },
  }
}

function keepUnwaived(difference: Difference, waivers: readonly Waiver[], needed: Set<Waiver>): Difference {
  const onlyIn = difference.onlyIn.map((side) =>
    side.filter((value) => {
      const fitting = waivers.filter(({values}) => values?.includes(value) ?? true)
      for (const waiver of fitting) needed.add(waiver)
      return fitting.length === 0
    }),
  )
  return {...difference, onlyIn}
}

function tell({rule, at, values, line}: Waiver, isKnown: boolean): Finding {
  const place = line === undefined ? {} : {line}
  if (!isKnown) {
    return {
      ...place,
      rule: 'waiver-address',
      severity: 'error',
      reason: `Unexpected address \`${at}\`, expected a paragraph of the text`,
      remedy: 'Correct the address, or remove the waiver.',
    }
  }
  const what = values === undefined ? '' : ` of \`${values.join('`, `')}\``
  return {
    ...place,
    rule: 'stale-waiver',
    severity: 'warning',
    reason: `Unexpected waiver of \`${rule}\`${what} at \`${at}\`, expected a finding there`,
    remedy: 'Remove the waiver: what it was for is gone, or an error, which cannot be waived.',
  }
}
