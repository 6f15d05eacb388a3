import type {Dictionary, PluralForms} from './dictionary.ts'

/**
 * Writes a number with its noun in the right form.
 *
 * @param count a whole number, not negative.
 * @param forms forms of the noun with `#` for the number.
 * @param dictionary language of the interface.
 * @returns as `21 абзац`, `22 абзаца`, `25 абзацев`.
 */
export function formatCount(count: number, forms: PluralForms, dictionary: Dictionary): string {
  const form = forms[new Intl.PluralRules(dictionary.locale).select(count)] ?? forms.other
  return form.replace('#', new Intl.NumberFormat(dictionary.locale).format(count))
}
