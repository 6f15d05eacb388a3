import type {Citation, Span} from '../model/corpus-document.ts'
import type {Language} from '../text/language.ts'
import {compileCitationPattern, type CitationPattern, type UnitSense} from './citation-pattern.ts'
import {citationGrammars} from './grammar.ts'

/** One number of a unit, as it stands in the text. */
interface Step {
  readonly span: Span
  readonly path: readonly string[]
}

/** A unit word with the numbers that follow it. */
interface Head {
  readonly sense: UnitSense
  /** At least one. */
  readonly steps: readonly Step[]
  readonly start: number
  readonly end: number
}

const patterns = new Map(
  citationGrammars.map((grammar) => [grammar.tag, compileCitationPattern(grammar)] as const),
)
const nothing: readonly Citation[] = []

/** `12(2)` gives `12`, `2`; `«а»` gives `а`. */
function readPath(number: string): readonly string[] {
  return number.match(/[\p{L}\p{N}]+(?:\.\d+)*/gu) ?? []
}

/** A number that opens a date is no member of a list of paragraphs. */
function opensDate(text: string, language: Language): boolean {
  const word = /^\s+(\p{L}+)/u.exec(text)?.[1]?.toLowerCase()
  return word !== undefined && language.months.some((forms) => forms.includes(word))
}

function readSteps(text: string, first: Step, {next}: CitationPattern, language: Language): readonly Step[] {
  const steps = [first]
  let end = first.span.end
  next.lastIndex = end
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const number = match.groups?.['number'] ?? ''
    const last = match.index + match[0].length
    if (opensDate(text.slice(last, last + 16), language)) break
    end = last
    steps.push({
      span: {start: last - (match.groups?.['signed'] ?? number).length, end},
      path: readPath(number),
    })
    next.lastIndex = end
  }
  return steps
}

function readHeads(text: string, pattern: CitationPattern, language: Language): readonly Head[] {
  const heads: Head[] = []
  for (const match of text.matchAll(pattern.head)) {
    const sense = pattern.senses.get(match.groups?.['word']?.toLowerCase() ?? '')
    if (!sense) continue
    const start = match.index
    const end = start + match[0].length
    const first = {span: {start, end}, path: readPath(match.groups?.['number'] ?? '')}
    const steps = sense.isPlural ? readSteps(text, first, pattern, language) : [first]
    heads.push({sense, steps, start, end: steps.at(-1)?.span.end ?? end})
  }
  return heads
}

/** Heads that belong together, the inner unit first: `пункт 2 статьи 12`. */
function chainHeads(
  text: string,
  heads: readonly Head[],
  {grammar}: CitationPattern,
): readonly (readonly Head[])[] {
  const chains: Head[][] = []
  for (const head of heads) {
    const inner = chains.at(-1)?.at(-1)
    const outerIsOne = head.steps.length === 1
    if (inner && outerIsOne && grammar.link.test(text.slice(inner.end, head.start))) chains.at(-1)?.push(head)
    else chains.push([head])
  }
  return chains
}

function isExternal(text: string, chain: readonly Head[], {grammar}: CitationPattern): boolean {
  const outer = chain.at(-1)
  if (outer === undefined) return false
  const links = chain.slice(1).map((head, index) => text.slice(chain[index]?.end, head.start))
  if (links.some((link) => grammar.ownerInLink.test(link))) return true
  const after = text.slice(outer.end, outer.end + 80)
  if (grammar.thisText.test(after)) return false
  return (outer.sense.unit === 'annex' ? grammar.otherTextOfAnnex : grammar.otherText).test(after)
}

function readChain(text: string, chain: readonly Head[], pattern: CitationPattern): readonly Citation[] {
  const [inner, outer] = [chain[0], chain.at(-1)]
  if (inner === undefined || outer === undefined) return []
  const external = isExternal(text, chain, pattern)
  const around = chain.slice(1).reverse()
  const outerPath = around.flatMap((head) => head.steps[0]?.path ?? [])
  return inner.steps.map((step, index) => {
    const isLast = index === inner.steps.length - 1
    const span = {start: step.span.start, end: isLast ? outer.end : step.span.end}
    return {
      span,
      quote: text.slice(span.start, span.end),
      locus: {path: [...outerPath, ...step.path], unit: outer.sense.unit, external},
    }
  })
}

/**
 * Finds the references of a text to numbered places, in this text or another.
 *
 * Not told apart here: a heading that is only its own number (`resolve-citations.ts` leaves those out).
 *
 * @param text text of a paragraph.
 * @param language language of the text; one without a citation grammar has no references.
 * @returns citations in reading order, without target; several numbers after one word are several
 *   citations; empty when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findCitations} from '#core/citations/find-citations.ts'
 * import {en} from '#core/text/languages/en.ts'
 * assert.deepEqual(findCitations('See Article 12(2) of the Treaty', en), [
 *   {
 *     span: {start: 4, end: 17},
 *     quote: 'Article 12(2)',
 *     locus: {path: ['12', '2'], unit: 'article', external: true},
 *   },
 * ])
 * ```
 */
export function findCitations(text: string, language: Language): readonly Citation[] {
  const pattern = patterns.get(language.tag)
  if (!pattern || !/[\dIVXLC()«"“]/u.test(text)) return nothing
  const heads = readHeads(text, pattern, language)
  return chainHeads(text, heads, pattern).flatMap((chain) => readChain(text, chain, pattern))
}
