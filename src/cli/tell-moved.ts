import type {CitingLanguage} from '#core/model/cited-work.ts'
import {resolveAddress} from '#core/register/resolve-address.ts'
import {readText, readTextSource} from '#io/read-text.ts'
import type {ReleasesRecord} from '#io/schemas.ts'
import type {FoundInCorpus} from './find-cited.ts'

/**
 * Tells what became of an address that is asked for: renamed or withdrawn texts, merged and deleted paragraphs.
 *
 * @param reference as typed.
 * @param found what it led to.
 * @param content folder of the corpus.
 * @param published texts that were ever published.
 * @param language of the reasons, where they are given in it.
 * @returns a sentence or more; `undefined` where nothing has changed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {tellMoved} from '#cli/tell-moved.ts'
 * const found = {found: [], pages: new Map(), more: 0, broken: []}
 * assert.equal(tellMoved('9', found, 'content', [], 'en'), undefined)
 * ```
 */
export function tellMoved(
  reference: string,
  {asked, pages}: FoundInCorpus,
  content: string,
  published: ReleasesRecord['texts'],
  language: CitingLanguage,
): string | undefined {
  const id = asked?.document
  if (id === undefined) return undefined
  const sentences: string[] = []
  const renamed = published.find((text) => text.movedTo !== undefined && reference.includes(text.id))
  if (renamed !== undefined && renamed.id !== id) sentences.push(`\`${renamed.id}\` is now called \`${id}\``)
  const {withdrawn} = published.find((text) => text.id === id) ?? {}
  if (withdrawn !== undefined) {
    sentences.push(`\`${id}\` was withdrawn on ${withdrawn.on}: ${say(withdrawn.reason, language)}`)
  }
  if (!pages.has(id)) return join(sentences)
  for (const address of asked?.address?.split(':') ?? [])
    sentences.push(...tellAddress(id, address, content, language))
  return join(sentences)
}

function join(sentences: readonly string[]): string | undefined {
  return sentences.length === 0 ? undefined : sentences.join('\n')
}

function tellAddress(
  id: string,
  address: string,
  content: string,
  language: CitingLanguage,
): readonly string[] {
  const {register} = readText(content, readTextSource(content, id)).value ?? {}
  const resolved = register && resolveAddress(register, address)
  if (resolved?.kind === 'alias') {
    return [`\`${address}\` became part of \`${resolved.id}\` on ${resolved.by.on}`]
  }
  if (resolved?.kind !== 'tombstone') return []
  const {on, reason} = resolved.tombstone
  return [`The words under \`${address}\` are gone since ${on}: ${say(reason, language)}`]
}

function say(words: Readonly<Record<string, string>>, language: CitingLanguage): string {
  return words[language] ?? Object.values(words)[0] ?? ''
}
