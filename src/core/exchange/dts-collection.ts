import type {Publication} from '../citing/to-cited-work.ts'
import type {EditionHead, LanguageTag, TextHead} from '../model/corpus-document.ts'
import {citationTrees} from './dts-navigation.ts'

/** Version 1.0 of Distributed Text Services, https://dtsapi.org/versions/v1.0. */
const context = 'https://dtsapi.org/context/v1.0.json'
const dtsVersion = '1.0'

const limits =
  'Static files: the parameters page, nav, ref, start, end, down, tree and mediaType are not read; Navigation gives the whole citation tree of an edition (as down=-1) and Document the whole edition.'

type Words = readonly {readonly lang: LanguageTag; readonly value: string}[]

/** A JSON-LD object. */
type Data = Readonly<Record<string, unknown>>

/**
 * Finds where links of a DTS file start.
 *
 * @param url of the site, ending in `/`; absent: not known, and links are relative.
 * @param depth folders between the file and `dts/v1/`.
 * @returns what a path below `dts/v1/` is written behind.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dtsBase} from '#core/exchange/dts-collection.ts'
 * assert.deepEqual([dtsBase('https://a.example/', 1), dtsBase(undefined, 1)], ['https://a.example/dts/v1/', '../'])
 * ```
 */
export function dtsBase(url: string | undefined, depth: number): string {
  return url === undefined ? '../'.repeat(depth) : `${url}dts/v1/`
}

/**
 * Gives the entry point, for `dts/v1/index.json`. Its templates (RFC 6570) lead to static files.
 *
 * @param publication the site.
 * @returns an `EntryPoint`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dtsEntry} from '#core/exchange/dts-collection.ts'
 * assert.equal(dtsEntry({site: {names: {en: 'Rain'}}})['document'], 'document/{resource}.xml')
 * ```
 */
export function dtsEntry({site}: Publication): Data {
  const base = dtsBase(site.url, 0)
  return {
    '@context': context,
    dtsVersion,
    '@id': `${base}index.json`,
    '@type': 'EntryPoint',
    description: limits,
    collection: `${base}collection{/id}/index.json`,
    navigation: `${base}navigation/{resource}.json`,
    document: `${base}document/{resource}.xml`,
  }
}

/**
 * Gives the collection of all texts, for `dts/v1/collection/index.json`, and `…/index/index.json` for those who
 * ask for it by its id.
 *
 * @param texts heads in the order of the site.
 * @param publication the site.
 * @param depth folders between the file and `dts/v1/`.
 * @returns a `Collection` of one `Collection` per text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dtsCorpus} from '#core/exchange/dts-collection.ts'
 * assert.equal(dtsCorpus([], {site: {names: {en: 'Rain'}}}, 1)['totalChildren'], 0)
 * ```
 */
export function dtsCorpus(texts: readonly TextHead[], {site}: Publication, depth: number): Data {
  const base = dtsBase(site.url, depth)
  return {
    '@context': context,
    dtsVersion,
    '@id': 'index',
    '@type': 'Collection',
    title: firstOf(site.names),
    description: limits,
    totalParents: 0,
    totalChildren: texts.length,
    dublinCore: {title: inWords(site.names), ...optional('publisher', site.publisher)},
    collection: `${base}collection{/id}/index.json`,
    member: texts.map((head) => textMember(head, base)),
  }
}

/**
 * Gives a text with its editions, for `dts/v1/collection/<id>/index.json`.
 *
 * @param head the text without its words.
 * @param publication the site.
 * @returns a `Collection` of one `Resource` per edition; `download` is the TEI of all editions side by side.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dtsText} from '#core/exchange/dts-collection.ts'
 * const head = {id: 'rain', kind: 'other' as const, date: '2024', titles: {en: 'Rain'}, authenticLanguages: [], editions: []}
 * assert.equal(dtsText(head, {site: {names: {en: 'Weather'}}})['download'], '../../document/rain.xml')
 * ```
 */
export function dtsText(head: TextHead, {site}: Publication): Data {
  const base = dtsBase(site.url, 2)
  return {
    '@context': context,
    dtsVersion,
    ...textMember(head, base),
    download: `${base}document/${head.id}.xml`,
    member: head.editions.map((edition) => resource(head, edition, base)),
  }
}

/**
 * Gives one edition, for `dts/v1/collection/<id>.<language>/index.json`.
 *
 * @param head the text.
 * @param edition one of its editions.
 * @param publication the site.
 * @returns a `Resource`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dtsEdition} from '#core/exchange/dts-collection.ts'
 * const edition = {id: 'rain/en', language: 'en', role: 'digest' as const, witness: {source: 'x', rights: 'x'}}
 * const head = {id: 'rain', kind: 'other' as const, date: '2024', titles: {en: 'Rain'}, authenticLanguages: [], editions: [edition]}
 * assert.equal(dtsEdition(head, edition, {site: {names: {en: 'Weather'}}})['@id'], 'rain.en')
 * ```
 */
export function dtsEdition(head: TextHead, edition: EditionHead, {site}: Publication): Data {
  return {'@context': context, dtsVersion, ...resource(head, edition, dtsBase(site.url, 2))}
}

/**
 * Gives what stands before the units of a navigation, `dts/v1/navigation/<id>.<language>.json`.
 *
 * @param head the text.
 * @param edition one of its editions.
 * @param publication the site.
 * @returns a `Navigation` without its `member`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dtsNavigation} from '#core/exchange/dts-collection.ts'
 * const edition = {id: 'rain/en', language: 'en', role: 'digest' as const, witness: {source: 'x', rights: 'x'}}
 * const head = {id: 'rain', kind: 'other' as const, date: '2024', titles: {en: 'Rain'}, authenticLanguages: [], editions: [edition]}
 * assert.equal(dtsNavigation(head, edition, {site: {names: {en: 'Weather'}}})['@id'], '../navigation/rain.en.json')
 * ```
 */
export function dtsNavigation(head: TextHead, edition: EditionHead, {site}: Publication): Data {
  const base = dtsBase(site.url, 1)
  return {
    '@context': context,
    dtsVersion,
    '@id': `${base}navigation/${head.id}.${edition.language}.json`,
    '@type': 'Navigation',
    resource: resource(head, edition, base),
  }
}

function textMember({id, titles, date, issuer, editions}: TextHead, base: string): Data {
  return {
    '@id': id,
    '@type': 'Collection',
    title: firstOf(titles),
    totalParents: 1,
    totalChildren: editions.length,
    dublinCore: {
      title: inWords(titles),
      ...optional('creator', issuer),
      date,
      language: editions.map(({language}) => language),
    },
    collection: `${base}collection/${id}/index.json`,
  }
}

function resource({id, titles}: TextHead, {language, role, witness}: EditionHead, base: string): Data {
  const name = `${id}.${language}`
  const {source, url, rights} = witness
  return {
    '@id': name,
    '@type': 'Resource',
    title: titles[language] ?? firstOf(titles),
    description: role,
    totalParents: 1,
    totalChildren: 0,
    dublinCore: {
      title: inWords(titles),
      language: [language],
      type: [role],
      source: [source, ...(url === undefined ? [] : [url])],
      rights: [rights],
    },
    mediaTypes: ['application/tei+xml'],
    collection: `${base}collection/${name}/index.json`,
    navigation: `${base}navigation/${name}.json`,
    document: `${base}document/${name}.xml`,
    download: `${base}document/${name}.xml`,
    citationTrees,
  }
}

function inWords(words: Readonly<Record<LanguageTag, string>>): Words {
  return Object.entries(words).map(([lang, value]) => ({lang, value}))
}

function optional(
  name: string,
  words?: Readonly<Record<LanguageTag, string>>,
): Readonly<Record<string, Words>> {
  return words === undefined ? {} : {[name]: inWords(words)}
}

function firstOf(words: Readonly<Record<LanguageTag, string>>): string {
  return Object.values(words)[0] ?? ''
}
