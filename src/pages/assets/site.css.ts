/**
 * The style sheet of every page, at an address that never changes. Astro's own bundling would write links from the
 * root of the server, which break under a sub-path and on `file://`; here fonts stay relative to the sheet.
 */
import {compactCss} from '../../styles/compact-css.ts'
import fonts from '../../styles/fonts.css?raw'
import base from '../../styles/base.css?raw'
import layout from '../../styles/layout.css?raw'
import reading from '../../styles/reading.css?raw'
import views from '../../styles/views.css?raw'
import bar from '../../styles/bar.css?raw'
import apparatus from '../../styles/apparatus.css?raw'
import reader from '../../styles/reader.css?raw'
import print from '../../styles/print.css?raw'

export function GET(): Response {
  const sheet = [fonts, base, layout, apparatus, reading, views, bar, reader, print]
    .map(compactCss)
    .join('\n')
  return new Response(`${sheet}\n`, {headers: {'content-type': 'text/css; charset=utf-8'}})
}
