import {formatCitation} from '#core/citing/format-citation.ts'
import {formatQuotation, type Passage} from '#core/citing/format-quotation.ts'
import {locatePlace} from '#core/citing/locate-place.ts'
import {writeBibtex} from '#core/citing/exports/write-bibtex.ts'
import {writeCslJson} from '#core/citing/exports/write-csl-json.ts'
import {writeRis} from '#core/citing/exports/write-ris.ts'
import type {
  CitationStyle,
  CitedPlace,
  CitedWork,
  CitingLanguage,
  OutlineGroup,
  Run,
} from '#core/model/cited-work.ts'
import type {Copied} from './copy.ts'
import type {QuotedWords} from './read-quotation.ts'
import {today} from './today.ts'

/** The text of the page, and where it is. */
export interface CitedPage {
  readonly work: CitedWork
  readonly outline: readonly OutlineGroup[]
  /** For links that are copied: without fragment. */
  readonly link: string
  /** For citations: the address where the page is published; absent for one that was only opened from a folder. */
  readonly published?: string
}

/** What is cited. */
export interface Subject {
  readonly address: string
  /** Words of the place per language. */
  readonly words: readonly QuotedWords[]
  /** For a browser that does not know the address or shall find some words: `:~:text=…`. */
  readonly directive?: string
}

/** A format that reference managers read. */
export interface DataFormat {
  readonly name: string
  readonly extension: string
  readonly mediaType: string
  readonly write: typeof writeBibtex
}

export const dataFormats: readonly DataFormat[] = [
  {name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', write: writeBibtex},
  {name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', write: writeRis},
  {name: 'CSL-JSON', extension: 'json', mediaType: 'application/json', write: writeCslJson},
]

/** Names of the standards, the same in all languages but the first. */
export const styleNames: Readonly<Record<CitationStyle, string>> = {
  gost: 'ГОСТ Р 7.0.5–2008',
  chicago: 'Chicago',
  oscola: 'OSCOLA',
  apa: 'APA',
  iso690: 'ISO 690',
}

/**
 * Tells whether citations are written in a language.
 *
 * @param language BCP 47.
 * @returns `true` for Russian and English.
 */
export function isCitingLanguage(language: string): language is CitingLanguage {
  return language === 'ru' || language === 'en'
}

/**
 * Tells where in the text a subject is.
 *
 * @param page see {@link CitedPage}.
 * @param address as `p9c2:p9c4`.
 * @param language whose numbers to give where the languages print them differently.
 * @returns the place; without steps where the page knows none.
 */
export function placeOf({outline}: CitedPage, address: string, language: CitingLanguage): CitedPlace {
  return locatePlace(outline, address, language) ?? {address, from: []}
}

/**
 * Writes the link to a subject.
 *
 * @param base address of the page.
 * @param subject see {@link Subject}.
 * @returns an absolute address.
 */
export function linkTo(base: string, {address, directive = ''}: Subject): string {
  return `${base}#${encodeURI(address)}${directive}`
}

/** What a citation is to be like. */
export interface Wish {
  readonly style: CitationStyle
  readonly language: CitingLanguage
}

function optionsFor({published}: CitedPage, {address}: Subject, wish: Wish) {
  const url = published === undefined ? {} : {url: linkTo(published, {address, words: []}), accessed: today()}
  return {...wish, ...url}
}

/**
 * Writes the citation of a subject, read today.
 *
 * @param page see {@link CitedPage}.
 * @param subject see {@link Subject}.
 * @param wish style and language.
 * @returns its pieces.
 */
export function cite(page: CitedPage, subject: Subject, wish: Wish): readonly Run[] {
  return formatCitation(
    page.work,
    placeOf(page, subject.address, wish.language),
    optionsFor(page, subject, wish),
  )
}

/**
 * Writes a record for reference managers, read today.
 *
 * @param page see {@link CitedPage}.
 * @param subject see {@link Subject}.
 * @param wish style and language.
 * @param format see {@link DataFormat}.
 * @returns the whole file.
 */
export function writeData(page: CitedPage, subject: Subject, wish: Wish, {write}: DataFormat): string {
  return write(page.work, placeOf(page, subject.address, wish.language), optionsFor(page, subject, wish))
}

/**
 * Writes a quotation with its reference.
 *
 * @param page see {@link CitedPage}.
 * @param subject see {@link Subject}.
 * @param languages whose words to quote.
 * @returns plain and with its form; two languages stand side by side in the latter.
 */
export function quote(page: CitedPage, subject: Subject, languages: readonly string[]): Copied {
  const url = page.published === undefined ? undefined : linkTo(page.published, {...subject, directive: ''})
  const passages = subject.words.flatMap(({language, text}): Passage[] =>
    languages.includes(language) && isCitingLanguage(language)
      ? [{language, text, place: placeOf(page, subject.address, language), url}]
      : [],
  )
  const [text = '', html = ''] = (['plain', 'html'] as const).map((form) =>
    formatQuotation(passages, page.work, form),
  )
  return {text, html}
}
