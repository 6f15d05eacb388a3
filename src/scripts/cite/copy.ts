/** What goes to the clipboard. */
export interface Copied {
  readonly text: string
  /** The same with its form, for programs that take it. */
  readonly html?: string
}

/**
 * Copies text.
 *
 * @param copied what to copy.
 * @param near element that stands in the open panel; some browsers copy only from a field beside it.
 * @returns whether it was copied.
 */
export async function copy({text, html}: Copied, near: Element): Promise<boolean> {
  // Absent on pages from a folder in some browsers; the types do not know that.
  const clipboard: Clipboard | undefined = navigator.clipboard
  try {
    if (html !== undefined && clipboard !== undefined && 'ClipboardItem' in window) {
      const blobs = {'text/html': html, 'text/plain': text}
      const entries = Object.entries(blobs).map(([type, part]) => [type, new Blob([part], {type})])
      await clipboard.write([new ClipboardItem(Object.fromEntries(entries))])
      return true
    }
    await clipboard.writeText(text)
    return true
  } catch {
    return copyFromField(text, near)
  }
}

function copyFromField(text: string, near: Element): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'aside'
  near.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}
