/** The program that reads references typed into the search box; `plugins/astro-corpus/cite-script.ts` bundles it. */
import {findInText, mostTexts, settleReferences, type FoundReference} from '#core/citing/find-reference.ts'
import {findMeantTexts} from '#core/citing/find-meant-texts.ts'
import {formatCitation} from '#core/citing/format-citation.ts'
import {formatLocator} from '#core/citing/format-locator.ts'
import {readReference} from '#core/citing/read-reference.ts'
import type {CitedPlace, CitedWork, CitingLanguage, Run} from '#core/model/cited-work.ts'
import {chooseWords} from '#core/text/choose-words.ts'
import {pageAddress} from '../cite/page-address.ts'
import {today} from '../cite/today.ts'
import {loadCatalogue} from '../search/load-catalogue.ts'
import {loadText} from './load-references.ts'
import type {NamedPlace, PlaceAnswer, PlacesAnswer} from './place-answer.ts'

/**
 * Finds the places that what a reader typed may be a reference to.
 *
 * @param root relative path from the page to the root of the site, ending in `/`.
 * @param language of the interface.
 * @param typed as typed.
 * @returns no places where it reads as words to look for; a text without the place only where it was named.
 * @throws {Error} when a data file cannot be had.
 */
export async function findPlaces(
  root: string,
  language: CitingLanguage,
  typed: string,
): Promise<PlacesAnswer> {
  const catalogue = await loadCatalogue(root)
  const asked = readReference(typed, (word) => catalogue.texts.has(word))
  if (asked === undefined) return {places: [], more: 0}
  const {texts, isNamed} = findMeantTexts(asked, [...catalogue.texts.values()])
  const looked = texts.slice(0, mostTexts)
  const loaded = await Promise.all(looked.map((id) => loadText(root, catalogue, id)))
  const works = new Map<string, CitedWork>()
  const found = loaded.flatMap((text, at) => {
    const id = looked[at] ?? ''
    if (text === undefined) return []
    works.set(id, text.work)
    return findInText(asked, id, text)
  })
  const settled = settleReferences(found).filter(({place}) => isNamed || place !== undefined)
  const places = settled.flatMap((each) => {
    const work = works.get(each.document)
    return work === undefined ? [] : toAnswer(each, work, root, language)
  })
  return {places, more: places.length === 0 ? 0 : texts.length - works.size}
}

function toAnswer(
  {document, place, near = []}: FoundReference,
  work: CitedWork,
  root: string,
  language: CitingLanguage,
): PlaceAnswer {
  const title = chooseWords(work.titles, language) ?? {language, text: document}
  const name = (each: CitedPlace): NamedPlace => ({
    address: each.address,
    locator: formatLocator(each, language),
  })
  return {
    document,
    title: title.text,
    titleLanguage: title.language,
    ...(place === undefined
      ? {}
      : {place: {...name(place), citation: citePlace(work, place, root, language)}}),
    near: near.map(name),
  }
}

function citePlace(
  work: CitedWork,
  place: CitedPlace,
  root: string,
  language: CitingLanguage,
): readonly Run[] {
  const {id, site} = work
  const here = new URL(`${root}${language}/${encodeURIComponent(id)}/index.html`, location.href).href
  const page = pageAddress(here, site.url === undefined ? undefined : `${site.url}${language}/${id}/`)
  const address = place.address === '' ? page : `${page}#${place.address}`
  return formatCitation(work, place, {
    language,
    style: language === 'ru' ? 'gost' : 'chicago',
    accessed: today(),
    // An address in a folder of this machine leads nowhere else.
    ...(/^https?:/.test(address) ? {url: address} : {}),
  })
}
