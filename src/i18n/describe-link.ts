import {linkLevel} from '#core/align/link-level.ts'
import type {BeadEvidence} from '#core/model/corpus-document.ts'
import type {ReadingRow} from '#core/model/reading-view.ts'
import {byLanguage} from './by-language.ts'
import type {ReaderWords} from './words/reader.ts'

/** What is said of the link between the sides of a row. */
export interface LinkWords {
  readonly level: keyof ReaderWords['levels']
  readonly text: string
  /** How it was found; empty where the editors made it. */
  readonly origin: string
  /** What speaks for it and against it, where it is not sure. */
  readonly why: readonly string[]
}

/** Numbers that are named of those that both sides have. */
const mostNumbers = 5
/** Standard deviations from which a length is worth a word, and the ratios it is put in words by. */
const strange = 1.5
const factors = [1.75, 2.5, 4]

/**
 * Writes how sure the link of a row is, where it comes from, and what speaks for it where it is not sure, for an
 * attribute.
 *
 * @param row row of the view.
 * @returns per cent and the first letter of the origin, as `99n`, `!` where it stands in a long run without
 *   counterparts, then what {@link describeLink} names; only what a person decided has 100; `undefined` in a text
 *   of one edition.
 */
export function writeLink({score, origin, level, evidence}: Partial<ReadingRow>): string | undefined {
  if (score === undefined || origin === undefined) return undefined
  const most = origin === 'hand' ? 100 : 99
  // 0.57 is a little less than 57 hundredths.
  const percent = Math.min(most, Math.floor(score * 100 + 1e-9))
  const isLost = level === 'doubtful' && linkLevel(score) !== 'doubtful'
  return `${percent}${origin.charAt(0)}${isLost ? '!' : ''}${evidence === undefined ? '' : writeEvidence(evidence)}`
}

/** Numbers, records, words, labels, the side that is short and by how much: five fields. */
function writeEvidence({numbers = [], names = [], words = 0, label, ratio, deviation}: BeadEvidence): string {
  const factor = Math.max(ratio, 1 / ratio)
  const length = `${ratio < 1 ? 0 : 1}${factors.filter((limit) => factor >= limit).length}`
  return [
    '',
    numbers.slice(0, mostNumbers).join(','),
    names.length || '',
    words || '',
    label === undefined ? '' : label === 'equal' ? '=' : '-',
    Math.abs(deviation) < strange || !Number.isFinite(factor) ? '' : length,
  ].join(';')
}

/**
 * Says what {@link writeLink} wrote.
 *
 * @param link as `99n`, `62l;2019,15;1;7;=;01`.
 * @param words of the reading page.
 * @param languages of the columns, the base first; default: not known.
 * @returns see {@link LinkWords}; `undefined` for anything else.
 */
export function describeLink(
  link: string,
  words: ReaderWords,
  languages: readonly string[] = [],
): LinkWords | undefined {
  const [head = '', ...fields] = link.split(';')
  const [, percent = '', letter] = /^(\d{1,3})([nlh])!?$/.exec(head) ?? []
  if (letter === 'h') return {level: 'hand', text: words.levels.hand, origin: '', why: []}
  if (letter !== 'n' && letter !== 'l') return undefined
  const level = linkLevel(Number(percent) / 100)
  const why = fields.length === 0 ? [] : describeEvidence(fields, words, languages)
  return {level, text: words.levels[level].replace('#', percent), origin: words.origins[letter], why}
}

function describeEvidence(
  [numbers = '', names = '', count = '', label = '', length = '']: readonly string[],
  {why}: ReaderWords,
  languages: readonly string[],
): readonly string[] {
  const shared = [
    ...(numbers === '' ? [] : [why.numbers.replace('#', () => numbers.replaceAll(',', ', '))]),
    ...(names === '' ? [] : [why.names.replace('#', names)]),
    ...(count === '' ? [] : [why.words.replace('#', count)]),
  ]
  const [side = '', factor = ''] = length
  return [
    ...(shared.length === 0 ? [why.nothing] : shared),
    ...(label === '' ? [] : [label === '=' ? why.equal : why.different]),
    ...(length === ''
      ? []
      : [
          byLanguage(why.shorter, languages[Number(side)]).replace(
            '#',
            () => why.factors[Number(factor)] ?? '',
          ),
        ]),
  ]
}

/**
 * Says how sure it is that a side is missing.
 *
 * @param link as {@link writeLink} wrote it.
 * @param words of the reading page.
 * @returns a sentence without stop; `undefined` where a person said so, or for anything else.
 */
export function describeAbsence(link: string, words: ReaderWords): string | undefined {
  const [, percent = '', isLost = ''] = /^(\d{1,3})[nl](!?)$/.exec(link) ?? []
  if (percent === '') return undefined
  return words.gaps[isLost === '' ? linkLevel(Number(percent) / 100) : 'run'].replace('#', percent)
}
