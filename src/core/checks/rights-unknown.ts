import type {CorpusDocument, Edition} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import {unstated} from '#core/model/unstated.ts'
import type {Rule} from './rule.ts'

/** An edition whose source or terms of use nobody has stated: such a text is not published. */
export const rightsUnknown: Rule = {id: 'rights-unknown', check: findUnknownRights}

/** What people write where they do not know. */
const isUnknown = (words: string) =>
  words === unstated ||
  /^(?:[?–—-]+|tb[ad]|unknown|not (?:stated|known)|неизвестно|не указан[аоы]?)$/i.test(words)

function findUnknownRights(document: CorpusDocument): readonly Finding[] {
  return document.editions.flatMap((edition) => [
    ...(isUnknown(edition.witness.source) ? [tell(edition, 'source', 'where the text comes from')] : []),
    ...(isUnknown(edition.witness.rights) ? [tell(edition, 'rights', 'its terms of use')] : []),
  ])
}

function tell({language, witness}: Edition, field: 'source' | 'rights', expected: string): Finding {
  return {
    rule: rightsUnknown.id,
    severity: 'error',
    reason: `Unexpected ${field} \`${witness[field]}\` of the \`${language}\` edition, expected ${expected}`,
    remedy: 'State it in text.yaml before the text is published.',
  }
}
