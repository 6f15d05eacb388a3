/**
 * The flow, and the first file to read: the stages in order, as two lists.
 *
 * - *Edition stages* run on each edition's own tree and file, so that a message points into that file.
 * - *Text stages* run on one joined tree whose children are the editions of a text.
 *
 * `source -> number -> split -> anchors -> entities, citations, dates -> collect (each edition) -> align -> lay out (the text)`
 */
import type {Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {Lexicons} from '#core/align/corpus-evidence.ts'
import type {AlignmentDecisions} from '#core/align/decisions.ts'
import type {Pin} from '#core/entities/apply-pins.ts'
import {createMatcher} from '#core/entities/matcher.ts'
import {checkDocument} from '#core/checks/check-document.ts'
import {startWaiving, type Waiver, type Waiving} from '#core/checks/waiver.ts'
import type {CitationContext} from '#core/citations/citation-context.ts'
import {resolveCitations} from '#core/citations/resolve-citations.ts'
import type {RecordNames} from '#core/compare/compare-entities.ts'
import {compareSides} from '#core/compare/compare-sides.ts'
import type {TermFinder} from '#core/glossary/term-finder.ts'
import type {CorpusDocument, Edition, EditionHead} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import {layOut} from '#core/reading/lay-out.ts'
import {beadAddress} from '#core/reading/links-of.ts'
import {addEmendations, type ListedChange} from '#core/reading/add-emendations.ts'
import {settleAuthority} from '#core/reading/settle-authority.ts'
import type {Ledger} from '#core/ingest/ledger-entry.ts'
import {accountForLetters} from '#core/reading/account-for-letters.ts'
import type {ReadingView} from '#core/model/reading-view.ts'
import type {Carried, FreshParagraph, TextRegister} from '#core/model/register.ts'
import {isOpenDecision, tellCarried, tellMissingEditions} from '#core/register/tell-carried.ts'
import type {Language} from '#core/text/language.ts'
import {collectEdition} from './collect.ts'
import type {EditionNode} from './mdast.ts'
import {parsePlain} from './parse-plain.ts'
import {tellFinding} from './tell-finding.ts'
import remarkAlign from './remark-align/index.ts'
import remarkAnchors from './remark-anchors/index.ts'
import remarkCitations from './remark-citations/index.ts'
import remarkClauses from './remark-clauses/index.ts'
import remarkDates from './remark-dates/index.ts'
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
  /** Default: the date of the text where it is read as one, else dates without a year have no value. */
  readonly textDate?: string | undefined
  /** Ids that were given before; default: none. */
  readonly register?: TextRegister | undefined
  /** What the importer changed in it; default: nothing is known. */
  readonly ledger?: Ledger | undefined
}

/** One text to be read: everything the chain needs, nothing it has to look up. */
export interface TextInput {
  readonly head: Omit<CorpusDocument, 'editions' | 'alignments'>
  /** The first is the base. */
  readonly editions: readonly EditionInput[]
  readonly decisions: AlignmentDecisions | undefined
  /** Path of the file the decisions stand in, shown in messages about them; default: `path`. */
  readonly decisionsPath?: string
  /** Translations known beforehand, by pair of languages; default: none. */
  readonly lexicons?: Lexicons | undefined
  /** Path shown in messages about the text as a whole. */
  readonly path: string
  /** One per language, by its tag; without one, no entities are found. */
  readonly matchers: Readonly<Record<string, EntityOptions['matcher']>>
  /** What an editor decided about mentions, in all languages; default: nothing. */
  readonly pins?: readonly Pin[]
  /** Default: every record has a name in every language. */
  readonly names?: RecordNames
  /** Instruments and other texts that references may lead to; default: none. */
  readonly citations?: CitationContext | undefined
  /** The glossary; default: none. */
  readonly terms?: TermFinder
  /** Ids that were given before, for all editions; default: none. */
  readonly register?: TextRegister
  /** What editors know to be right as it is, and the path of the file that says so; default: nothing. */
  readonly waivers?: {readonly path: string; readonly list: readonly Waiver[]}
}

/** What a register is made of, or brought up to date with. */
export interface Registration {
  readonly editions: readonly {
    readonly language: string
    readonly paragraphs: readonly FreshParagraph[]
    /** Absent where there was no register. */
    readonly carried?: Carried
  }[]
  /** Addresses of units that the other edition alone has. */
  readonly alone: readonly string[]
}

export interface TextOutput {
  readonly document: CorpusDocument
  readonly view: ReadingView
  readonly registration: Registration
  /** What the ledger of each edition that has one says, by its language. */
  readonly changes: Readonly<Record<string, readonly ListedChange[]>>
  /** What the rules of `diglot check` say, but for what is waived. */
  readonly findings: readonly Finding[]
  /** Files with the messages about them; a fatal message means that the text must not be published. */
  readonly files: readonly VFile[]
}

/**
 * Edition stages, in order.
 *
 * @param input the edition.
 * @param entities matcher of its language, and what an editor decided.
 * @returns a processor that parses and runs them.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createMatcher} from '#core/entities/matcher.ts'
 * import {editionStages} from '#plugins/chain.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const head = {id: 'x/en', language: 'en', role: 'digest' as const, witness: {source: 'x', rights: 'CC0-1.0'}}
 * const processor = editionStages({head, language: en, path: 'en.md', source: '1. Rain.'}, {matcher: createMatcher([], 'en')})
 * assert.equal(processor.parse('1. Rain.').children.length, 1)
 * ```
 */
export function editionStages(input: EditionInput, entities: EntityOptions) {
  const {language, textDate, register} = input
  return numberStages(input)
    .use(remarkClauses, {language})
    .use(remarkAnchors, {register, language: language.tag})
    .use(remarkEntities, {...entities, document: input.head.id.split('/')[0] ?? ''})
    .use(remarkCitations, {language})
    .use(remarkDates, {language, textDate})
}

/** The stages that give every block its address. */
function numberStages({source, language}: EditionInput) {
  const parser = unified().use(remarkParse)
  // Each syntax costs time on every character (facts: performance, section 2): only where it is used.
  if (/\||\[\^|~~/.test(source)) parser.use(remarkGfm)
  if (/^:{2,}|:pb\[/m.test(source)) parser.use(remarkDirective)
  return parser.use(remarkParagraphs, {annexWords: language.annexWords})
}

/**
 * Reads no more of an edition than its numbers and addresses, for texts that cite it.
 *
 * @param input the edition.
 * @returns the edition without clauses, mentions, citations and dates.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {numberEdition} from '#plugins/chain.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const head = {id: 'x/en', language: 'en', role: 'digest' as const, witness: {source: 'x', rights: 'CC0-1.0'}}
 * const {divisions} = numberEdition({head, language: en, path: 'en.md', source: '7\\. Rain.'})
 * assert.equal(divisions[0]?.paragraphs[0]?.id, 'p7')
 * ```
 */
export function numberEdition(input: EditionInput): Edition {
  const {language, register} = input
  const processor = numberStages(input).use(remarkAnchors, {register, language: language.tag})
  const tree = parsePlain(input.source) ?? processor.parse(input.source)
  processor.runSync(tree)
  return collectEdition(tree, input.head)
}

/** Text stages, in order. */
function textStages({decisions, lexicons, register}: TextInput) {
  return unified().use(remarkAlign, {
    ...(decisions === undefined ? {} : {decisions}),
    ...(lexicons === undefined ? {} : {lexicons}),
    ...(register === undefined ? {} : {register}),
  })
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
 *   decisions: undefined, path: 'x', matchers: {},
 * })
 * assert.equal(document.editions[0]?.divisions[0]?.paragraphs[0]?.id, 'p1')
 * ```
 */
export function runChain(input: TextInput): TextOutput {
  const files: VFile[] = []
  const waiving = startWaiving(input.waivers?.list ?? [])
  const read = input.editions.map((edition, index) => {
    const file = new VFile({path: edition.path, value: edition.source})
    files.push(file)
    const result = readEdition(
      {textDate: input.head.date, register: input.register, ...edition},
      file,
      {...entitiesOf(input, edition.language.tag), isWaived: waiving.isWaived},
      waiving,
      input.citations,
    )
    tellRegistration(result, file, index === 0)
    return result
  })
  const editions = read.map(({edition}) => edition)
  const joined: Root = {
    type: 'root',
    children: editions.map((edition): EditionNode => ({type: 'edition', edition, children: []})),
  }
  const file = new VFile({path: input.path})
  files.push(file)
  const decisionsFile = new VFile({path: input.decisionsPath ?? input.path})
  files.push(decisionsFile)
  textStages(input).runSync(joined, decisionsFile)
  const {document, findings: unknown} = settleAuthority({
    ...input.head,
    editions,
    alignments: joined.data?.alignments ?? [],
  })
  for (const finding of unknown) tellFinding(file, finding)
  const differences = waiving.waive(compareSides(document, input.names))
  const {view, findings: unshown} = layOut(document, differences, input.register)
  // An address without words is told once, as the decision it needs.
  const languages = editions.map(({language}) => language)
  const missing = input.register === undefined ? [] : tellMissingEditions(input.register, languages)
  const isOpen =
    missing.length > 0 ||
    read.some(({registration: {carried}}) => carried?.decisions.some(isOpenDecision) === true)
  for (const finding of [...missing, ...unshown]) {
    if (!isOpen || finding.rule !== 'address') tellFinding(file, finding)
  }
  const findings = checkDocument(document, differences, input.terms).filter(
    (finding) => !waiving.isWaived(finding),
  )
  const waiverFile = new VFile({path: input.waivers?.path ?? input.path})
  files.push(waiverFile)
  for (const finding of waiving.tellStale(document)) tellFinding(waiverFile, finding)
  const registration = {editions: read.map(({registration: own}) => own), alone: listAlone(document)}
  const changes = Object.fromEntries(read.map(({edition, changes: own}) => [edition.language, own]))
  return {document, view, registration, changes, findings, files}
}

/** What only the other edition has, paragraphs before clauses. */
function listAlone({editions: [, other], alignments: [alignment]}: CorpusDocument): readonly string[] {
  if (other === undefined || alignment === undefined) return []
  return [...alignment.paragraphs, ...alignment.beads]
    .filter(({from}) => from.length === 0)
    .map((bead) => beadAddress(bead, other.language))
}

/** Says of an edition what its register does not know yet. */
function tellRegistration({edition, registration}: ReadEdition, file: VFile, isBase: boolean): void {
  const {language, carried} = registration
  for (const finding of tellCarried(carried?.decisions ?? [], {
    document: edition.id.split('/')[0] ?? '',
    language,
    isBase,
  })) {
    tellFinding(file, finding, lineOf(edition, finding))
  }
}

function entitiesOf({matchers, pins = []}: TextInput, tag: string): EntityOptions {
  return {
    matcher: matchers[tag] ?? createMatcher([], tag),
    pins: pins.filter(({language}) => language === tag),
  }
}

interface ReadEdition {
  readonly edition: Edition
  readonly registration: Registration['editions'][number]
  readonly changes: readonly ListedChange[]
}

function readEdition(
  input: EditionInput,
  file: VFile,
  entities: EntityOptions,
  waiving: Waiving,
  citations: CitationContext | undefined,
): ReadEdition {
  const processor = editionStages(input, entities)
  const tree = parsePlain(input.source) ?? processor.parse(file)
  processor.runSync(tree, file)
  const collected = collectEdition(tree, input.head)
  const {edition: resolved, findings} = resolveCitations(collected, citations)
  const {edition, changes} = addEmendations(resolved, input.ledger ?? {entries: [], changes: []})
  const {removals = [], registration} = tree.data ?? {}
  for (const finding of [...findings, ...accountForLetters(input.source, removals, edition)]) {
    if (!waiving.isWaived(finding)) tellFinding(file, finding, lineOf(edition, finding))
  }
  const {tag: language} = input.language
  return {edition, changes, registration: {language, ...(registration ?? {paragraphs: toFresh(edition)})}}
}

/** Without a register the ids are those that numbers and places give. */
function toFresh({divisions}: Edition): readonly FreshParagraph[] {
  return divisions.flatMap(({paragraphs}) =>
    paragraphs.map(({clauses, ...rest}) => ({...rest, clauses: clauses.map(({span}) => span)})),
  )
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
