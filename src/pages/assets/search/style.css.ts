/** The style of what search finds, over a page and on its own. */
import search from '../../../styles/search.css?raw'
import {compactCss} from '../../../styles/compact-css.ts'

export function GET(): Response {
  return new Response(`${compactCss(search)}\n`, {headers: {'content-type': 'text/css; charset=utf-8'}})
}
