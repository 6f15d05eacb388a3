/** The style of the panel that cites, loaded with its script. */
import cite from '../../../styles/cite.css?raw'
import {compactCss} from '../../../styles/compact-css.ts'

export function GET(): Response {
  return new Response(`${compactCss(cite)}\n`, {headers: {'content-type': 'text/css; charset=utf-8'}})
}
