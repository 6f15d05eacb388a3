import type {Decision, FreshParagraph, TextRegister} from '#core/model/register.ts'
import type {Registration} from '#plugins/chain.ts'

/** A decision with what a person needs to judge it. */
export interface DescribedDecision extends Decision {
  /** Whether it waits for an editor's word. */
  readonly open: boolean
  /** Ids to be accepted together to settle it; absent: nothing is asked, or that on its paragraph is enough. */
  readonly asked?: readonly string[]
  /** Of a paragraph that is gone: its number, and the id that it stood behind. */
  readonly was?: {readonly label?: string | undefined; readonly after?: string | undefined}
  /** First words that stand there now; absent where nothing does. */
  readonly words?: string
}

/** What is known of a text beside its words. */
export interface DescribedText {
  /** Decisions that wait for an editor's word. */
  readonly open: readonly Decision[]
  /** Those of them that wait for a word of their own. */
  readonly alone: readonly Decision[]
  /** Ids that can only be accepted together. */
  readonly knots: readonly (readonly string[])[]
  /** Register of before; absent: there was none. */
  readonly former?: TextRegister | undefined
}

/** What was found in an edition. */
export interface DescribedEdition {
  readonly language: string
  readonly paragraphs: number
  /** Of these, how many have the words that were registered. */
  readonly kept: number
  readonly decisions: readonly DescribedDecision[]
}

/** Most UTF-16 code units of the words shown. */
const longest = 60

/**
 * Describes what became of the ids of a text, edition by edition.
 *
 * @param registration what the chain found.
 * @param text see {@link DescribedText}.
 * @returns one item per edition, in their order; without decisions where there was no register.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {describeEditions} from '#cli/describe-editions.ts'
 * const paragraphs = [{id: 'p1', text: 'It rains.', clauses: []}]
 * const described = describeEditions({editions: [{language: 'en', paragraphs}], alone: []}, {open: [], alone: [], knots: []})
 * assert.deepEqual(described, [{language: 'en', paragraphs: 1, kept: 1, decisions: []}])
 * ```
 */
export function describeEditions(
  {editions}: Registration,
  {open, alone, knots, former}: DescribedText,
): readonly DescribedEdition[] {
  const keyOf = ({kind, unit, language, id}: Decision): string => `${kind} ${unit} ${language} ${id}`
  const [opened, asked] = [new Set(open.map(keyOf)), new Set(alone.map(keyOf))]
  const ids = new Set(alone.map(({id}) => id))
  const listAsked = (decision: Decision): Pick<DescribedDecision, 'asked'> => {
    if (!asked.has(keyOf(decision))) return {}
    const knot = knots.find((list) => list.includes(decision.id)) ?? [decision.id]
    return {asked: [...new Set(knot)].filter((id) => ids.has(id))}
  }
  const places = new Map(former?.anchors.map(({id}, index) => [id, index]))
  const tellWas = ({kind, unit, id}: Decision): Pick<DescribedDecision, 'was'> => {
    const place = kind === 'deleted' && unit === 'paragraph' ? places.get(id) : undefined
    if (place === undefined) return {}
    return {was: {label: former?.anchors[place]?.label, after: former?.anchors[place - 1]?.id}}
  }
  return editions.map((edition) => {
    const {language, paragraphs, carried: {decisions = []} = {}} = edition
    const words = listWords(edition)
    const touched = new Set(decisions.flatMap(listTouched))
    return {
      language,
      paragraphs: paragraphs.length,
      kept: [...listIds(edition)].filter((id) => !touched.has(id)).length,
      decisions: decisions.map((decision) => {
        const found = words.get(decision.to ?? decision.id)
        return {
          ...decision,
          open: opened.has(keyOf(decision)),
          ...listAsked(decision),
          ...tellWas(decision),
          ...(found === undefined ? {} : {words: shorten(found)}),
        }
      }),
    }
  })
}

type RegisteredEdition = Registration['editions'][number]

/** Ids of the paragraphs that stand there now. */
function listIds({paragraphs, carried}: RegisteredEdition): readonly string[] {
  return paragraphs.map(({id}) => carried?.paragraphs.get(id) ?? id)
}

/** Ids of paragraphs whose words are not those of before. */
function listTouched({unit, kind, id, into = []}: Decision): readonly string[] {
  return unit === 'clause' || kind === 'kept' ? [] : [id, ...into]
}

/** The words under each id. */
function listWords({paragraphs, carried}: RegisteredEdition): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  const put = (id: string, text: string, ids?: ReadonlyMap<string, string>): void => {
    words.set(ids?.get(id) ?? id, text)
  }
  for (const paragraph of paragraphs) {
    put(paragraph.id, paragraph.text, carried?.paragraphs)
    for (const [id, text] of listClauses(paragraph)) put(id, text, carried?.clauses)
  }
  return words
}

function listClauses({id, text, clauses}: FreshParagraph): readonly (readonly [string, string])[] {
  return clauses.map(({start, end}, index) => [`${id}c${index + 1}`, text.slice(start, end)])
}

/** The first whole words of a text. */
function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–—-]+$/, '')}…`
}
