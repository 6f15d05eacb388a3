/** On the dev server rows that wait for an editor lead to their places on the review page, and every page to the list. */
import {findReviewWords} from './words.ts'

const {lang} = document.documentElement
const words = findReviewWords(lang)
// `/ru/<text>/`
const [, , text = '', ...rest] = location.pathname.split('/')

function linkTo(path: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = `/${lang}/review/${path}`
  link.textContent = words.link
  link.lang = lang
  return link
}

/** Which rows wait is asked of the review page itself: not all doubts and gaps are questions. */
async function linkRows(rows: readonly Element[]): Promise<void> {
  const response = await fetch(`/${lang}/review/${text}/`)
  if (!response.ok) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const row of rows) {
    const address = row.id === '' ? row.closest('.g')?.id : row.id
    // What begins a run of gaps speaks for all of it.
    if (
      page.querySelector(`.case:is(#${CSS.escape(address ?? '')}, :has(#${CSS.escape(address ?? '')}))`) ===
      null
    )
      continue
    if (row.querySelector('.again') !== null) continue
    const link = linkTo(`${text}/#${address ?? ''}`)
    link.style.cssText = 'margin-left: 0.75em; font-size: var(--size-note); font-style: normal'
    const cell = row.querySelector('.gap') ?? row.lastElementChild
    cell?.append(link)
  }
}

const rows = document.querySelectorAll('.text > .g .row')
if (rows.length > 0 && rest.join('') === '') void linkRows([...rows])
const item = document.createElement('li')
item.append(linkTo(''))
document.querySelector('.site-footer nav ul')?.append(item)
