import type {CitedPlace, CitedWork, CitingLanguage, CitationStyle} from '../model/cited-work.ts'
import type {DocumentKind, EditionRole, LanguageTag} from '../model/corpus-document.ts'
import {formatLocator} from './format-locator.ts'
import {clean} from './runs.ts'

/** What a citation is to be like, in a style or for a reference manager. */
export interface ExportOptions {
  /** Language to write in; the words are those of this edition, where there is one. */
  readonly language: CitingLanguage
  /** Absolute address of the place; absent where the publication has none. */
  readonly url?: string | undefined
  /** ISO day on which the page was read; said with the address only. */
  readonly accessed?: string | undefined
}

export interface CitationOptions extends ExportOptions {
  readonly style: CitationStyle
}

/** What a citation says, in one language; what the records do not have is absent. */
export interface CitationParts {
  readonly language: CitingLanguage
  readonly kind: DocumentKind
  readonly title: string
  readonly issuer?: string | undefined
  readonly number?: string | undefined
  /** Where it was adopted. */
  readonly place?: string | undefined
  /** EDTF. */
  readonly date: string
  /** `''` for the whole text. */
  readonly locator: string
  /** What the words are with regard to the act. */
  readonly authority: string
  /** Language of the words. */
  readonly wordsLanguage: LanguageTag
  readonly site?: string | undefined
  readonly publisher?: string | undefined
  readonly sitePlace?: string | undefined
  readonly release?: string | undefined
  /** Of the release. */
  readonly year?: string | undefined
  readonly hash: string
  readonly url?: string | undefined
  readonly accessed?: string | undefined
}

/**
 * Gathers what a citation says.
 *
 * @param work the text.
 * @param place the place in it.
 * @param options see {@link CitationOptions}.
 * @returns the parts; a name that is missing in the language is given in that of the base edition.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {citationParts} from '#core/citing/citation-parts.ts'
 * const work = {
 *   id: 'rain', kind: 'report' as const, date: '2024', titles: {en: 'Rain'}, authenticLanguages: [], hash: '0123456789ab',
 *   editions: [{language: 'en', role: 'authentic' as const}], site: {names: {en: 'Weather'}},
 * }
 * const {title, authority} = citationParts(work, {address: '', from: []}, {style: 'apa', language: 'ru'})
 * assert.deepEqual([title, authority], ['Rain', 'аутентичный текст на английском языке'])
 * ```
 */
export function citationParts(
  work: CitedWork,
  place: CitedPlace,
  options: ExportOptions & Partial<CitationOptions>,
): CitationParts {
  const {language, style, url} = options
  const base = work.editions[0]?.language ?? language
  const pick = (names: Readonly<Record<LanguageTag, string>> | undefined): string | undefined =>
    [names?.[language], names?.[base], ...Object.values(names ?? {})].find((name) => clean(name ?? '') !== '')
  const {site, release, kind, number, date, hash} = work
  return {
    language,
    kind,
    title: pick(work.titles) ?? work.id,
    issuer: pick(work.issuer),
    number,
    place: pick(work.place),
    date,
    locator: formatLocator(place, language, {isUnstopped: style === 'oscola'}),
    authority: authorityOf(work, language),
    wordsLanguage: readEdition(work, language)?.language ?? base,
    site: pick(site.names),
    publisher: pick(site.publisher),
    sitePlace: pick(site.place),
    release: release?.name,
    year: release?.date.slice(0, 4),
    hash,
    url,
    accessed: url === undefined ? undefined : options.accessed,
  }
}

const english: Readonly<Record<EditionRole, string>> = {
  authentic: 'text authentic',
  official: 'official text',
  'official-translation': 'official translation',
  translation: 'unofficial translation',
  digest: 'restatement by the editors',
  press: 'press information',
  news: 'news report',
  comparable: 'comparable text',
}

const russian: Readonly<Record<EditionRole, string>> = {
  authentic: 'аутентичный текст',
  official: 'официальный текст',
  'official-translation': 'официальный перевод',
  translation: 'неофициальный перевод',
  digest: 'изложение редакции',
  press: 'сообщение для печати',
  news: 'сообщение прессы',
  comparable: 'сопоставимый текст',
}

/**
 * Tells what the words that are read are with regard to the act.
 *
 * @param work the text.
 * @param language language to write in; where no edition is in it, the base is what is read, and its language
 *   is named.
 * @returns `Russian text authentic`, `restatement by the editors`; `''` for a text without editions.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {authorityOf} from '#core/citing/citation-parts.ts'
 * const work = {editions: [{language: 'ru', role: 'digest' as const}]}
 * assert.equal(authorityOf(work, 'ru'), 'изложение редакции')
 * assert.equal(authorityOf(work, 'en'), 'restatement by the editors in Russian')
 * ```
 */
export function authorityOf({editions}: Pick<CitedWork, 'editions'>, language: CitingLanguage): string {
  const edition = readEdition({editions}, language)
  if (edition === undefined) return ''
  const isNamed = edition.role === 'authentic' || edition.language !== language
  const name = new Intl.DisplayNames([language], {type: 'language'}).of(edition.language) ?? edition.language
  if (language === 'ru') {
    const role = russian[edition.role]
    if (!isNamed) return role
    return name.endsWith('ий') ? `${role} на ${name.slice(0, -2)}ом языке` : `${role} (${name})`
  }
  const role = english[edition.role]
  if (edition.role === 'authentic') return `${name} ${role}`
  return isNamed ? `${role} in ${name}` : role
}

/** The edition that is read: the one in the language, else the base. */
function readEdition({editions}: Pick<CitedWork, 'editions'>, language: LanguageTag) {
  return editions.find((each) => each.language === language) ?? editions[0]
}
