/** On the dev server a doubtful row leads to its place on the review page, and every page to the list of texts. */
import {findReviewWords} from './words.ts'

const {lang} = document.documentElement
const words = findReviewWords(lang)
// `/ru/<text>/`
const [, , text = ''] = location.pathname.split('/')

function linkTo(path: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = `/${lang}/review/${path}`
  link.textContent = words.link
  link.lang = lang
  return link
}

for (const row of document.querySelectorAll('.text > .g .row.doubtful')) {
  const address = row.id === '' ? row.closest('.g')?.id : row.id
  const link = linkTo(`${text}/#${address ?? ''}`)
  link.style.cssText = 'margin-left: 0.75em; font-size: var(--size-note)'
  row.lastElementChild?.append(link)
}
const item = document.createElement('li')
item.append(linkTo(''))
document.querySelector('.site-footer nav ul')?.append(item)
