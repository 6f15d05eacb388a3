import type {CitedWork} from '../model/cited-work.ts'
import type {DocumentId, DocumentKind, EditionRole, LanguageTag} from '../model/corpus-document.ts'
import type {CatalogueText} from './catalogue-text.ts'
import {PlaceList} from './place-list.ts'

type Editions = CatalogueText['editions']
type Issuer = NonNullable<CatalogueText['issuer']>

/** All texts and the site that shows them, known before a text is read. */
export interface Catalogue {
  /** In order of ids. */
  readonly texts: ReadonlyMap<DocumentId, CatalogueText>
  readonly publication: Pick<CitedWork, 'site' | 'release'>
  /** Number of chunks that the numbers and addresses of places are in. */
  readonly chunks: number
}

/** A text in few letters; the numbers are places in the lists of {@link PackedCatalogue}, from 0, -1 for none. */
type PackedText = readonly [
  id: DocumentId,
  kind: DocumentKind,
  date: string,
  titles: CatalogueText['titles'],
  editions: number,
  authentic: number,
  issuer: number,
  number?: string,
]

interface PackedCatalogue extends Pick<Catalogue, 'publication' | 'chunks'> {
  readonly editions: readonly (readonly (readonly [LanguageTag, EditionRole])[])[]
  readonly authentic: readonly (readonly LanguageTag[])[]
  readonly issuers: readonly Issuer[]
  readonly texts: readonly PackedText[]
}

/** Place of a value among those that texts share, from 0; -1 for none. */
function share<Value>(list: PlaceList<Value>, value: Value | undefined): number {
  return value === undefined ? -1 : list.add(JSON.stringify(value), () => value)
}

/**
 * Writes what all texts are known by: 1,000 texts of `bench` are 52 kB as deflated base64, of 241 kB.
 *
 * @param catalogue all texts, with whatever else the objects hold.
 * @returns JSON, the same for the same catalogue.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packCatalogue, readCatalogue} from '#core/search/pack-catalogue.ts'
 * const rain = {
 *   id: 'rain', kind: 'other', date: '2024', titles: {en: 'Rain'}, authenticLanguages: ['en'],
 *   editions: [{language: 'en', role: 'authentic'}],
 * } as const
 * const catalogue = {texts: new Map([['rain', rain]]), publication: {site: {names: {en: 'Weather'}}}, chunks: 1}
 * assert.deepEqual(readCatalogue(packCatalogue(catalogue)), catalogue)
 * ```
 */
export function packCatalogue({texts, publication, chunks}: Catalogue): string {
  const editions = new PlaceList<readonly (readonly [LanguageTag, EditionRole])[]>()
  const authentic = new PlaceList<readonly LanguageTag[]>()
  const issuers = new PlaceList<Issuer>()
  const packed = [...texts.values()].map((text): PackedText => {
    const {id, kind, date, titles, number} = text
    const head = [
      id,
      kind,
      date,
      titles,
      share(
        editions,
        text.editions.map(({language, role}) => [language, role]),
      ),
      share(authentic, text.authenticLanguages),
      share(issuers, text.issuer),
    ] as const
    return number === undefined ? head : [...head, number]
  })
  const {site, release} = publication
  const catalogue: PackedCatalogue = {
    publication: {site, ...(release === undefined ? {} : {release})},
    chunks,
    editions: editions.list,
    authentic: authentic.list,
    issuers: issuers.list,
    texts: packed,
  }
  return JSON.stringify(catalogue)
}

/**
 * Reads what {@link packCatalogue} wrote.
 *
 * @param json the catalogue.
 * @returns all texts.
 * @throws {SyntaxError} for other text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packCatalogue, readCatalogue} from '#core/search/pack-catalogue.ts'
 * const empty = {texts: new Map(), publication: {site: {names: {}}}, chunks: 1}
 * assert.equal(readCatalogue(packCatalogue(empty)).texts.size, 0)
 * ```
 */
export function readCatalogue(json: string): Catalogue {
  // Written by `packCatalogue`.
  const {publication, chunks, editions, authentic, issuers, texts} = JSON.parse(json) as PackedCatalogue
  // Texts share these: a thousand of them need not be made.
  const known: readonly Editions[] = editions.map((list) =>
    list.map(([language, role]) => ({language, role})),
  )
  const unpack = ([id, kind, date, titles, ofEditions, ofAuthentic, ofIssuer, number]: PackedText) => {
    const issuer = issuers[ofIssuer]
    const text: CatalogueText = {
      id,
      kind,
      date,
      titles,
      editions: known[ofEditions] ?? [],
      authenticLanguages: authentic[ofAuthentic] ?? [],
      ...(issuer === undefined ? {} : {issuer}),
      ...(number === undefined ? {} : {number}),
    }
    return [id, text] as const
  }
  return {texts: new Map(texts.map(unpack)), publication, chunks}
}
