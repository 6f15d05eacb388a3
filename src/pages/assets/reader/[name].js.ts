/** The program of keys, counterpart and help, in each language of the interface (`ru.js`), loaded when it is first asked for. */
import type {APIContext} from 'astro'
import script from 'virtual:diglot/reader-script'
import {dictionaries, findDictionary} from '../../../i18n/index.ts'

export function getStaticPaths() {
  return dictionaries.map(({language}) => ({params: {name: language}}))
}

export function GET({params}: APIContext): Response {
  const {language, reader, find} = findDictionary(params['name'] ?? '')
  const words = JSON.stringify({language, ...reader, unnumbered: find.unnumbered})
  const program = `${script.trim()}\nwindow.diglotReader=diglotCiting.startReader(${words})\n`
  return new Response(program, {headers: {'content-type': 'text/javascript; charset=utf-8'}})
}
