/**
 * Lets the browser save a text as a file, also from a page in a folder.
 *
 * @param name name of the file.
 * @param text its content, saved as UTF-8.
 * @param type its media type.
 */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}))
  link.download = name
  link.click()
  // Browsers read the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
