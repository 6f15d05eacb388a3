/** The script that cites, in each language of the interface (`ru.js`), loaded when it is first asked for. */
import type {APIContext} from 'astro'
import script from 'virtual:diglot/cite-script'
import {dictionaries, findDictionary} from '../../../i18n/index.ts'

export function getStaticPaths() {
  return dictionaries.map(({language}) => ({params: {name: language}}))
}

export function GET({params}: APIContext): Response {
  const {cite} = findDictionary(params['name'] ?? '')
  const program = `${script.trim()}\nwindow.diglotCite=diglotCiting.startCiting(${JSON.stringify(cite)})\n`
  return new Response(program, {headers: {'content-type': 'text/javascript; charset=utf-8'}})
}
