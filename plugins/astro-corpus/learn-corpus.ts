import type {CorpusReader} from './corpus-reader.ts'

/**
 * Has the texts of a corpus teach each other translations, before they are read: each is aligned alone, then
 * one lexicon is learned from all of them, which {@link CorpusReader.read} consults where a text is in doubt.
 * Of what has not changed since, neither is done again.
 *
 * @param reader of the corpus.
 * @param names folders of its texts, in any order.
 * @param onTaught called after each text with how many were done before it; default: nothing happens.
 * @returns how many texts, themselves unchanged, will be aligned again because others teach something new.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {learnCorpus} from '#plugins/astro-corpus/learn-corpus.ts'
 * assert.equal(learnCorpus({teach: () => 'version', learn: ({size}) => size}, ['rain']), 0)
 * ```
 */
export function learnCorpus(
  reader: Pick<CorpusReader, 'teach' | 'learn'>,
  names: readonly string[],
  onTaught: (index: number) => void = () => undefined,
): number {
  // A lone text has nobody to learn from.
  const teachers = names.length < 2 ? [] : names
  return reader.learn(
    new Map(
      teachers.flatMap((name, index) => {
        const key = reader.teach(name)
        onTaught(index)
        return key === undefined ? [] : [[name, key]]
      }),
    ),
  )
}
