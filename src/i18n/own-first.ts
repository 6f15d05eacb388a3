/**
 * Lists what is said in several languages, that of the reader first.
 *
 * @param words by BCP 47 tag.
 * @param language of the reader.
 * @returns language and words, the others in their order.
 */
export function ownFirst<Words>(
  words: Readonly<Record<string, Words>>,
  language: string | undefined,
): [language: string, words: Words][] {
  return Object.entries(words).sort(([a], [b]) => Number(b === language) - Number(a === language))
}
