import fc from 'fast-check'
import {writeWords, type EditedBlock, type EditedText, type Word} from './edited-text.ts'

const kinds = [
  'insert',
  'remove',
  'split',
  'merge',
  'move',
  'renumber',
  'reorder',
  'typo',
  'replace',
  'insertSentence',
  'removeSentence',
  'moveSentence',
  'splitSentence',
  'joinSentences',
  'insertRow',
  'removeRow',
] as const
type EditKind = (typeof kinds)[number]

/** One edit: what is done, and numbers that choose where. */
export interface Edit {
  readonly kind: EditKind
  readonly at: number
  readonly to: number
  readonly how: number
}

/** Edits of one release each. */
export type Script = readonly (readonly Edit[])[]

type Sentence = readonly Word[]

const news: Readonly<Record<string, readonly string[]>> = {
  ru: [
    'Паром ходит только днём.',
    'Каждую весну причал красят заново, чтобы доски не гнили от сырости.',
    'Ключ от сарая висит в сенях.',
    'Собак держат на привязи; кошек не считают.',
    'Срок хранения копий – два года.',
    'Об этом объявляют на сходе.',
  ],
  en: [
    'The ferry runs by day only.',
    'Every spring the pier is painted again so that its planks do not rot.',
    'The key of the shed hangs in the porch.',
    'Dogs are kept on a chain; cats are not counted.',
    'Copies are kept for two years.',
    'This is announced at the meeting.',
  ],
}
const replacements: Readonly<Record<string, readonly string[]>> = {
  ru: ['сторож', 'вечером', 'семь', 'лестница', 'обязан', 'никогда', 'берег', 'сентябре'],
  en: ['guard', 'evening', 'seven', 'ladder', 'must', 'never', 'bank', 'September'],
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

/** Indexes of blocks that can be edited alone: neither rows nor cells. */
const listFree = (text: EditedText): readonly number[] =>
  [...text.keys()].filter((index) => text[index]?.kind === 'paragraph')

const listRows = (text: EditedText): readonly number[] =>
  [...text.keys()].filter((index) => text[index]?.kind === 'row')

const listWorded = (text: EditedText): readonly number[] =>
  [...text.keys()].filter((index) => (text[index]?.sentences.length ?? 0) > 0)

const put = (text: EditedText, index: number, ...blocks: readonly EditedBlock[]): EditedText =>
  text.toSpliced(index, 1, ...blocks)

const number = (text: EditedText): EditedText => {
  let last = 0
  return text.map((block) => (block.label === undefined ? block : {...block, label: String((last += 1))}))
}

const write = (language: string, at: number): Sentence => writeWords(pick(news[language] ?? [], at) ?? '')

/** Edits the block at an index, and leaves a text without such a block as it is. */
function change(
  text: EditedText,
  index: number | undefined,
  edit: (block: EditedBlock) => readonly EditedBlock[],
): EditedText {
  const block = text[index ?? -1]
  return block === undefined || index === undefined ? text : put(text, index, ...edit(block))
}

function changeWord(text: EditedText, {at, to}: Edit, edit: (word: Word) => Word): EditedText {
  return change(text, pick(listWorded(text), at), (block) => {
    const place = to % block.sentences.flat().length
    let index = 0
    const sentences = block.sentences.map((list) =>
      list.map((word) => (index++ === place ? edit(word) : word)),
    )
    return [{...block, sentences}]
  })
}

/** Two neighbours become one; a row is no neighbour. */
function merge(text: EditedText, at: number): EditedText {
  const pairs = listFree(text).filter((index) => text[index + 1]?.kind === 'paragraph')
  const index = pick(pairs, at)
  const next = text[(index ?? -2) + 1]
  if (index === undefined || next === undefined) return text
  return change(text.toSpliced(index + 1, 1), index, (block) => [
    {...block, sentences: [...block.sentences, ...next.sentences]},
  ])
}

function splitBlock(block: EditedBlock, to: number): readonly EditedBlock[] {
  const {sentences} = block
  if (sentences.length < 2) return [block]
  const cut = 1 + (to % (sentences.length - 1))
  return [
    {...block, sentences: sentences.slice(0, cut)},
    {kind: 'paragraph', sentences: sentences.slice(cut)},
  ]
}

function takeSentence(text: EditedText, {at, to}: Edit): {text: EditedText; sentence?: Sentence} {
  const index = pick(
    listFree(text).filter((each) => (text[each]?.sentences.length ?? 0) > 1),
    at,
  )
  const sentences = text[index ?? -1]?.sentences ?? []
  const sentence = pick(sentences, to)
  if (sentence === undefined) return {text}
  const rest = sentences.filter((each) => each !== sentence)
  return {text: change(text, index, (block) => [{...block, sentences: rest}]), sentence}
}

function putSentence(text: EditedText, at: number, how: number, sentence: Sentence): EditedText {
  return change(text, pick(listFree(text), at), (block) => {
    const place = how % (block.sentences.length + 1)
    return [{...block, sentences: block.sentences.toSpliced(place, 0, sentence)}]
  })
}

const close = (word: Word, end: string): Word => ({...word, text: word.text.replace(/[.,;:]?$/, end)})

function splitSentence(sentence: Sentence, how: number): readonly Sentence[] {
  if (sentence.length < 4) return [sentence]
  const cut = 2 + (how % (sentence.length - 3))
  const [left, right] = [sentence.slice(0, cut), sentence.slice(cut)]
  return [left.map((word, index) => (index === cut - 1 ? close(word, '.') : word)), right]
}

function joinSentences(block: EditedBlock, to: number): readonly EditedBlock[] {
  const {sentences} = block
  if (sentences.length < 2) return [block]
  const index = to % (sentences.length - 1)
  const [left = [], right = []] = sentences.slice(index, index + 2)
  const joined = [...left.slice(0, -1), ...left.slice(-1).map((word) => close(word, ',')), ...right]
  return [{...block, sentences: sentences.toSpliced(index, 2, joined)}]
}

/** Exchanges two letters, or leaves one out. */
function misspell(word: Word, how: number): Word {
  const {text} = word
  if (text.length < 4) return {...word, text: `${text}${text.slice(-1)}`}
  const at = 1 + (how % (text.length - 2))
  const [before, letter, next, after] = [
    text.slice(0, at),
    text.charAt(at),
    text.charAt(at + 1),
    text.slice(at + 2),
  ]
  return {...word, text: how % 2 === 0 ? `${before}${next}${letter}${after}` : `${before}${next}${after}`}
}

const rowLength = (text: EditedText, index: number): number => {
  const end = text.findIndex((block, place) => place > index && block.kind !== 'cell')
  return (end === -1 ? text.length : end) - index
}

/** All kinds of edit; each gives a new text, or the same where there is nothing to do it to. */
const edits = {
  insert: (text, {at, to, how}, language) => {
    const index = pick(listFree(text), at) ?? 0
    const label = how % 3 === 0 ? undefined : text[index]?.label
    const sentences = [write(language, to), ...(how % 2 === 0 ? [write(language, to + how)] : [])]
    const block: EditedBlock = {kind: 'paragraph', sentences, ...(label === undefined ? {} : {label})}
    const inserted = text.toSpliced(index, 0, block)
    return how % 3 === 1 ? number(inserted) : inserted
  },
  remove: (text, {at, how}) => {
    const removed = change(text, pick(listFree(text), at), () => [])
    return how % 2 === 0 ? removed : number(removed)
  },
  split: (text, {at, to, how}) => {
    const divided = change(text, pick(listFree(text), at), (block) => splitBlock(block, to))
    return how % 2 === 0 ? divided : number(divided)
  },
  merge: (text, {at, how}) => (how % 2 === 0 ? merge(text, at) : number(merge(text, at))),
  move: (text, {at, to, how}) => {
    const index = pick(listFree(text), at)
    const block = text[index ?? -1]
    if (index === undefined || block === undefined) return text
    const without = text.toSpliced(index, 1)
    const moved = without.toSpliced(pick(listFree(without), to) ?? 0, 0, block)
    return how % 2 === 0 ? moved : number(moved)
  },
  renumber: (text, {how}) =>
    how % 2 === 0
      ? number(text)
      : text.map((block) =>
          block.label === undefined ? block : {...block, label: String(Number(block.label) + 1)},
        ),
  reorder: (text, {at, how}) => {
    const index =
      pick(
        listFree(text).filter((each) => text[each + 2]?.kind === 'paragraph'),
        at,
      ) ?? 0
    const [a, b, c] = text.slice(index, index + 3)
    if (a === undefined || b === undefined || c === undefined || b.kind !== 'paragraph') return text
    const reordered = text.toSpliced(index, 3, c, a, b)
    return how % 2 === 0 ? reordered : number(reordered)
  },
  typo: (text, edit) => changeWord(text, edit, (word) => misspell(word, edit.how)),
  replace: (text, edit, language) => {
    const words = replacements[language] ?? []
    const once = changeWord(
      text,
      edit,
      () => writeWords(pick(words, edit.how) ?? '')[0] ?? {origin: 0, text: ''},
    )
    if (edit.how % 2 === 0) return once
    const second = {...edit, to: edit.to + 2}
    return changeWord(
      once,
      second,
      () => writeWords(pick(words, edit.how + 3) ?? '')[0] ?? {origin: 0, text: ''},
    )
  },
  insertSentence: (text, {at, to, how}, language) => putSentence(text, at, how, write(language, to)),
  removeSentence: (text, edit) => takeSentence(text, edit).text,
  moveSentence: (text, edit) => {
    const {text: rest, sentence} = takeSentence(text, edit)
    return sentence === undefined ? text : putSentence(rest, edit.how, edit.to, sentence)
  },
  splitSentence: (text, {at, to, how}) =>
    change(text, pick(listFree(text), at), (block) => {
      const index = to % block.sentences.length
      const sentences = block.sentences.flatMap((each, place) =>
        place === index ? splitSentence(each, how) : [each],
      )
      return [{...block, sentences}]
    }),
  joinSentences: (text, {at, to}) =>
    change(text, pick(listFree(text), at), (block) => joinSentences(block, to)),
  insertRow: (text, {at, to, how}, language) => {
    const index = pick(listRows(text), at)
    if (index === undefined) return text
    const words = replacements[language] ?? []
    const cells = [to, how].map((each): EditedBlock => ({
      kind: 'cell',
      sentences: [writeWords(pick(words, each) ?? '')],
    }))
    return text.toSpliced(index, 0, {kind: 'row', sentences: []}, ...cells)
  },
  removeRow: (text, {at}) => {
    const index = pick(listRows(text), at)
    return index === undefined ? text : text.toSpliced(index, rowLength(text, index))
  },
} satisfies Readonly<Record<EditKind, (text: EditedText, edit: Edit, language: string) => EditedText>>

/** Does an edit. */
export function applyEdit(text: EditedText, edit: Edit, language: string): EditedText {
  const changed: EditedText = edits[edit.kind](text, edit, language)
  return changed.some(({kind}) => kind === 'paragraph') ? changed : text
}

const place = fc.nat({max: 10_000})
const edit = fc.record({kind: fc.constantFrom(...kinds), at: place, to: place, how: place})

/** Chains of one to six edits, with a register run now and then, and one at the end. */
export const scripts: fc.Arbitrary<Script> = fc
  .array(fc.tuple(edit, fc.boolean()), {minLength: 1, maxLength: 6})
  .map((chain) => {
    const script: Edit[][] = [[]]
    for (const [each, isReleased] of chain) {
      script.at(-1)?.push(each)
      if (isReleased) script.push([])
    }
    return script.filter((list) => list.length > 0)
  })
