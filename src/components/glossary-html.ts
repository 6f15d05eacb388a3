import type {LanguageTag} from '#core/model/corpus-document.ts'
import type {GlossaryTerm, TermId, TermPlace, Wording} from '#core/model/glossary-term.ts'
import {relativeHref} from '#core/offline/relative-href.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import {chooseWords} from '#core/text/choose-words.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {formatCount} from '../i18n/format-count.ts'
import {ownFirst} from '../i18n/own-first.ts'
import {sitePath} from '../i18n/site-paths.ts'
import {dateHtml} from './date-html.ts'

type Words = Readonly<Record<LanguageTag, string>>

/** A text with the places that have a term. */
export interface TermText {
  readonly id: string
  readonly kind: keyof Dictionary['kinds']
  readonly date: string
  readonly titles: Words
  readonly places: readonly TermPlace[]
}

/** A term as the page shows it. */
export interface ShownTerm {
  readonly term: GlossaryTerm
  /** What its field is called. */
  readonly field: Words
  /** In order of time. */
  readonly texts: readonly TermText[]
}

/** Terms under one letter. */
export interface TermLetter {
  readonly letter: string
  /** Id of the letter on the page. */
  readonly id: string
  readonly terms: readonly ShownTerm[]
}

/** Links that a term shows of a text, and texts that it shows. */
const mostPlaces = 12
const mostTexts = 12

/**
 * Sorts terms as the language of the reader does, under their first letters.
 *
 * @param terms in any order.
 * @param words language of the interface.
 * @returns the letters that have terms, in order; ё stands under е.
 */
export function sortTerms(terms: readonly ShownTerm[], {language, locale}: Dictionary): TermLetter[] {
  const named = terms
    .map((shown) => ({shown, name: nameOf(shown.term, language).text}))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  const letters = Map.groupBy(named, ({name}) => name.slice(0, 1).toLocaleUpperCase(locale).replace('Ё', 'Е'))
  return [...letters].map(([letter, list]) => ({
    letter,
    id: `letter-${letter.codePointAt(0)?.toString(16) ?? ''}`,
    terms: list.map(({shown}) => shown),
  }))
}

/**
 * Writes the terms under one letter: each language has a column with term, definition and further wordings.
 *
 * @param terms in order.
 * @param names the labels of all terms, for those that a term refers to.
 * @param words language of the interface; its column comes first.
 * @param here site path of the page.
 * @returns one `article` per term, whose id is that of the term.
 */
export function termsHtml(
  terms: readonly ShownTerm[],
  names: ReadonlyMap<TermId, Words>,
  words: Dictionary,
  here: string,
): string {
  return terms.map((shown) => termHtml(shown, names, words, here)).join('')
}

function termHtml(
  {term, field, texts}: ShownTerm,
  names: ReadonlyMap<TermId, Words>,
  words: Dictionary,
  here: string,
): string {
  const id = escapeHtml(term.id)
  const spoken = escapeHtml(words.glossary.link.replace('#', nameOf(term, words.language).text))
  const columns = ownFirst(term.labels, words.language).map(([language, label], at) =>
    columnHtml(term, language, label, at === 0, words),
  )
  const section = chooseWords(field, words.language)
  const foot = [
    section === undefined
      ? ''
      : `<p class="field"${lang(section.language, words)}>${escapeHtml(section.text)}</p>`,
    textsHtml(term, texts, words, here),
    seeHtml(term, names, words),
  ]
  return `<article class="term" id="${id}"><a class="n" href="#${id}" aria-label="${spoken}">¶</a><div class="columns">${columns.join('')}</div><div class="term-foot">${foot.join('')}</div></article>`
}

function columnHtml(
  {definitions, variants, forbidden}: GlossaryTerm,
  language: LanguageTag,
  label: string,
  isFirst: boolean,
  words: Dictionary,
): string {
  const head = isFirst
    ? `<h3><dfn>${escapeHtml(label)}</dfn></h3>`
    : `<p class="word"><dfn>${escapeHtml(label)}</dfn></p>`
  const {also, not} = words.glossary
  return `<div${lang(language, words)}>${head}<p>${escapeHtml(definitions[language] ?? '')}</p>${wordingsHtml(also, variants[language], language, words)}${wordingsHtml(not, forbidden[language], language, words)}</div>`
}

function wordingsHtml(
  name: string,
  wordings: readonly Wording[] | undefined,
  language: LanguageTag,
  words: Dictionary,
): string {
  // What takes no endings is a form, and the word itself stands beside it.
  const shown = wordings?.filter(({inflect}) => inflect !== false) ?? []
  if (shown.length === 0) return ''
  const own = language === words.language ? '' : ` lang="${words.language}"`
  const list = shown.map(({text}) => escapeHtml(text)).join(', ')
  return `<p class="also"><span${own}>${escapeHtml(name)}</span> ${list}</p>`
}

function textsHtml(term: GlossaryTerm, texts: readonly TermText[], words: Dictionary, here: string): string {
  if (texts.length === 0) return ''
  const items = texts.slice(0, mostTexts).map((text) => `<li>${textHtml(text, words, here)}</li>`)
  const rest = texts.length - mostTexts
  if (rest > 0) {
    const query = `?q=${encodeURIComponent(`"${nameOf(term, words.language).text}"`)}`
    const href = relativeHref(here, sitePath(words.language, 'concordance')) + query
    const more = formatCount(rest, words.glossary.moreTexts, words)
    items.push(`<li><a href="${escapeHtml(href)}">${escapeHtml(more)}</a></li>`)
  }
  return `<div class="where"><p>${escapeHtml(words.glossary.where)}</p><ul>${items.join('')}</ul></div>`
}

function textHtml({id, kind, date, titles, places}: TermText, words: Dictionary, here: string): string {
  const page = relativeHref(here, sitePath(words.language, id))
  const title = chooseWords(titles, words.language)
  const hint = title === undefined ? '' : ` title="${escapeHtml(title.text)}"`
  // Clauses of one paragraph have one number: it leads to the first of them.
  const numbered = places.filter(
    ({label}, at) => label === null || places.findIndex((place) => place.label === label) === at,
  )
  const links = numbered.slice(0, mostPlaces).map(({address, label}) => {
    const spoken = label === null ? ` aria-label="${escapeHtml(address)}"` : ''
    return `<a href="${escapeHtml(`${page}#${address}`)}"${spoken}>${escapeHtml(label ?? '¶')}</a>`
  })
  const rest = numbered.length - mostPlaces
  if (rest > 0) links.push(escapeHtml(formatCount(rest, words.glossary.morePlaces, words)))
  const name = `${escapeHtml(words.kinds[kind])}, ${dateHtml(date, words)}`
  return `<a href="${escapeHtml(page)}"${hint}>${name}</a> <span class="places">${links.join(' ')}</span>`
}

function seeHtml({see}: GlossaryTerm, names: ReadonlyMap<TermId, Words>, words: Dictionary): string {
  const links = see.flatMap((id) => {
    const name = chooseWords(names.get(id) ?? {}, words.language)
    if (name === undefined) return []
    return [`<a href="#${escapeHtml(id)}"${lang(name.language, words)}>${escapeHtml(name.text)}</a>`]
  })
  return links.length === 0 ? '' : `<p class="see">${escapeHtml(words.glossary.see)} ${links.join(', ')}</p>`
}

/** A term without the language of the reader is sorted by another. */
function nameOf({id, labels}: GlossaryTerm, language: LanguageTag): {readonly text: string} {
  return chooseWords(labels, language) ?? {text: id}
}

function lang(language: LanguageTag, words: Dictionary): string {
  return language === words.language ? '' : ` lang="${escapeHtml(language)}"`
}
