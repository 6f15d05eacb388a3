import {escapeHtml} from '#core/reading/inline-html.ts'
import {setSpaces} from '#core/reading/set-spaces.ts'

/**
 * Writes words of the corpus for a page, its spaces set by the rules of their language.
 *
 * @param text plain.
 * @param language of the text.
 * @returns HTML.
 */
export function plainHtml(text: string, language: string): string {
  return escapeHtml(setSpaces(text, language))
}
