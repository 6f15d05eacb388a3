import {makeButton} from '../cite/make.ts'

/**
 * Makes the heads of columns that rows can be sorted by into buttons; the address keeps the choice.
 *
 * @param template name of a button, `#` stands for the head.
 */
export function offerSorting(template: string): void {
  const heads = [...document.querySelectorAll<HTMLElement>('th[data-sort]')]
  const body = heads[0]?.closest('table')?.tBodies[0]
  if (body === undefined) return
  // As the page has them: in order of time.
  const byDate = [...body.rows]
  const byItem = byDate.toSorted((a, b) => Number(a.dataset['item']) - Number(b.dataset['item']))
  const sort = (key: string): void => {
    body.append(...(key === 'item' ? byItem : byDate))
    for (const head of heads) {
      if (head.dataset['sort'] === key) head.setAttribute('aria-sort', 'ascending')
      else head.removeAttribute('aria-sort')
    }
    const url = new URL(location.href)
    if (key === 'item') url.searchParams.set('sort', key)
    else url.searchParams.delete('sort')
    history.replaceState(null, '', url)
  }
  for (const head of heads) {
    const button = makeButton(head.textContent, () => sort(head.dataset['sort'] ?? ''))
    button.title = template.replace('#', () => head.textContent.toLowerCase())
    head.replaceChildren(button)
  }
  if (new URLSearchParams(location.search).get('sort') === 'item') sort('item')
}
