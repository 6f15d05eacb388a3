import type {DocumentId, Mention} from '../model/corpus-document.ts'
import type {AuthorityRecord} from './authority-record.ts'
import {chooseName, gatherEvidence, gatherPlaces, type Choice} from './choose-names.ts'
import {defineNames, type DefinedName} from './define-names.ts'
import {countBreaksAllowed, findHits} from './find-hits.ts'
import type {Name} from './list-names.ts'
import {meansOther} from './means-other.ts'
import {createNameSearch, type NameSearch} from './name-search.ts'
import {namesOtherPlace} from './names-other-place.ts'
import {nestChoices} from './nest-choices.ts'
import type {TextMentions, TextParagraph} from './text-mentions.ts'

/** The authority file as it is looked for. */
export interface Authority {
  readonly search: NameSearch
  /** All names of a record. */
  readonly listNames: (record: AuthorityRecord) => readonly string[]
}

/** A choice, and whether the text itself gave the name. */
interface Found extends Choice {
  readonly isDefined?: true
}

/** Short names of the text, and what they are looked for with. */
interface Defined {
  readonly definitions: ReadonlyMap<Name, readonly DefinedName[]>
  readonly search: NameSearch
  readonly mostBreaks: number
}

/** The authority's names, one per place: what the whole text says settles shared ones. */
function chooseAll(
  search: NameSearch,
  paragraphs: readonly TextParagraph[],
  mostBreaks: number,
  document: DocumentId | undefined,
): readonly (readonly Choice[])[] {
  const {grammar} = search
  const places = paragraphs.map(({text}) => gatherPlaces(findHits(search, text, mostBreaks), document))
  const evidence = gatherEvidence(places.flat())
  return paragraphs.map((paragraph, at) =>
    (places[at] ?? [])
      .map((place) => chooseName(place, paragraph.text, evidence))
      .filter(
        (choice) =>
          !namesOtherPlace(choice, paragraph.text, grammar) &&
          !(choice.name.isHead === true && meansOther(choice, paragraph, grammar)),
      ),
  )
}

/** The last definition at or before a place, by bisection: a text may repeat one very often. */
function findDefinition(
  definitions: readonly DefinedName[],
  paragraph: number,
  start: number,
): DefinedName | undefined {
  let [from, to] = [0, definitions.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const item = definitions[middle]
    const isBefore =
      item !== undefined &&
      (item.paragraph < paragraph || (item.paragraph === paragraph && item.start <= start))
    if (isBefore) from = middle + 1
    else to = middle
  }
  return definitions[from - 1]
}

/** Puts the short names that the text defined where they hold; the last definition counts. */
function addDefined(
  choices: readonly Choice[],
  {definitions, search, mostBreaks}: Defined,
  paragraph: TextParagraph,
  at: number,
): readonly Found[] {
  const places = new Map<string, Found>(choices.map((choice) => [`${choice.start}:${choice.end}`, choice]))
  for (const hit of findHits(search, paragraph.text, mostBreaks)) {
    const {start, end} = hit
    const holding = hit.names
      .flatMap((name) => findDefinition(definitions.get(name) ?? [], at, start) ?? [])
      .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
      .at(-1)
    if (holding === undefined || meansOther(hit, paragraph, search.grammar)) continue
    const known = places.get(`${start}:${end}`)
    if (known?.name.record === holding.name.record && known.rivals.length === 0) continue
    places.set(`${start}:${end}`, {start, end, name: holding.name, rivals: [], isDefined: true})
  }
  return [...places.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}

function toMention({start, end, name, rivals, isDefined}: Found, text: string): Mention {
  return {
    span: {start, end},
    quote: text.slice(start, end),
    entity: name.record.id,
    origin: isDefined === true ? 'definition' : 'rule',
    ...(rivals.length === 0 ? {} : {rivals}),
    ...(isDefined === true ? {} : {name: name.text}),
  }
}

/**
 * Finds the mentions of a text: reads all names, chooses with the whole text in view, adds the short
 * names that the text defines, and nests what is left.
 *
 * @param authority names to look for.
 * @param paragraphs the whole text in its order.
 * @param document text for which scoped aliases hold.
 * @returns mentions per paragraph, and definitions that lead to no record.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNameGrammar} from '#core/entities/grammars/index.ts'
 * import {createNameSearch} from '#core/entities/name-search.ts'
 * import {readText} from '#core/entities/read-text.ts'
 * const authority = {search: createNameSearch([], findNameGrammar('en')), listNames: () => []}
 * assert.deepEqual(readText(authority, [{text: 'Rain'}], undefined), {mentions: [[]], findings: []})
 * ```
 */
export function readText(
  {search, listNames}: Authority,
  paragraphs: readonly TextParagraph[],
  document: DocumentId | undefined,
): TextMentions {
  const {grammar} = search
  const mostBreaks = countBreaksAllowed(paragraphs.map(({text}) => text))
  const choices = chooseAll(search, paragraphs, mostBreaks, document)
  const contexts = paragraphs.map(({text}, at) => ({text, choices: choices[at] ?? [], grammar, listNames}))
  const {names, findings} = defineNames(paragraphs, contexts)
  const definitions = Map.groupBy(names, ({name}) => name)
  const defined =
    names.length === 0
      ? undefined
      : {definitions, search: createNameSearch([...definitions.keys()], grammar), mostBreaks}
  const mentions = paragraphs.map((paragraph, at) => {
    const known = choices[at] ?? []
    const found = defined === undefined ? known : addDefined(known, defined, paragraph, at)
    return nestChoices(found, grammar.headFirst).map((choice) => toMention(choice, paragraph.text))
  })
  return {mentions, findings}
}
