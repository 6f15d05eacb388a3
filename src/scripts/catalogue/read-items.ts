import {documentKinds, editionRoles} from '#core/model/corpus-document.ts'
import type {CatalogueText} from '#core/search/catalogue-text.ts'

/** A text of the list, and where it stands. */
export interface CatalogueItem {
  readonly element: HTMLElement
  readonly text: CatalogueText
}

/**
 * Reads the texts that the page lists: all that they are narrowed and sorted by stands in it.
 *
 * @param list holds the items that `src/components/TextEntry.astro` writes.
 * @returns the texts in the order of the page.
 */
export function readItems(list: ParentNode): readonly CatalogueItem[] {
  return [...list.querySelectorAll<HTMLElement>('[data-id]')].map((element) => ({
    element,
    text: readText(element),
  }))
}

function readText(element: HTMLElement): CatalogueText {
  const {id = '', kind, date = '', editions = '', issuer} = element.dataset
  const titles = [...element.querySelectorAll<HTMLElement>('.titles > [lang]')].map(
    ({lang, textContent}) => [lang, textContent.trim()] as const,
  )
  return {
    id,
    date,
    kind: documentKinds.find((each) => each === kind) ?? 'other',
    titles: Object.fromEntries(titles),
    authenticLanguages: [],
    editions: editions.split(' ').flatMap((edition) => {
      const [language = '', given] = edition.split(':')
      const role = editionRoles.find((each) => each === given)
      return role === undefined ? [] : {language, role}
    }),
    // Written by `TextEntry.astro` from words per language.
    ...(issuer === undefined ? {} : {issuer: JSON.parse(issuer) as Record<string, string>}),
  }
}
