/** Forms of a counted noun with `#` for the number; `other` serves where a form is missing. */
export type PluralForms = {readonly other: string} & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>
