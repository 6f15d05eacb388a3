import type {Dictionary} from './dictionary.ts'
import type {PluralForms} from './plural-forms.ts'

/**
 * Writes a number with its noun in the right form.
 *
 * @param count a whole number, not negative.
 * @param forms forms of the noun with `#` for the number.
 * @param dictionary language of the interface.
 * @returns as `21 абзац`, `22 абзаца`, `25 абзацев`.
 */
export function formatCount(
  count: number,
  forms: PluralForms,
  dictionary: Pick<Dictionary, 'locale'>,
): string {
  const {plural, number} = rulesOf(dictionary.locale)
  return (forms[plural.select(count)] ?? forms.other).replace('#', number.format(count))
}

interface Rules {
  readonly plural: Intl.PluralRules
  readonly number: Intl.NumberFormat
}

/** Made once per locale: they cost a thousand times what they format. */
const rules = new Map<string, Rules>()

function rulesOf(locale: string): Rules {
  const known = rules.get(locale)
  if (known !== undefined) return known
  const made = {plural: new Intl.PluralRules(locale), number: new Intl.NumberFormat(locale)}
  rules.set(locale, made)
  return made
}
