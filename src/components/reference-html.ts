import {escapeHtml} from '#core/reading/inline-html.ts'

/**
 * Writes a line of the reference: words between back-ticks become code.
 *
 * @param line words as a definition or the manual of rules has them.
 * @returns HTML, all else escaped.
 */
export function lineHtml(line: string): string {
  return line
    .replaceAll(/\[([^\]`]+|`[^`]+`)\]\([^)]*\.ts\)/g, '$1')
    .split(/(`[^`]+`)/)
    .map((part) =>
      /^`[^`]+`$/.test(part) ? `<code>${escapeHtml(part.slice(1, -1))}</code>` : escapeHtml(part),
    )
    .join('')
}
