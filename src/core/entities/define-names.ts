import type {Finding} from '../model/finding.ts'
import {bindDefinition, type BindingContext} from './bind-definition.ts'
import {findDefinitions, type Definition} from './find-definitions.ts'
import type {Name} from './list-names.ts'
import type {TextParagraph} from './text-mentions.ts'

/** A short name that a text defines, and from where on it holds. */
export interface DefinedName {
  /** The same for each definition of the same words for the same record. */
  readonly name: Name
  /** Number of the paragraph, from 0. */
  readonly paragraph: number
  /** UTF-16 offset in it. */
  readonly start: number
}

/** Short names of a text, and definitions that lead to no record. */
export interface DefinedNames {
  readonly names: readonly DefinedName[]
  readonly findings: readonly Finding[]
}

/** How far before a definition the name that it is for may start, UTF-16 code units. */
const reach = 1000
/** Mentions of that stretch that are looked at. */
const mostNear = 400

function reportUnbound({start, end, aliases}: Definition, {id}: TextParagraph): Finding {
  const names = aliases.map((alias) => `\`${alias.text}\``).join(' and ')
  return {
    rule: 'unbound-definition',
    severity: 'warning',
    reason: `Unexpected short name ${names} for no known record, expected the name of one right before it`,
    ...(id === undefined ? {} : {paragraph: id}),
    span: {start, end},
    remedy: 'Add a record of what it stands for; until then the short name is not looked for.',
  }
}

/**
 * Reads the short names that a text defines for records it names.
 *
 * @param paragraphs of the text.
 * @param contexts what is named in each, in the same order.
 * @returns names in order of their places, with a finding for each "hereinafter" that leads to no record.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {defineNames} from '#core/entities/define-names.ts'
 * assert.deepEqual(defineNames([], []), {names: [], findings: []})
 * ```
 */
export function defineNames(
  paragraphs: readonly TextParagraph[],
  contexts: readonly BindingContext[],
): DefinedNames {
  const names: DefinedName[] = []
  const findings: Finding[] = []
  const known = new Map<string, Name>()
  for (const [index, paragraph] of paragraphs.entries()) {
    const context = contexts[index]
    const grammar = context?.grammar.definitions
    if (context === undefined || grammar === undefined) continue
    let first = 0
    for (const definition of findDefinitions(paragraph.text, grammar)) {
      // Only what stands near can be meant, and a text may have very many definitions.
      while ((context.choices[first]?.start ?? Infinity) < definition.start - reach) first += 1
      const near = context.choices.slice(first, first + mostNear)
      const record = bindDefinition(definition, {...context, choices: near})?.name.record
      if (record === undefined) {
        if (definition.isExplicit) findings.push(reportUnbound(definition, paragraph))
        continue
      }
      for (const {start, text} of definition.aliases) {
        const key = `${record.id} ${text}`
        const name = known.get(key) ?? {record, text, inflect: true, caseExact: false, isHead: true}
        known.set(key, name)
        names.push({name, paragraph: index, start})
      }
    }
  }
  return {names, findings}
}
