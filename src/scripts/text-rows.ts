/**
 * Rows of a text, and their cells, in each view: where clauses run on as prose (`flow-groups.ts`), the second cells
 * of a group stand in a run of their own, each in a twin of its row.
 */

const twins = '.run + .run > .row'

/**
 * Finds the row that an element belongs to.
 *
 * @param element inside of a text.
 * @returns the row that bears the address, also for what stands in its twin.
 */
export function rowOf(element: Element): HTMLElement | null {
  const row = element.closest<HTMLElement>('.row')
  return row?.matches(twins) === true ? counterpart(row) : row
}

/**
 * Lists rows, twins left out.
 *
 * @param part of a text.
 * @returns its rows in reading order.
 */
export function rowsIn(part: ParentNode): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>('.row')].filter((row) => !row.matches(twins))
}

/**
 * Lists the cells of a row.
 *
 * @param row as {@link rowOf} finds it.
 * @returns one per column, base first.
 */
export function cellsOf(row: Element): HTMLElement[] {
  return [row, twinOf(row)].flatMap((each) => [...(each?.querySelectorAll<HTMLElement>(':scope > .c') ?? [])])
}

/**
 * Finds the twin of a row.
 *
 * @param row as {@link rowOf} finds it.
 * @returns the element that holds its second cell, where clauses run on as prose.
 */
export function twinOf(row: Element): HTMLElement | null {
  return row.matches('.run > .row') ? counterpart(row) : null
}

function counterpart(row: Element): HTMLElement | null {
  const run = row.parentElement
  const other =
    run?.nextElementSibling?.matches('.run') === true ? run.nextElementSibling : run?.previousElementSibling
  const index = [...(run?.children ?? [])].indexOf(row)
  const found = other?.children[index]
  return found instanceof HTMLElement ? found : null
}
