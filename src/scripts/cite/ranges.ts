import {findPlace, type Place} from './places.ts'

/** The fragment of the page, without `#`. */
export function currentAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}

/**
 * Goes to a place: sets the address of the page, scrolls there and marks it.
 *
 * @param place where to go.
 */
export function goTo(place: Place): void {
  layDown(place)
  location.hash = place.address
  light()
}

/** Marks all rows of the range that the address of the page names; no other row stays marked. */
export function light(): void {
  const address = currentAddress()
  const place = address.includes(':') ? findPlace(address) : undefined
  for (const row of document.querySelectorAll('.lit')) row.classList.remove('lit')
  if (place === undefined) return
  for (const row of place.rows) row.classList.add('lit')
  // The browser looked for the address before it was there, and looks again.
  if (layDown({...place, address})) location.replace(location.href)
}

/** Puts the address of a range where it starts, if no element has it. */
function layDown({address, rows}: Place): boolean {
  if (document.getElementById(address) !== null) return false
  const anchor = document.createElement('i')
  anchor.id = address
  anchor.dataset['made'] = ''
  rows[0]?.prepend(anchor)
  return true
}
