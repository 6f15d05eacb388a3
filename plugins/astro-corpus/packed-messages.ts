/** Messages on their way between threads: an error that is cloned loses all but its words. */
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/** What is printed of a message. */
type PackedMessage = Pick<VFileMessage, 'reason' | 'place' | 'ruleId' | 'source' | 'fatal' | 'note' | 'url'>

/** A file with what is said of it. */
export interface PackedMessages {
  readonly path: string
  readonly messages: readonly PackedMessage[]
}

/**
 * Turns a file with messages into plain data.
 *
 * @param file its contents are left behind.
 * @returns what `unpackMessages` takes.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {packMessages, unpackMessages} from '#plugins/astro-corpus/packed-messages.ts'
 * const file = new VFile({path: 'ru.md'})
 * file.message('Unexpected rain', {place: {line: 3, column: 1}, ruleId: 'rain'})
 * assert.equal(String(unpackMessages(structuredClone(packMessages(file))).messages), 'ru.md:3:1: Unexpected rain')
 * ```
 */
export function packMessages({path, messages}: VFile): PackedMessages {
  return {
    path,
    messages: messages.map(({reason, place, ruleId, source, fatal, note, url}) => {
      return {reason, place, ruleId, source, fatal, note, url}
    }),
  }
}

/**
 * Makes the file again.
 *
 * @param packed as `packMessages` gives it.
 * @returns a file without contents and with the messages.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {unpackMessages} from '#plugins/astro-corpus/packed-messages.ts'
 * assert.equal(unpackMessages({path: 'ru.md', messages: []}).path, 'ru.md')
 * ```
 */
export function unpackMessages({path, messages}: PackedMessages): VFile {
  const file = new VFile({path})
  for (const {reason, place, ...rest} of messages) Object.assign(file.message(reason, place), rest)
  return file
}
