/** What a thread of `text-pool.ts` runs: one text read and kept in the cache, its summary sent back. */
import type {Settings} from '#io/settings.ts'
import {CorpusReader, type CorpusEntry} from './corpus-reader.ts'
import {packMessages, type PackedMessages} from './packed-messages.ts'

/** A text to read; with `isTeaching` alone, for what it teaches the others. */
export interface TextTask {
  readonly settings: Settings
  readonly isDraft: boolean
  readonly isTeaching: boolean
  /** Its folder. */
  readonly name: string
}

/** A text read. */
export interface SentText {
  readonly name: string
  readonly entry?: CorpusEntry
  readonly messages: readonly PackedMessages[]
  /** Versions made while it taught. */
  readonly made: readonly string[]
}

/** All texts of a pool are of one corpus: its authorities are read once in each thread. */
let reader: CorpusReader | undefined

/**
 * Reads one text.
 *
 * @param task see {@link TextTask}.
 * @returns what `CorpusReader.read` gives, in a form that can be cloned.
 */
export default function readText({settings, isDraft, isTeaching, name}: TextTask): SentText {
  reader ??= new CorpusReader(settings, isDraft)
  if (isTeaching) {
    reader.made.clear()
    reader.teach(name)
    return {name, messages: [], made: [...reader.made]}
  }
  const {files, ...read} = reader.read(name)
  return {name, ...read, messages: files.map(packMessages), made: []}
}
