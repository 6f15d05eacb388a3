import type {Span} from '../model/corpus-document.ts'
import type {DefinitionGrammar} from './name-grammar.ts'

/** A short name that a text gives to what it has just named. */
export interface Definition extends Span {
  /** The short names with their places. */
  readonly aliases: readonly Alias[]
  /** `false`: an acronym in brackets, or a name in quotation marks, that may mean something else. */
  readonly isExplicit: boolean
}

interface Alias extends Span {
  readonly text: string
}

const quotes: Readonly<Record<string, string>> = {'«': '»', '“': '”', '"': '"', '„': '“', "'": "'", '‘': '’'}
/** Longer ones are no short names. */
const mostWords = 8
const mostCharacters = 100
/** How far back the bracket may open that a definition stands in, UTF-16 code units. */
const reach = 400
const acronymInBrackets = /\(\s{0,3}(\p{Lu}[\p{Lu}\p{N}]{1,9})\s{0,3}\)/gu

/** Short names in quotation marks, `«A» или «B»`, from an offset on. */
function readQuoted(text: string, from: number, {or, article}: DefinitionGrammar): readonly Alias[] {
  const aliases: Alias[] = []
  let at = from
  for (;;) {
    const close = quotes[text[at] ?? '']
    if (close === undefined) return aliases
    const length = text.slice(at + 1, at + 1 + mostCharacters).indexOf(close)
    if (length < 0) return aliases
    const end = at + 1 + length
    const start = at + 1 + (article?.exec(text.slice(at + 1, end))?.[0].length ?? 0)
    aliases.push({start, end, text: text.slice(start, end)})
    const rest = text.slice(end + 1, end + 1 + 20)
    const next = or.exec(rest)
    if (next?.index !== 0) return aliases
    at = end + 1 + next[0].length
  }
}

/** Short names without quotation marks, `A или B`, up to the end of the bracket, or to a comma where none is open. */
function readPlain(text: string, from: number, {or}: DefinitionGrammar): readonly Alias[] {
  const before = text.slice(Math.max(0, from - reach), from)
  const isOpen = before.lastIndexOf('(') > before.lastIndexOf(')')
  const stop = isOpen ? /^[^();.]*/u : /^[^();.,]*/u
  const phrase = stop.exec(text.slice(from, from + 2 * mostCharacters))?.[0] ?? ''
  const aliases: Alias[] = []
  let at = from
  let rest = phrase
  for (;;) {
    const next = or.exec(rest)
    const part = (next === null ? rest : rest.slice(0, next.index)).trimEnd()
    if (part !== '') aliases.push({start: at, end: at + part.length, text: part})
    if (next === null) return aliases
    at += next.index + next[0].length
    rest = rest.slice(next.index + next[0].length)
  }
}

const isName = ({text}: Alias): boolean =>
  /^[\p{L}\p{N}]/u.test(text) && text.length <= mostCharacters && text.split(/\s+/u).length <= mostWords

function readOpened(
  text: string,
  opening: RegExpExecArray,
  grammar: DefinitionGrammar,
): Definition | undefined {
  const blank = /\s{0,8}$/u.exec(text.slice(Math.max(0, opening.index - 8), opening.index))?.[0].length ?? 0
  const from = opening.index + opening[0].length
  const isBracket = opening[0].startsWith('(')
  if (!isBracket && !'(,;'.includes(text[opening.index - blank - 1] ?? '.')) return undefined
  const isQuoted = quotes[text[from] ?? ''] !== undefined
  const aliases = isQuoted ? readQuoted(text, from, grammar) : readPlain(text, from, grammar)
  const end = aliases.at(-1)?.end
  if (end === undefined || !aliases.every(isName)) return undefined
  const isMarked = isQuoted || /[-–—:]\s*$/u.test(opening[0]) || grammar.naming.test(opening[0])
  // Without a mark `далее` is an adverb, unless a capital follows and the bracket ends.
  if (!isMarked && !(/^\p{Lu}/u.test(text.slice(from)) && text[end] === ')')) return undefined
  const start = isBracket ? opening.index : opening.index - blank - 1
  return {start, end, aliases, isExplicit: !isBracket}
}

/**
 * Finds where a text gives a short name: `(далее – Союз)`, `(hereinafter “the Union”)`, `(РС)`.
 *
 * @param text a paragraph, or a whole text.
 * @param grammar how the language says it.
 * @returns the definitions in order; offsets are UTF-16 code units.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findDefinitions} from '#core/entities/find-definitions.ts'
 * import {findNameGrammar} from '#core/entities/grammars/index.ts'
 * const {definitions} = findNameGrammar('ru')
 * const [found] = definitions ? findDefinitions('Речной союз (далее – Союз)', definitions) : []
 * assert.deepEqual(found?.aliases, [{start: 21, end: 25, text: 'Союз'}])
 * ```
 */
export function findDefinitions(text: string, grammar: DefinitionGrammar): readonly Definition[] {
  if (!text.includes('(') && !text.includes(',')) return []
  const found: Definition[] = []
  for (const opening of text.matchAll(grammar.opening)) {
    const definition = readOpened(text, opening, grammar)
    if (definition) found.push(definition)
  }
  for (const {index, 0: bracket, 1: acronym = ''} of text.matchAll(acronymInBrackets)) {
    const start = index + bracket.indexOf(acronym)
    const aliases = [{start, end: start + acronym.length, text: acronym}]
    found.push({start: index, end: index + bracket.length, aliases, isExplicit: false})
  }
  return found.sort((a, b) => a.start - b.start)
}
