import type {LanguageTag} from '../model/corpus-document.ts'
import type {GlossaryTerm, TermId, Wording} from '../model/glossary-term.ts'

/** Key of a term that a fault stands in. */
type TermKey = 'id' | 'labels' | 'variants' | 'answers' | 'forbidden' | 'see'

/** What is wrong with a term, and where in it. */
export interface TermFault {
  readonly rule: string
  readonly reason: string
  readonly remedy: string
  /** Place of the term among those checked, from 0. */
  readonly term: number
  /** Way to the place within the term. */
  readonly path: readonly [TermKey, ...(string | number)[]]
}

/** A wording with its place. */
interface PlacedWording {
  readonly language: LanguageTag
  readonly text: string
  readonly term: number
  readonly path: TermFault['path']
}

/**
 * Checks that terms can be told apart, that none forbids what it allows, and that those they name are there.
 *
 * @param terms all terms of a glossary.
 * @returns faults in the order of the terms; none where all is right.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {checkTerms} from '#core/glossary/check-terms.ts'
 * const rain = {
 *   id: 'rain', labels: {ru: 'дождь', en: 'rain'}, definitions: {}, variants: {}, answers: {}, forbidden: {}, see: ['snow'],
 * }
 * assert.deepEqual(checkTerms([rain]).map(({rule, path}) => [rule, path]), [['unknown-term', ['see', 0]]])
 * ```
 */
export function checkTerms(terms: readonly GlossaryTerm[]): readonly TermFault[] {
  const ids = new Map<TermId, number>()
  const known = new Map<string, PlacedWording>()
  return terms.flatMap((term, index) => {
    const earlier = ids.get(term.id)
    ids.set(term.id, earlier ?? index)
    return [
      // A term that stands twice has its wordings twice: one message says it.
      ...(earlier === undefined
        ? listOwn(term, index).flatMap((wording) => tellKnown(wording, known, terms))
        : [tellDouble(`\`${term.id}\``, term.id, {term: index, path: ['id']})]),
      ...listWordings(term, index, 'forbidden').flatMap((wording) => tellContrary(wording, term)),
      ...term.see.flatMap((id, at) =>
        id !== term.id && terms.some((other) => other.id === id) ? [] : tellUnknown(id, index, at),
      ),
    ]
  })
}

/** What stands for a term, so that it may stand for no other. */
function listOwn(term: GlossaryTerm, index: number): PlacedWording[] {
  const labels = Object.entries(term.labels).map(([language, text]): PlacedWording => ({
    language,
    text,
    term: index,
    path: ['labels', language],
  }))
  return [...labels, ...listWordings(term, index, 'variants')]
}

function listWordings(
  term: GlossaryTerm,
  index: number,
  key: 'variants' | 'answers' | 'forbidden',
): PlacedWording[] {
  return Object.entries(term[key]).flatMap(([language, list]) =>
    list.map(({text}, at): PlacedWording => ({language, text, term: index, path: [key, language, at]})),
  )
}

function tellKnown(
  wording: PlacedWording,
  known: Map<string, PlacedWording>,
  terms: readonly GlossaryTerm[],
): TermFault[] {
  const key = `${wording.language} ${foldWording(wording.text)}`
  const earlier = known.get(key)
  known.set(key, earlier ?? wording)
  if (earlier === undefined) return []
  return [tellDouble(`\`${wording.text}\` (\`${wording.language}\`)`, terms[earlier.term]?.id ?? '', wording)]
}

function tellContrary(wording: PlacedWording, {labels, variants, answers}: GlossaryTerm): TermFault[] {
  const {language, text, term, path} = wording
  const allowed: readonly Wording[] = [
    {text: labels[language] ?? ''},
    ...(variants[language] ?? []),
    ...(answers[language] ?? []),
  ]
  if (!allowed.some((each) => foldWording(each.text) === foldWording(text))) return []
  return [
    {
      ...{rule: 'contrary-wording', term, path},
      reason: `Unexpected \`${text}\` (\`${language}\`) both allowed and forbidden, expected one of the two`,
      remedy: 'Take it out of one of the two lists.',
    },
  ]
}

function tellDouble(what: string, owner: TermId, place: Pick<TermFault, 'term' | 'path'>): TermFault {
  const {term, path} = place
  return {
    ...{rule: 'duplicate-term', term, path},
    reason: `Unexpected second ${what}, expected it once: \`${owner}\` has it`,
    remedy: 'Join the two terms, or take the wording out of one of them.',
  }
}

function tellUnknown(id: TermId, term: number, at: number): TermFault[] {
  return [
    {
      ...{rule: 'unknown-term', term, path: ['see', at]},
      reason: `Unexpected term \`${id}\`, expected the id of another term of the glossary`,
      remedy: 'Correct the id, or add the term it names.',
    },
  ]
}

function foldWording(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}
