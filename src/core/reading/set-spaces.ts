const noBreak = '\u00A0'
/** A run of more characters is not made: in a narrow column it would leave the line before it short. */
const longestRun = 24

const listOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What a language holds together, all lower case. */
interface Habits {
  /** Words that lean on the word behind them. */
  readonly leaning: ReadonlySet<string>
  /** Words that lean on the word before them. */
  readonly trailing: ReadonlySet<string>
  /** Abbreviations without their stop, and words, before a number. */
  readonly counted: ReadonlySet<string>
  readonly countedWord: RegExp
  /** Abbreviations without their stop before a name. */
  readonly titles: ReadonlySet<string>
  /** Behind a number. */
  readonly units: ReadonlySet<string>
}

/** Russian by Milchin and Cheltsova (handbook of the editor), English by New Hart's Rules. */
const habits: Readonly<Record<string, Habits>> = {
  ru: {
    leaning: listOf('а в во да до за и из к ко на не ни но о об от по с со у'),
    trailing: listOf('б бы ж же ли ль'),
    counted: listOf('ст стст п пп ч гл разд подп прил рис табл стр с т вып см'),
    countedWord: /^(?:пункт|подпункт|стать|стате|част[ьи]|глав[аеуы]|раздел|приложени|абзац)/,
    titles: listOf('г гг им р оз ул пос проф акад ген тов гр'),
    units: listOf(`
      января февраля марта апреля мая июня июля августа сентября октября ноября декабря
      г гг год года году годом годы годов годах лет в вв век века веке км м кг т га ч мин руб долл тыс млн млрд трлн
      процент процента процентов человек раз раза дня дней месяца месяцев стран страны государств государства
    `),
  },
  en: {
    leaning: new Set(),
    trailing: new Set(),
    counted: listOf('no nos art arts p pp ch sec para paras vol fig cl'),
    countedWord: /^(?:annex|article|chapter|section|paragraph|part|page)(?:es|s)?$/,
    titles: listOf('mr mrs ms dr prof st gen'),
    units: listOf(`
      january february march april may june july august september october november december
      km kg m ha per percent thousand million billion trillion years days months weeks hours states countries
    `),
  },
}

const opening = /^[«„“"(—–[]+/
const ending = /[.,;:!?)\]»“”"…]+$/
const number = /^(?:\d+(?:[.,:/–-]\d+)*|[IVXLC]+)$/
const initial = /^\p{Lu}\.(?:\p{Lu}\.)?$/u
const capital = /^\p{Lu}/u
const dash = /^[—–]$/

/**
 * Sets no-break spaces where a language does not let a line end: for display only, the text stays as it is.
 *
 * @param text one paragraph or a part of it.
 * @param language BCP 47; of a language without habits nothing is changed.
 * @returns as many characters; some spaces have become U+00A0, in Russian behind the shortest words, before a dash and
 *   particles, in both languages beside numbers, initials, titles and short forms.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {setSpaces} from '#core/reading/set-spaces.ts'
 * assert.equal(setSpaces('Дождь — и в мае, 3 апреля', 'ru'), 'Дождь\u00A0— и\u00A0в\u00A0мае, 3\u00A0апреля')
 * assert.equal(setSpaces('Art. 5 of 3 April', 'en'), 'Art.\u00A05 of 3\u00A0April')
 * ```
 */
export function setSpaces(text: string, language: string): string {
  const own = habits[language]
  if (own === undefined) return text
  const tokens = text.split(' ')
  let set = tokens[0] ?? ''
  let run = set.length
  for (let index = 1; index < tokens.length; index++) {
    const right = tokens[index] ?? ''
    const left = tokens[index - 1] ?? ''
    const isHeld = run + right.length < longestRun && isTied(left, right, tokens[index - 2] ?? '', own)
    run = isHeld ? run + 1 + right.length : right.length
    set += (isHeld ? noBreak : ' ') + right
  }
  return set
}

/**
 * Sets no-break spaces in a cell, whatever elements its words stand in.
 *
 * @param html as `inline-html.ts` writes it.
 * @param language BCP 47.
 * @returns the same HTML with spaces of its text exchanged as {@link setSpaces} does; tags are not touched.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {setSpacesIn} from '#core/reading/set-spaces.ts'
 * assert.equal(setSpacesIn('<b class="a b">в</b> мае', 'ru'), '<b class="a b">в</b>\u00A0мае')
 * ```
 */
export function setSpacesIn(html: string, language: string): string {
  const pieces = html.split(/(<[^>]*>)/)
  const words = pieces.map((piece, index) => (index % 2 === 0 ? piece : piece.startsWith('<br') ? '\n' : ''))
  const set = setSpacesOver(words, language)
  return pieces.map((piece, index) => (index % 2 === 0 ? set[index] : piece)).join('')
}

/**
 * Sets no-break spaces in words that stand in several pieces: one may begin in a piece and end in the next.
 *
 * @param pieces of one paragraph, in order.
 * @param language BCP 47.
 * @returns the pieces, each as long as before.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {setSpacesOver} from '#core/reading/set-spaces.ts'
 * assert.deepEqual(setSpacesOver(['Дождь в', ' мае'], 'ru'), ['Дождь в', '\u00A0мае'])
 * ```
 */
export function setSpacesOver(pieces: readonly string[], language: string): readonly string[] {
  const text = setSpaces(pieces.join(''), language)
  let end = 0
  return pieces.map((piece) => {
    const start = end
    end += piece.length
    return text.slice(start, end)
  })
}

/** Tells whether a line may not end between two words. */
function isTied(left: string, right: string, earlier: string, own: Habits): boolean {
  const words = left.split(/\s/)
  const first = (words.at(-1) ?? '').replace(opening, '')
  const before = words.at(-2) ?? earlier.split(/\s/).at(-1) ?? ''
  const next = right.split(/\s/, 1)[0] ?? ''
  if (first === '' || next === '') return false
  return (
    dash.test(next) ||
    leans(first, next, own) ||
    isCounted(first, next, own) ||
    isName(first, next, before, own)
  )
}

function leans(first: string, next: string, {leaning, trailing}: Habits): boolean {
  return leaning.has(first.toLowerCase()) || trailing.has(next.replace(ending, ''))
}

function isCounted(first: string, next: string, {counted, countedWord, units, leaning}: Habits): boolean {
  const inner = next.replace(opening, '').replace(ending, '')
  if (number.test(first)) {
    const isThousands = /^\d{1,3}$/.test(first) && /^\d{3}$/.test(inner)
    return isThousands || (units.has(inner.toLowerCase()) && !leaning.has(next))
  }
  if (/^[№§]+$/.test(first)) return true
  const word = first.toLowerCase()
  const isLabel = word.endsWith('.') ? counted.has(word.slice(0, -1)) : countedWord.test(word)
  return isLabel && (number.test(inner) || inner.startsWith('№'))
}

function isName(first: string, next: string, before: string, {titles}: Habits): boolean {
  if (initial.test(first)) return capital.test(next)
  if (initial.test(next.replace(/[,;)]$/, ''))) return /^\p{Lu}\p{L}+$/u.test(first)
  // `т. е.`, `и т. д.`
  if (/^[нст]\.$/.test(first)) return /^\p{Ll}\./u.test(next)
  // A year ends a sentence as well: `в 2024 г. Совет`.
  const isTitle = titles.has(first.replace(/\.$/, '').toLowerCase()) && !number.test(before)
  return isTitle && /^[«“]?\p{Lu}/u.test(next)
}
