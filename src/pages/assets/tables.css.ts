/** The style of tables, which only texts with tables load. */
import {compactCss} from '../../styles/compact-css.ts'
import tables from '../../styles/tables.css?raw'

export function GET(): Response {
  return new Response(`${compactCss(tables)}\n`, {headers: {'content-type': 'text/css; charset=utf-8'}})
}
