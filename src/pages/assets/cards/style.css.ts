/** The style of cards, loaded with the script that shows them. */
import cards from '../../../styles/cards.css?raw'
import {compactCss} from '../../../styles/compact-css.ts'

export function GET(): Response {
  return new Response(`${compactCss(cards)}\n`, {headers: {'content-type': 'text/css; charset=utf-8'}})
}
