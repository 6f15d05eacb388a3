/** A long text goes on in a new line of the file behind this many UTF-16 code units. */
const longest = 4000

/** Everything invisible but a space: a reader of the file sees it, and no editor or tool drops it in passing. */
const invisible = /(?! )[\p{C}\p{Z}]/gu

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const digits = code.toString(16).toUpperCase()
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`
}

function cut(text: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  while (text.length - from > longest) {
    const isPair = /[\uD800-\uDBFF]/.test(text.charAt(from + longest - 1))
    const to = from + longest - (isPair ? 1 : 0)
    parts.push(text.slice(from, to))
    from = to
  }
  return [...parts, text.slice(from)]
}

/**
 * Writes a text as a double-quoted scalar of YAML that gives the same characters back, whatever they
 * are: no-break spaces, line and page ends, lone surrogates.
 *
 * @param text the text.
 * @returns the scalar with its quotes; of more than one line, indented by six spaces, for a long text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parse} from 'yaml'
 * import {quoteYaml} from '#io/quote-yaml.ts'
 * assert.equal(quoteYaml('5\u00A0км\n'), String.raw`"5\u00A0км\n"`)
 * assert.equal(parse(quoteYaml('\u2028\uD800 ')), '\u2028\uD800 ')
 * ```
 */
export function quoteYaml(text: string): string {
  const parts = cut(text).map((part) =>
    JSON.stringify(part).slice(1, -1).replaceAll(invisible, escapeCharacter),
  )
  // A space at the start of a line would be taken for its indent.
  const lines = parts.map((part, index) => (index > 0 && part.startsWith(' ') ? `\\${part}` : part))
  return `"${lines.join('\\\n      ')}"`
}
