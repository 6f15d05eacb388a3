/**
 * Loads a script by its element, which works from `file://` too.
 *
 * @param path relative to the page.
 * @param done called when it has run, and when it cannot be had.
 */
export function loadScript(path: string, done: () => void): void {
  const script = document.createElement('script')
  script.onload = script.onerror = done
  script.src = path
  document.head.append(script)
}
