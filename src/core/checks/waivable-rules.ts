import {rules} from './check-document.ts'

/** Rules that speak of a paragraph and are no errors: what an editor can know to be right as it is. */
export const waivableRules: readonly string[] = [
  ...rules.map(({id}) => id).filter((id) => id !== 'rights-unknown'),
  'ambiguous-citation',
  'citation-target',
  'missing-annex',
  'self-citation',
  'shifted-citation',
  'unbound-definition',
]
