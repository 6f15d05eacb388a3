import type {Citation} from '../model/corpus-document.ts'
import type {Language} from '../text/language.ts'
import {compileCitationPattern, type CitationPattern} from './citation-pattern.ts'
import {citationGrammars} from './grammars/index.ts'
import {isInstrument} from './is-instrument.ts'
import {readHeads, type Head, type Step} from './read-heads.ts'

/** Units that belong together, innermost first, with the stretch of text they cover. */
interface Chain {
  readonly heads: readonly Head[]
  readonly start: number
  readonly end: number
  /** An outer unit is one of a text named before: «его статьи 12». */
  readonly hasOwner: boolean
}

const patterns = new Map(
  citationGrammars.map((grammar) => [grammar.tag, compileCitationPattern(grammar)] as const),
)
const nothing: readonly Citation[] = []
/** Units of one reference: no text nests deeper. */
const mostUnits = 8
/** How far behind a reference its owner is looked for, UTF-16 code units. */
const ownerReach = 80

/** «пункта 2 и пункта 3 статьи 5»: one list, though the word is said twice. */
function mergeHeads(text: string, heads: readonly Head[], {grammar}: CitationPattern): readonly Head[] {
  const merged: (Head & {steps: Step[]; end: number})[] = []
  for (const head of heads) {
    const last = merged.at(-1)
    const between = last ? text.slice(last.end, head.start).trim() : undefined
    // «абзац 2 пункта 9 и пункт 10»: 9 is what holds the subparagraph, 10 begins anew.
    const inner = merged.at(-2)
    const isOuter =
      last !== undefined && inner !== undefined && grammar.link.test(text.slice(inner.end, last.start))
    const isJoined =
      between !== undefined && !isOuter && (between === ',' || grammar.conjunctions.includes(between))
    if (last && isJoined && last.unit === head.unit && last.level === head.level) {
      last.steps.push(...head.steps)
      last.end = head.end
    } else merged.push({...head, steps: [...head.steps]})
  }
  return merged
}

/** Joins a unit to those before it: `пункт 2 статьи 12`, `Article 12, paragraph 2`. */
function extendChain(text: string, chain: Chain, head: Head, {grammar}: CitationPattern): Chain | undefined {
  const [inner, outer] = [chain.heads[0], chain.heads.at(-1)]
  if (!inner || !outer || chain.heads.length === mostUnits) return undefined
  const between = text.slice(chain.end, head.start)
  const hasOwner = chain.hasOwner || grammar.ownerInLink.test(between)
  const joined = {start: chain.start, end: head.end, hasOwner}
  if (head.level < inner.level && grammar.inwardLink.test(between)) {
    return inner.steps.length === 1 ? {...joined, heads: [head, ...chain.heads]} : undefined
  }
  const isOutward = head.steps.length === 1 && grammar.link.test(between)
  return isOutward ? {...joined, heads: [...chain.heads, head]} : undefined
}

function chainHeads(text: string, heads: readonly Head[], pattern: CitationPattern): readonly Chain[] {
  const chains: Chain[] = []
  for (const head of heads) {
    const last = chains.at(-1)
    const longer = last && extendChain(text, last, head, pattern)
    if (longer) chains[chains.length - 1] = longer
    else chains.push({heads: [head], start: head.start, end: head.end, hasOwner: false})
  }
  return chains
}

/** What stands behind a reference; where all is in capitals, they mean nothing. */
function textBehind(text: string, {start, end}: Chain): string {
  const behind = text.slice(end, end + ownerReach)
  return /\p{Ll}/u.test(text.slice(start, end)) ? behind : behind.toLowerCase()
}

function isExternal(text: string, chain: Chain, outer: Head, {grammar}: CitationPattern): boolean {
  if (isInstrument(outer) || chain.hasOwner) return true
  const behind = textBehind(text, chain)
  if (grammar.thisText.test(behind)) return false
  const before = text.slice(Math.max(0, chain.start - ownerReach), chain.start)
  const other = outer.unit === 'annex' ? grammar.otherTextOfAnnex : grammar.otherText
  return other.test(behind) || grammar.otherTextBefore.test(before)
}

/** «первая часть» alone is no place. */
function namesPlace(text: string, chain: Chain, outer: Head, {grammar}: CitationPattern): boolean {
  return !outer.isDependent || grammar.thisText.test(textBehind(text, chain))
}

function readChain(text: string, chain: Chain, pattern: CitationPattern): readonly Citation[] {
  const [inner, outer] = [chain.heads[0], chain.heads.at(-1)]
  if (!inner || !outer || !namesPlace(text, chain, outer, pattern)) return nothing
  const external = isExternal(text, chain, outer, pattern)
  const around = chain.heads.slice(1).reverse()
  const outerPath = around.flatMap((head) => head.steps[0]?.path ?? [])
  return inner.steps.map(({span: own, path}, index) => {
    const start = index === 0 ? chain.start : own.start
    const span = {start, end: index === inner.steps.length - 1 ? chain.end : own.end}
    const locus = {path: [...outerPath, ...path], unit: outer.unit, external}
    return {span, quote: text.slice(span.start, span.end), locus}
  })
}

/**
 * Finds the references of a text to numbered places and to numbered instruments, here or elsewhere.
 *
 * A unit that is counted in words and has no printed number is `¶2` in the path: «абзац второй пункта 9»
 * is `9`, `¶2`. Not told apart here: a heading that is only its own number (`resolve-citations.ts` leaves
 * those out).
 *
 * @param text text of a paragraph.
 * @param language language of the text; one without a citation grammar has no references.
 * @returns citations in reading order, without target; several numbers after one word are several
 *   citations, a range is its two ends; empty when there is none.
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
  if (!pattern) return nothing
  const heads = mergeHeads(text, readHeads(text, pattern, language), pattern)
  return chainHeads(text, heads, pattern).flatMap((chain) => readChain(text, chain, pattern))
}
