/**
 * Add a word to the last sentence of a text; a sentence or paragraph of its own would change the alignment too.
 * @param text ends with a full stop and a line break
 * @param word without white space
 */
export function appendWord(text: string, word: string): string {
  return `${text.trimEnd().replace(/\.$/, '')} ${word}.\n`
}
