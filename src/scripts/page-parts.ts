/** What several scripts of a text page need of it. */

/** Bears the path of the script that shows cards. */
export const host = document.querySelector<HTMLElement>('[data-cards]')
/** Whether a browser can do what cards and citing are made of. */
export const canPop = host !== null && 'popover' in host
/** Whether the page is a file of its own and holds what others load (`src/io/single-page.ts`). */
export const isWhole = host?.dataset['cards'] === ''
/** The switch of names. */
export const names = document.querySelector<HTMLInputElement>('.view [name=names]')
