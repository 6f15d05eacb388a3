import {lookAlikes} from '#core/text/look-alikes.ts'
import type {CorpusDocument} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import type {Rule} from './rule.ts'

/** Words that mix Latin and Cyrillic letters of the same look: they cannot be searched for. */
export const mixedScript: Rule = {id: 'mixed-script', check: findMixed}

function findMixed(document: CorpusDocument): readonly Finding[] {
  return document.editions.flatMap(({divisions, language}) =>
    divisions.flatMap(({paragraphs}) =>
      paragraphs.flatMap(({id, text, lines}) =>
        mixedWords(text).map((word): Finding => ({
          rule: mixedScript.id,
          severity: 'warning',
          reason: `Unexpected letters of two scripts in \`${word}\` of the \`${language}\` edition, expected one`,
          remedy: 'Type the word again in one script and record the change in the ledger.',
          paragraph: id,
          ...(lines === undefined ? {} : {line: lines.start}),
        })),
      ),
    ),
  )
}

const seam = /[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]/

/** A word counts when its smaller script holds nothing but look-alikes: `SCO-шный` is meant, `cовет` is not. */
function mixedWords(text: string): string[] {
  if (!seam.test(text)) return []
  return (text.match(/[A-Za-z\u0400-\u04ff]+/g) ?? []).filter((word) => {
    const latin = word.match(/[A-Z]/gi) ?? []
    const cyrillic = word.match(/[\u0400-\u04ff]/g) ?? []
    if (latin.length === 0 || cyrillic.length === 0) return false
    const fewer = latin.length < cyrillic.length ? latin : cyrillic
    return fewer.every((letter) => lookAlikes.latin.includes(letter) || lookAlikes.cyrillic.includes(letter))
  })
}
