/** Lets the links to the page in other languages take along what is asked, which its address holds. */
export function keepQuery(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    link.addEventListener('click', () => (link.search = location.search))
  }
}
