/** The program of the catalogue, in each language of the interface (`ru.js`). */
import type {APIContext} from 'astro'
import script from 'virtual:diglot/catalogue-script'
import {dictionaries, findDictionary} from '../../../i18n/index.ts'

export function getStaticPaths() {
  return dictionaries.map(({language}) => ({params: {name: language}}))
}

export function GET({params}: APIContext): Response {
  const {language, locale, kinds, shortRoles, undated, find, home} = findDictionary(params['name'] ?? '')
  const {narrow, facets, counterparts, moreValues, drop, dropAll, unknownFilters} = find
  const words = JSON.stringify({
    ...{language, locale, kinds, shortRoles, undated},
    find: {
      ...{narrow, counterparts, moreValues, drop, dropAll, unknownFilters},
      facets: {...facets, ...home.catalogue.facets},
    },
    counted: home.texts,
    catalogue: home.catalogue,
  })
  const program = `${script.trim()}\ndiglotCiting.startCatalogue(${words})\n`
  return new Response(program, {headers: {'content-type': 'text/javascript; charset=utf-8'}})
}
