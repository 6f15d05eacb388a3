/**
 * The flow, and the first file to read: the stages in order, as two lists.
 *
 * - *Edition stages* run on each edition's own tree and file, so that a message points into that file.
 * - *Text stages* run on one joined tree whose children are the editions of a text.
 *
 * `source -> number -> split -> entities, citations -> collect (each edition) -> align -> lay out (the text)`
 */
import type {Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {AlignmentDecisions} from '#core/align/decisions.ts'
import {resolveCitations} from '#core/citations/resolve-citations.ts'
import type {CorpusDocument, Edition, EditionHead} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import {layOut} from '#core/reading/lay-out.ts'
import {accountForLetters} from '#core/reading/account-for-letters.ts'
import type {ReadingView} from '#core/model/reading-view.ts'
import type {Language} from '#core/text/language.ts'
import {collectEdition} from './collect.ts'
import type {EditionNode} from './mdast.ts'
import {parsePlain} from './parse-plain.ts'
import {tellFinding} from './tell-finding.ts'
import remarkAlign from './remark-align/index.ts'
import remarkCitations from './remark-citations/index.ts'
import remarkClauses from './remark-clauses/index.ts'
import remarkEntities, {type Options as EntityOptions} from './remark-entities/index.ts'
import remarkParagraphs from './remark-paragraphs/index.ts'

/** One edition to be read. */
export interface EditionInput {
  readonly head: EditionHead
  readonly language: Language
  /** Path shown in messages. */
  readonly path: string
  /** Markdown, lines ended by `\n`. */
  readonly source: string
}

/** One text to be read: everything the chain needs, nothing it has to look up. */
export interface TextInput {
  readonly head: Omit<CorpusDocument, 'editions' | 'alignments'>
  /** The first is the base. */
  readonly editions: readonly EditionInput[]
  readonly decisions: AlignmentDecisions | undefined
  /** Path shown in messages about the alignment. */
  readonly path: string
  /** One function per language, by its tag. */
  readonly findMentions: Readonly<Record<string, EntityOptions['findMentions']>>
}

export interface TextOutput {
  readonly document: CorpusDocument
  readonly view: ReadingView
  /** Files with the messages about them; a fatal message means that the text must not be published. */
  readonly files: readonly VFile[]
}

/**
 * Edition stages, in order.
 *
 * @param input the edition.
 * @param findMentions finder for its language.
 * @returns a processor that parses and runs them.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {editionStages} from '#plugins/chain.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const head = {id: 'x/en', language: 'en', role: 'digest' as const, witness: {source: 'x', rights: 'CC0-1.0'}}
 * const processor = editionStages({head, language: en, path: 'en.md', source: '1. Rain.'}, () => [])
 * assert.equal(processor.parse('1. Rain.').children.length, 1)
 * ```
 */
export function editionStages(input: EditionInput, findMentions: EntityOptions['findMentions']) {
  const {source, language} = input
  const parser = unified().use(remarkParse)
  // Each syntax costs time on every character (facts: performance, section 2): only where it is used.
  if (/\||\[\^|~~/.test(source)) parser.use(remarkGfm)
  if (/^:{2,}|:pb\[/m.test(source)) parser.use(remarkDirective)
  return parser
    .use(remarkParagraphs, {annexWords: language.annexWords})
    .use(remarkClauses, {language})
    .use(remarkEntities, {findMentions, document: input.head.id.split('/')[0] ?? ''})
    .use(remarkCitations, {language})
}

/**
 * Text stages, in order.
 *
 * @param input the text.
 * @returns a processor that runs them on a joined root.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import type {Root} from 'mdast'
 * import {textStages} from '#plugins/chain.ts'
 * const tree: Root = {type: 'root', children: []}
 * textStages(undefined).runSync(tree)
 * assert.deepEqual(tree.data?.alignments, [])
 * ```
 */
export function textStages(decisions: AlignmentDecisions | undefined) {
  return unified().use(remarkAlign, decisions === undefined ? {} : {decisions})
}

/**
 * Runs the whole flow on one text.
 *
 * @param input see {@link TextInput}.
 * @returns the text, its page, and the files with their messages.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {runChain} from '#plugins/chain.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const {document} = runChain({
 *   head: {id: 'x', kind: 'other', date: '2024', titles: {en: 'Rain'}, authenticLanguages: []},
 *   editions: [{head: {id: 'x/en', language: 'en', role: 'digest', witness: {source: 'x', rights: 'CC0-1.0'}}, language: en, path: 'en.md', source: '1. It rains.'}],
 *   decisions: undefined, path: 'x', findMentions: {},
 * })
 * assert.equal(document.editions[0]?.divisions[0]?.paragraphs[0]?.id, 'p1')
 * ```
 */
export function runChain(input: TextInput): TextOutput {
  const files: VFile[] = []
  const editions = input.editions.map((edition) => {
    const file = new VFile({path: edition.path, value: edition.source})
    files.push(file)
    return readEdition(edition, file, input.findMentions[edition.language.tag] ?? (() => []))
  })
  const joined: Root = {
    type: 'root',
    children: editions.map((edition): EditionNode => ({type: 'edition', edition, children: []})),
  }
  const file = new VFile({path: input.path})
  files.push(file)
  textStages(input.decisions).runSync(joined, file)
  const document: CorpusDocument = {...input.head, editions, alignments: joined.data?.alignments ?? []}
  const {view, findings} = layOut(document)
  for (const finding of findings) tellFinding(file, finding)
  return {document, view, files}
}

function readEdition(input: EditionInput, file: VFile, findMentions: EntityOptions['findMentions']): Edition {
  const processor = editionStages(input, findMentions)
  const tree = parsePlain(input.source) ?? processor.parse(file)
  processor.runSync(tree, file)
  const collected = collectEdition(tree, input.head)
  const {edition, findings} = resolveCitations(collected)
  for (const finding of [
    ...findings,
    ...accountForLetters(input.source, tree.data?.removals ?? [], edition),
  ]) {
    tellFinding(file, finding, lineOf(edition, finding))
  }
  return edition
}

function lineOf(edition: Edition, finding: Finding): number | undefined {
  if (finding.line !== undefined || finding.paragraph === undefined) return finding.line
  for (const division of edition.divisions) {
    for (const paragraph of division.paragraphs) {
      if (paragraph.id === finding.paragraph) return paragraph.lines?.start
    }
  }
  return undefined
}
