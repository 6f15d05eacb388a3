import type {CitedWork} from '../model/cited-work.ts'
import type {DocumentKind, EditionRole, LanguageTag} from '../model/corpus-document.ts'
import {embedJson} from './embed-json.ts'

/** Words in several languages, as JSON-LD has them. */
type LinkedWords = readonly {readonly '@language': LanguageTag; readonly '@value': string}[]

/** What schema.org calls the parts of a {@link CitedWork}; the rest of the names hold for both types. */
interface LinkedWork {
  readonly '@type': 'Legislation' | 'Report'
  /** Id of the text, and `sha256:` with the digits of its words. */
  readonly identifier: readonly [string, string]
  readonly genre: DocumentKind
  readonly name: LinkedWords
  readonly legislationDate?: string
  readonly datePublished?: string
  /** Dates that are no day, month or year. */
  readonly temporal?: string
  readonly legislationPassedBy?: {readonly name: LinkedWords}
  readonly author?: {readonly name: LinkedWords}
  readonly legislationIdentifier?: string
  readonly reportNumber?: string
  readonly locationCreated?: {readonly name: LinkedWords}
  readonly inLanguage?: readonly LanguageTag[]
  readonly workExample: readonly {
    readonly inLanguage: LanguageTag
    readonly creativeWorkStatus: EditionRole
  }[]
  readonly isPartOf: {
    readonly name: LinkedWords
    readonly url?: string
    readonly version?: string
    readonly datePublished?: string
  }
  readonly publisher?: {readonly name?: LinkedWords; readonly address?: LinkedWords}
}

const legislation: readonly DocumentKind[] = ['protocol', 'decision', 'treaty', 'law']

/**
 * Describes a text in the words of schema.org, for search engines and for the script of the page that cites.
 * An unofficial translation is tied to the edition it renders: the first one that is authentic or official.
 *
 * @param work the text.
 * @param rights terms of use per language of an edition; SPDX names with a version become addresses.
 * @returns JSON-LD that may stand in a `script` element: no `<` in it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {fromJsonLd, toJsonLd} from '#core/citing/json-ld.ts'
 * const work = {
 *   id: 'x', kind: 'law' as const, date: '2024', titles: {en: '</script>'}, authenticLanguages: ['en'],
 *   editions: [{language: 'en', role: 'authentic' as const}], site: {names: {en: 'Weather'}}, hash: '0123456789ab',
 * }
 * assert.ok(!toJsonLd(work).includes('<'))
 * assert.deepEqual(fromJsonLd(toJsonLd(work)), work)
 * ```
 */
export function toJsonLd(work: CitedWork, rights: Readonly<Record<LanguageTag, string>> = {}): string {
  const {id, kind, titles, place, authenticLanguages, site, release} = work
  const isLegislation = legislation.includes(kind)
  const linked = {
    '@context': 'https://schema.org',
    '@type': isLegislation ? 'Legislation' : 'Report',
    '@id': site.url && `${site.url}${id}/`,
    identifier: [id, `sha256:${work.hash}`],
    genre: kind,
    name: toLinkedWords(titles),
    ...describeAct(work, isLegislation),
    locationCreated: place && {'@type': 'Place', name: toLinkedWords(place)},
    inLanguage: authenticLanguages.length === 0 ? undefined : authenticLanguages,
    workExample: describeEditions(work, isLegislation, rights),
    isPartOf: {
      '@type': 'Collection',
      name: toLinkedWords(site.names),
      url: site.url,
      version: release?.name,
      datePublished: release?.date,
    },
    publisher: (site.publisher ?? site.place) && {
      '@type': 'Organization',
      name: site.publisher && toLinkedWords(site.publisher),
      address: site.place && toLinkedWords(site.place),
    },
  }
  return embedJson(linked)
}

/** Date, body and number, whose names are others for legislation. */
function describeAct({date, issuer, number}: CitedWork, isLegislation: boolean): object {
  const body = issuer && {'@type': 'Organization', name: toLinkedWords(issuer)}
  const isPlain = /^\d{4}(?:-\d\d){0,2}$/.test(date)
  return {
    [isPlain ? (isLegislation ? 'legislationDate' : 'datePublished') : 'temporal']: date,
    [isLegislation ? 'legislationPassedBy' : 'author']: body,
    [isLegislation ? 'legislationIdentifier' : 'reportNumber']: number,
  }
}

function describeEditions(
  {editions}: CitedWork,
  isLegislation: boolean,
  rights: Readonly<Record<LanguageTag, string>>,
): object[] {
  const original = editions.find(({role}) => role === 'authentic' || role === 'official')
  const hasTranslation = editions.some(({role}) => isTranslation(role))
  // Nodes without an address of their own: editions share a page.
  return editions.map(({language, role}) => ({
    '@type': isLegislation ? 'Legislation' : 'Report',
    '@id': language === original?.language && hasTranslation ? '_:original' : undefined,
    inLanguage: language,
    creativeWorkStatus: role,
    license: toLicense(rights[language]),
    translationOfWork: isTranslation(role) && original ? {'@id': '_:original'} : undefined,
  }))
}

function isTranslation(role: EditionRole): boolean {
  return role === 'translation' || role === 'official-translation'
}

function toLicense(rights: string | undefined): string | undefined {
  return rights !== undefined && /^[A-Z][\w.-]*-\d[\d.]*$/i.test(rights)
    ? `https://spdx.org/licenses/${rights}`
    : undefined
}

/**
 * Reads what {@link toJsonLd} wrote.
 *
 * @param json text of the `script` element.
 * @returns the text as citations name it; `undefined` for other JSON, and for what is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {fromJsonLd} from '#core/citing/json-ld.ts'
 * assert.equal(fromJsonLd('{"@type": "WebSite"}'), undefined)
 * ```
 */
export function fromJsonLd(json: string): CitedWork | undefined {
  try {
    // Written by `toJsonLd` into the same page; JSON of another shape ends in the `catch`.
    return readWork(JSON.parse(json) as LinkedWork)
  } catch {
    return undefined
  }
}

function readWork(linked: LinkedWork): CitedWork {
  const {identifier, genre, isPartOf, publisher, locationCreated, workExample} = linked
  const issuer = linked.legislationPassedBy ?? linked.author
  const number = linked.legislationIdentifier ?? linked.reportNumber
  const [id, hash] = identifier
  const {url, version, datePublished} = isPartOf
  return {
    id,
    kind: genre,
    date: linked.legislationDate ?? linked.datePublished ?? linked.temporal ?? '',
    titles: fromLinkedWords(linked.name),
    ...(issuer && {issuer: fromLinkedWords(issuer.name)}),
    ...(number !== undefined && {number}),
    ...(locationCreated && {place: fromLinkedWords(locationCreated.name)}),
    authenticLanguages: linked.inLanguage ?? [],
    editions: workExample.map(({inLanguage, creativeWorkStatus}) => ({
      language: inLanguage,
      role: creativeWorkStatus,
    })),
    site: {
      names: fromLinkedWords(isPartOf.name),
      ...(url !== undefined && {url}),
      ...(publisher?.name && {publisher: fromLinkedWords(publisher.name)}),
      ...(publisher?.address && {place: fromLinkedWords(publisher.address)}),
    },
    ...(version !== undefined &&
      datePublished !== undefined && {release: {name: version, date: datePublished}}),
    hash: hash.slice('sha256:'.length),
  }
}

function toLinkedWords(words: Readonly<Record<LanguageTag, string>>): LinkedWords {
  return Object.entries(words).map(([language, text]) => ({'@language': language, '@value': text}))
}

function fromLinkedWords(words: LinkedWords): Record<LanguageTag, string> {
  return Object.fromEntries(words.map((each) => [each['@language'], each['@value']]))
}
