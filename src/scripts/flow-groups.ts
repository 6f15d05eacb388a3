/**
 * Level at paragraphs: the clauses of a group run on as prose in each column. Rows keep their ids and first cells; the
 * second cells go to a run of their own. Without it every clause is level with its counterpart.
 */

/** Groups of one row are level already; cells of a table stand below each other. */
const flowing = '.text .g:not(.k-cell, .k-heading):has(> .row + .row)'

/**
 * Lets clauses run on, or makes them level again.
 *
 * @param isOn whether they run on.
 */
export function flowGroups(isOn: boolean): void {
  for (const group of document.querySelectorAll(isOn ? flowing : '.g:has(> .run)')) {
    if (isOn) runOn(group)
    else level(group)
  }
  markTarget()
}

function runOn(group: Element): void {
  const rows = [...group.querySelectorAll(':scope > .row')]
  const [own, other] = [document.createElement('div'), document.createElement('div')]
  own.className = other.className = 'run'
  // Whichever language is first, the number of the group stands before both.
  rows[0]?.before(...group.querySelectorAll(':scope > .row > .n:not(.sub)'), own, other)
  own.append(...rows)
  other.append(...rows.map(makeTwin))
}

function makeTwin(row: Element): Element {
  const twin = document.createElement('div')
  twin.className = row.className
  if (row instanceof HTMLElement) twin.title = row.title
  const number = row.querySelector<HTMLElement>(':scope > .n.sub')?.cloneNode(true)
  if (number instanceof HTMLElement) {
    // The number of the row itself is read and reached already.
    number.ariaHidden = 'true'
    number.tabIndex = -1
    twin.append(number)
  }
  twin.append(...row.querySelectorAll(':scope > .c + .c'))
  return twin
}

function level(group: Element): void {
  const [own, other] = group.querySelectorAll(':scope > .run')
  for (const [index, row] of [...(own?.children ?? [])].entries()) {
    row.append(...(other?.children[index]?.querySelectorAll(':scope > .c') ?? []))
  }
  own?.querySelector('.c')?.before(...group.querySelectorAll(':scope > .n'))
  own?.replaceWith(...own.children)
  other?.remove()
}

/** The address that was followed is marked in both columns. */
function markTarget(): void {
  for (const lit of document.querySelectorAll('.run .aim')) lit.classList.remove('aim')
  const row = document.querySelector(':target')?.closest('.run:has(+ .run) > .row')
  const index = [...(row?.parentElement?.children ?? [])].indexOf(row ?? document.body)
  row?.parentElement?.nextElementSibling?.children[index]?.classList.add('aim')
}

addEventListener('hashchange', markTarget)
