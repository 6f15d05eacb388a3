import {createRandom} from './corpus/random.ts'
import {renderRussian} from './corpus/render-sentence.ts'
import {createSentence} from './corpus/sentence.ts'

/** Characters of a line: a narrow column of print, as text pulled out of a PDF has it. */
const column = 40
/** Lines of a page; behind them come three empty lines. */
const page = 45
/** Paragraphs of an annex; in the next one numbers begin anew. */
const annex = 300
/** One word in so many is torn apart, as optical recognition does. */
const tornWords = 400

/**
 * Make a received text: annexes of numbered paragraphs of Russian, wrapped to a column, an empty line behind each
 * line, with page breaks and torn words.
 * @param paragraphs how many, 1 or more
 * @param characters of the whole text, about, UTF-16 code units; paragraphs are one sentence cut to fit
 * @param seed of the text; the same seed gives the same text
 */
export function generateReceived(paragraphs: number, characters: number, seed: number): string {
  const random = createRandom(seed)
  const each = Math.floor(characters / paragraphs)
  const lines: string[] = []
  for (let number = 1; number <= paragraphs; number += 1) {
    const words = renderRussian(createSentence(random)).split(' ')
    const place = (number - 1) % annex
    if (place === 0) lines.push(`Приложение № ${(number - 1) / annex + 1}`)
    let text = `${place + 1}.`
    for (const word of words) {
      if (text.length + word.length + 2 > each && text.length > each / 2) break
      text +=
        random.chance(1 / tornWords) && /^\p{Lu}\p{Ll}{3}/u.test(word)
          ? ` ${word[0]} ${word.slice(1)}`
          : ` ${word}`
    }
    lines.push(...wrap(`${text.replace(/[,;:.]$/, '')}.`))
  }
  return lines.map((line, index) => (index % page === page - 1 ? `${line}\n\n\n\n` : `${line}\n\n`)).join('')
}

function wrap(text: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= column) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
