/** The program that searches, in each language of the interface (`ru.js`), loaded when it is first asked for. */
import type {APIContext} from 'astro'
import script from 'virtual:diglot/search-script'
import {dictionaries, findDictionary} from '../../../i18n/index.ts'

export function getStaticPaths() {
  return dictionaries.map(({language}) => ({params: {name: language}}))
}

export function GET({params}: APIContext): Response {
  const dictionary = findDictionary(params['name'] ?? '')
  const program = `${script.trim()}\ndiglotCiting.startSearch(${JSON.stringify(dictionary)})\n`
  return new Response(program, {headers: {'content-type': 'text/javascript; charset=utf-8'}})
}
