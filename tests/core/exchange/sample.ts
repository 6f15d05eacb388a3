import type {TextOutput} from '#plugins/chain.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

/** Base: a heading after a paragraph, items, a continuation, a table, a paragraph that the other edition lacks. */
const ru = [
  '# О дожде',
  '1\\. Идёт дождь. Идёт снег & град.',
  '## Потом',
  '2\\. Снег тает, см. п. 1.',
  'Вода стоит.',
  '2.1. Лёд «трещит».',
  '| а | б |\n|---|---|\n| лёд |  |',
  '3\\. Это сказано только по-русски.',
].join('\n\n')
/** The second paragraph is one sentence longer. */
const en = [
  '# On rain',
  '1\\. It rains. It snows & hails.',
  '## Later',
  '2\\. The snow melts, see para. 1. Nobody is surprised.',
  'Water stands.',
  '2.1. Ice “cracks”.',
  '| a | b |\n|---|---|\n| ice |  |',
].join('\n\n')

/** A text in two languages with one of everything that its data have to hold. */
export function makeSample(): TextOutput {
  return runEditions({ru, en})
}

/** The same in one language. */
export function makeSingle(): TextOutput {
  return runEditions({en})
}

/** Words that break what is put together from strings: each is one paragraph of {@link makeHostile}. */
export const hostile = [
  '</script><script>alert(1)</script>',
  'a\u0000b\u0001c\u000bd\u001fe\u007f',
  'lone \ud800 and \udfff halves, a whole 😀',
  'lines\u2028and\u2029paragraphs\r\nand\ttabs',
  ']]> & &amp; <!-- " \' --> \ufffe\uffff',
]

/** A text of hostile words, past all readers: each paragraph is a clause. */
export function makeHostile(): TextOutput {
  const {document, view, ...rest} = runEditions({en: hostile.map((_, at) => `${at + 1}\\. x`).join('\n\n')})
  const editions = document.editions.map((edition) => ({
    ...edition,
    divisions: edition.divisions.map((division) => ({
      ...division,
      paragraphs: division.paragraphs.map((paragraph, at) => {
        const text = hostile[at] ?? ''
        return {...paragraph, text, clauses: [{id: `p${at + 1}c1`, span: {start: 0, end: text.length}}]}
      }),
    })),
  }))
  return {...rest, view, document: {...document, titles: {en: hostile.join(' ')}, editions}}
}
