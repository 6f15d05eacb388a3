/** The style of all pages but those of texts, which do without it. */
import {compactCss} from '../../styles/compact-css.ts'
import pages from '../../styles/pages.css?raw'
import entities from '../../styles/entities.css?raw'
import history from '../../styles/history.css?raw'
import timeline from '../../styles/timeline.css?raw'
import map from '../../styles/map.css?raw'

export function GET(): Response {
  const sheet = [pages, entities, history, timeline, map].map(compactCss).join('\n')
  return new Response(`${sheet}\n`, {headers: {'content-type': 'text/css; charset=utf-8'}})
}
