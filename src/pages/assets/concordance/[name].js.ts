/** The program of the concordance, in each language of the interface (`ru.js`). */
import type {APIContext} from 'astro'
import script from 'virtual:diglot/concordance-script'
import {dictionaries, findDictionary} from '../../../i18n/index.ts'

export function getStaticPaths() {
  return dictionaries.map(({language}) => ({params: {name: language}}))
}

export function GET({params}: APIContext): Response {
  const {language, locale, kinds, noCounterpart, concordance} = findDictionary(params['name'] ?? '')
  const words = JSON.stringify({language, locale, kinds, noCounterpart, concordance})
  const program = `${script.trim()}\ndiglotCiting.startConcordance(${words})\n`
  return new Response(program, {headers: {'content-type': 'text/javascript; charset=utf-8'}})
}
