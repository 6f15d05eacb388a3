import {readLabel} from '#core/segment/read-label.ts'
import type {Language} from '#core/text/language.ts'
import {breaksPage} from './breaks-page.ts'
import type {DraftText, Line, Shape} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {hasRoom} from './has-room.ts'
import {measureColumn, measureIndent} from './measure-indent.ts'
import {measureLongLines} from './measure-long-lines.ts'
import {readSectionHead} from './read-section-head.ts'
import {startsUpper} from './starts-upper.ts'

/** «договорились:» on a short last line ends a paragraph; a full line may go on with a list. */
const shortShare = 0.6
/** Print breaks no line so far short of the column, as a share of the width of long lines. */
const earlyShare = 0.7
/** A line of this share of the width of long lines is full: the next may go on with any word. */
const fullShare = 0.8

/** No heading of one line is longer, in UTF-16 code units. */
const longestHeading = 120

const dash = /^[-–—*]$/u
/** A term, up to the dash behind it. */
const definition = /^[\p{Ll}\d«“"][^–—;:.!?]{0,80}(?:\.\d[^–—;:.!?]{0,60})?\s[–—]\s/u

/** What the whole text looks like. */
interface Layout {
  /** `true`: blank lines stand between some lines, so that they tell paragraphs. */
  readonly hasBlanks: boolean
  /** Length of lines that fill the column, UTF-16 code units. */
  readonly longest: number
  /** Where the first number stands, UTF-16 offset in the received text; -1: nowhere. */
  readonly preambleEnd: number
  /** Column from which on a line opens a paragraph; absent: first lines are not indented. */
  readonly indent: number | undefined
}

/** The block that a line may go on with. */
interface Block {
  readonly isHeading: boolean
  readonly isSignature: boolean
  /** Sign of a bulleted item; absent: it is none. */
  readonly sign?: string
  /** `true`: an item of a list of definitions. */
  readonly isDefinition: boolean
  /** `true`: an item of a list of names. */
  readonly isRoll: boolean
}

function isBareNumber({opens, text}: Line): boolean {
  return opens?.textStart !== undefined && opens.textStart >= text.length
}

/** Blank lines between paragraphs, none inside: the layout itself tells. */
function opensAfterBlank(shape: Shape, line: Line, isAfterEnd: boolean): boolean {
  if (line.gap === 0) return false
  const goesOn = !isAfterEnd && /^\p{Ll}/u.test(line.text)
  return !goesOn && (isAfterEnd || !breaksPage(line, shape))
}

/** A bullet, or a dash behind a colon, an item or a sentence: «далее\n- Договор» goes on. */
function isBullet(line: Line, previous: Line, {sign}: Block, longest: number): boolean {
  const own = readBullet(line)
  if (own === undefined) return false
  if (!dash.test(own) || /[:;]$/u.test(previous.text)) return true
  // Items without a stop: what the sign before opened has ended short of the column.
  if (own === sign && hasRoom(previous.text, line.text, longest)) return true
  return /[.!?…]$/u.test(previous.text) && (own === sign || /^\S+\s+\p{Lu}/u.test(line.text))
}

/** The sign of a bulleted item, `undefined` for other text. */
function readBullet({text}: Line): string | undefined {
  return /^([•·▪●○◦■□*–—-]|\d{1,2}°)\s/u.exec(text)?.[1]?.replace(/\d+/, '')
}

/** «мост – переход через реку;» behind the colon of a list or its last item; a sentence may wrap behind a colon. */
function isDefinition(line: Line, previous: Line, block: Block, longest: number): boolean {
  if (!definition.test(line.text)) return false
  if (previous.text.endsWith(';')) return block.isDefinition
  return previous.text.endsWith(':') && (line.gap > 0 || hasRoom(previous.text, line.text, longest))
}

/** A first line, as print indents it, below a sentence. */
function isIndented({received, language}: DraftText, line: Line, previous: Line, {indent}: Layout): boolean {
  if (indent === undefined || !startsUpper(line.text) || !endsSentence(previous.text, language)) return false
  return measureColumn(received, line) >= indent
}

/** Names below «Присутствовали:», one a line, each short of the column. */
function isRollItem(
  {language}: DraftText,
  line: Line,
  previous: Line,
  {isRoll}: Block,
  longest: number,
): boolean {
  if (line.gap > 0 || !startsUpper(line.text) || !endsShort(line, previous, longest)) return false
  return previous.text.endsWith(':') || (isRoll && !endsSentence(previous.text, language))
}

/** Print would not have broken the line there: far short of the column. */
function endsShort(line: Line, previous: Line, longest: number): boolean {
  return hasRoom(previous.text, line.text, earlyShare * longest)
}

/** «Отмечая …,» before the first number, or a number with a name and no stop, far short of the column, above a capital. */
function endsEarly(line: Line, previous: Line, {longest, preambleEnd}: Layout): boolean {
  if (line.gap > 0 || !startsUpper(line.text) || !endsShort(line, previous, longest)) return false
  if (line.start < preambleEnd && previous.text.endsWith(',')) return true
  return previous.opens?.label !== undefined && /\p{L}$/u.test(previous.text)
}

/** «Вопрос:», “Q:”, «И. Речной:» behind a sentence: who speaks. */
function isSpeech({text}: Line, previous: Line): boolean {
  return /[.!?…][»”")\]]?$/u.test(previous.text) && /^\p{Lu}[\p{L}. ]{0,30}:\s+["«“(]?[\p{Lu}–—]/u.test(text)
}

/** «Статья 5», «Раздел II»: the name on the next line is a heading of its own. */
function endsWithNumber({opens, text}: Line, language: Language): boolean {
  if (opens?.kind !== 'heading') return false
  return readLabel(text)?.textStart === text.length || readSectionHead(text, language)?.rest === ''
}

/** Below a heading the text begins with a capital, unless the heading fills its line or is all in capitals. */
function endsHeading({shape, language}: DraftText, line: Line, previous: Line, longest: number): boolean {
  if (line.gap > shape.gap || endsWithNumber(previous, language)) return true
  if (!startsUpper(line.text) || previous.text.length >= fullShare * longest) return false
  return line.text !== line.text.toUpperCase() || previous.text !== previous.text.toUpperCase()
}

/** Between «Статья 1» and the first number stands what the article is about. */
function isHeadingText({language, shape}: DraftText, {text}: Line, next: Line | undefined): boolean {
  const isText = text.length > longestHeading || /[,;:]$/u.test(text) || endsSentence(text, language)
  return !isText && next !== undefined && (next.opens !== undefined || next.gap > shape.gap)
}

/** What the look of a wrapped text says of a line below running text. */
function opensBySight({shape, language}: DraftText, line: Line, previous: Line, hasBlanks: boolean): boolean {
  const isAfterEnd = endsSentence(previous.text, language)
  if (shape.gap === 0 && hasBlanks) return opensAfterBlank(shape, line, isAfterEnd)
  if (!startsUpper(line.text)) return false
  const isAfterColon = previous.text.endsWith(':') && previous.text.length < shortShare * shape.width
  return isAfterEnd || isAfterColon || (line.gap > shape.gap && !breaksPage(line, shape))
}

/** Items, speeches and terms have a form of their own. */
function opensByForm(
  draft: DraftText,
  line: Line,
  previous: Line,
  block: Block,
  {hasBlanks, longest}: Layout,
): boolean {
  if (isBullet(line, previous, block, longest) || isSpeech(line, previous)) return true
  if (isDefinition(line, previous, block, longest)) return true
  return hasBlanks && draft.shape.gap === 0 && isRollItem(draft, line, previous, block, longest)
}

function opensByPlace(draft: DraftText, line: Line, previous: Line, layout: Layout): boolean {
  if (isIndented(draft, line, previous, layout)) return true
  return draft.shape.gap === 0 && endsEarly(line, previous, layout)
}

function opensParagraph(draft: DraftText, line: Line, previous: Line, block: Block, layout: Layout): boolean {
  const {shape, language} = draft
  const {hasBlanks, longest} = layout
  if (line.joint !== undefined || line.hint?.opensBlock === false || isBareNumber(previous)) return false
  if (shape.kind !== 'wrapped' || previous.joint !== undefined) return true
  if (block.isSignature) return opensBySight(draft, line, previous, hasBlanks)
  if (opensByForm(draft, line, previous, block, layout)) return true
  if (block.isHeading && !endsSentence(previous.text, language)) {
    return endsHeading(draft, line, previous, longest)
  }
  return opensByPlace(draft, line, previous, layout) || opensBySight(draft, line, previous, hasBlanks)
}

/**
 * Finds the paragraphs without a number. In a wrapped text where every line is set apart, or none,
 * a paragraph begins where the line before ends a sentence and this one begins with a capital; a
 * capital alone begins nothing.
 *
 * Reads `lines` and `shape`, after everything with a form of its own is known; writes `opens`.
 *
 * @param draft the text.
 * @returns the text with every paragraph marked.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findParagraphs} from '#core/ingest/find-paragraphs.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Главы\nГосударств решили.\nСтороны\nсогласны.'
 * const shape = {kind: 'wrapped', gap: 0, width: 9} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.deepEqual(findParagraphs(draft).lines.map((line) => line.opens !== undefined), [true, false, true, false])
 * ```
 */
export function findParagraphs(draft: DraftText): DraftText {
  const hasBlanks = draft.lines.some(
    (line, index) => index > 0 && line.gap > 0 && !breaksPage(line, draft.shape),
  )
  const preambleEnd = draft.lines.find(({opens}) => opens?.label !== undefined)?.start ?? -1
  const layout = {
    hasBlanks,
    longest: measureLongLines(draft.lines),
    preambleEnd,
    indent: measureIndent(draft),
  }
  let block: Block = {isHeading: false, isSignature: false, isDefinition: false, isRoll: false}
  const lines = draft.lines.map((line, index): Line => {
    const previous = draft.lines[index - 1]
    const isOpen = line.opens !== undefined
    if (!isOpen && previous !== undefined && !opensParagraph(draft, line, previous, block, layout))
      return line
    const isHeading = isOpen
      ? line.opens.kind === 'heading'
      : block.isHeading && isHeadingText(draft, line, draft.lines[index + 1])
    const sign = readBullet(line)
    const isItem = previous !== undefined && isDefinition(line, previous, block, layout.longest)
    const isRoll =
      !isOpen && previous !== undefined && isRollItem(draft, line, previous, block, layout.longest)
    block = {
      isHeading,
      isSignature: line.opens?.kind === 'signature',
      isDefinition: isItem,
      isRoll,
      ...(sign === undefined ? {} : {sign}),
    }
    return isOpen ? line : {...line, opens: {kind: isHeading ? 'heading' : 'paragraph'}}
  })
  return {...draft, lines}
}
