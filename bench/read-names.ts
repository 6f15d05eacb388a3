import {join} from 'node:path'
import {readAuthorities} from '../src/io/read-authorities.ts'
import {readGlossary} from '../src/io/read-glossary.ts'
import type {NamePair} from './derive-lexicon.ts'

/** Names of records and terms of the glossary that have one in both languages. */
export function readNames(content: string): readonly NamePair[] {
  const labels = [
    ...readAuthorities(join(content, 'authorities')).records.map((record) => record.labels),
    ...readGlossary(content).sections.flatMap(({terms}) => terms.map((term) => term.labels)),
  ]
  return labels.flatMap(({ru, en}) => (ru === undefined || en === undefined ? [] : [{ru, en}]))
}
