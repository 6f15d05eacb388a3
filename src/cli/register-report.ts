import {quoteWords} from '#core/text/quote-words.ts'
import {styleText} from 'node:util'
import type {DescribedDecision, DescribedEdition} from './describe-editions.ts'
import type {PlannedText} from './plan-registration.ts'

/** Ids named in the line of a text, of each kind. */
const shownIds = 3

/**
 * Formats what was decided about the ids of a text as lines of words: one for the text, then one per decision
 * with its evidence, and the command that accepts an open one.
 *
 * @param text the plan.
 * @param options `content`: folder given on the command line, part of the command that accepts.
 * @returns lines joined by `\n`; coloured on a terminal.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {formatPlan} from '#cli/register-report.ts'
 * const editions = [{language: 'en', paragraphs: 2, kept: 2, decisions: []}]
 * const plan = {id: 'rain', isFirst: true, isReworded: false, editions, open: [], acceptable: [], needless: [], torn: [], isAccepting: false}
 * assert.match(formatPlan(plan), /rain.*: first registered, en 2 paragraphs$/)
 * ```
 */
export function formatPlan(text: PlannedText, options: {readonly content?: string | undefined} = {}): string {
  const editions = text.editions.map((edition) =>
    text.isFirst ? `${edition.language} ${edition.paragraphs} paragraphs` : summarise(edition),
  )
  const head = `${styleText('bold', text.id)}: ${text.isFirst ? 'first registered, ' : ''}${editions.join('; ')}`
  const renamed =
    text.formerName === undefined
      ? []
      : [
          `  renamed from ${text.formerName}: its register has that name, and there is no such folder any more`,
        ]
  const decisions = text.editions.flatMap((edition) =>
    edition.decisions.flatMap((decision) => {
      const line = `  ${describe(decision)}`
      const told = decision.open ? styleText('yellow', line) : line
      const {asked} = decision
      // What can only be accepted together has its command behind the last of it.
      return asked !== undefined && decision.id === asked.at(-1)
        ? [
            told,
            `    to accept ${asked.length > 1 ? 'them' : 'it'}: ${acceptCommand(text.id, asked, options.content)}`,
          ]
        : [told]
    }),
  )
  const all = [...new Set(text.editions.flatMap((each) => each.decisions.flatMap(({asked = []}) => asked)))]
  const knots = new Set(
    text.editions.flatMap((each) => each.decisions.flatMap(({asked}) => asked?.join(' ') ?? [])),
  )
  const together =
    knots.size > 1 ? [`  to accept all for one reason: ${acceptCommand(text.id, all, options.content)}`] : []
  return [head, ...renamed, ...decisions, ...together].join('\n')
}

/**
 * Formats what was decided about the ids of a text as lines of JSON.
 *
 * @param text the plan.
 * @param options as of {@link formatPlan}.
 * @returns one line per decision; for a text that was registered first, or renamed, a line that says so.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listPlanJson} from '#cli/register-report.ts'
 * const plan = {id: 'rain', isFirst: true, isReworded: false, editions: [], open: [], acceptable: [], needless: [], torn: [], isAccepting: false}
 * assert.deepEqual(listPlanJson(plan), ['{"text":"rain","kind":"registered","paragraphs":{}}'])
 * ```
 */
export function listPlanJson(
  text: PlannedText,
  options: {readonly content?: string | undefined} = {},
): readonly string[] {
  const {id, isFirst, formerName, editions} = text
  const paragraphs = Object.fromEntries(editions.map((edition) => [edition.language, edition.paragraphs]))
  const decisions = editions.flatMap((edition) =>
    edition.decisions.map(({asked, ...decision}) => ({
      text: id,
      ...decision,
      ...(asked ? {accept: acceptCommand(id, asked, options.content)} : {}),
    })),
  )
  return [
    ...(isFirst ? [{text: id, kind: 'registered', paragraphs}] : []),
    ...(formerName === undefined ? [] : [{text: id, kind: 'renamed', from: formerName}]),
    ...decisions,
  ].map((line) => JSON.stringify(line))
}

/**
 * Gives the command that accepts other words, but for the reason, which only an editor knows.
 *
 * @param text id of the text.
 * @param ids ids that are accepted together.
 * @param content folder given on the command line.
 * @returns the command, with `"…"` for the reason.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {acceptCommand} from '#cli/register-report.ts'
 * assert.equal(acceptCommand('rain', ['p9']), 'npx diglot register rain --accept p9 --reason "…"')
 * ```
 */
export function acceptCommand(text: string, ids: readonly string[], content?: string): string {
  const folder = content === undefined ? '' : ` --content ${content}`
  return `npx diglot register ${text} --accept ${ids.join(' ')} --reason "…"${folder}`
}

/** `12 kept (1 moved), 1 edited (p9 0.97); of clauses 1 changed (p9c2 0.61)`. */
function summarise({language, kept, decisions}: DescribedEdition): string {
  const paragraphs = decisions.filter(({unit}) => unit === 'paragraph')
  const clauses = countKinds(decisions.filter(({unit}) => unit === 'clause'))
  const parts = [`${kept} kept`, ...countKinds(paragraphs)]
  return `${language} ${parts.join(', ')}${clauses.length === 0 ? '' : `; of clauses ${clauses.join(', ')}`}`
}

function countKinds(decisions: readonly DescribedDecision[]): readonly string[] {
  const kinds = Map.groupBy(decisions, ({kind, moved}) =>
    kind === 'kept' ? (moved === true ? 'moved' : 'with another number') : kind,
  )
  return [...kinds].map(([kind, list]) => {
    const shown = list
      .slice(0, shownIds)
      .map(({id, similarity}) => `${id}${tellSimilarity(kind, similarity)}`)
    return `${list.length} ${kind} (${shown.join(', ')}${list.length > shownIds ? ', …' : ''})`
  })
}

function tellSimilarity(kind: string, similarity: number | undefined): string {
  return similarity === undefined || similarity === 1 || kind === 'deleted' ? '' : ` ${round(similarity)}`
}

/** Never up: what is less than 0.9 must not look like it. */
function round(similarity: number): string {
  return (Math.floor(similarity * 100) / 100).toFixed(2)
}

/** `changed p9 in ru: alike by 0.61, number 9 -> 10, now «Идёт снег…»`. */
function describe(decision: DescribedDecision): string {
  const {kind, language, id, similarity = 0, into, to, relabelled, moved, words, was} = decision
  const evidence = [
    similarity === 0 || kind === 'kept' ? undefined : `alike by ${round(similarity)}`,
    was?.label === undefined ? undefined : `its number was ${was.label}`,
    was?.after === undefined ? undefined : `it stood behind ${was.after}`,
    into === undefined ? undefined : `goes on in ${into.join(', ')}`,
    to === undefined ? undefined : `its words are in ${to}`,
    moved === true ? 'stands elsewhere' : undefined,
    relabelled === undefined
      ? undefined
      : `number ${relabelled.from ?? 'none'} -> ${relabelled.to ?? 'none'}`,
    words === undefined ? undefined : `now ${quoteWords(words, language)}`,
  ].filter((part) => part !== undefined)
  return `${kind} ${id} in ${language}${evidence.length === 0 ? '' : `: ${evidence.join(', ')}`}`
}
