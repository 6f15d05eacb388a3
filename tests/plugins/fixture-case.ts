import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Root} from 'mdast'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import type {Pin} from '#core/entities/apply-pins.ts'
import {createMatcher} from '#core/entities/matcher.ts'
import {readEntityList} from '#core/entities/read-entity-list.ts'
import type {Edition} from '#core/model/corpus-document.ts'
import type {TextRegister} from '#core/model/register.ts'
import {writeFingerprint} from '#core/register/fingerprint.ts'
import type {Language} from '#core/text/language.ts'
import {findLanguage} from '#core/text/languages/index.ts'
import {editionStages} from '#plugins/chain.ts'
import {collectEdition} from '#plugins/collect.ts'
import remarkAnchors from '#plugins/remark-anchors/index.ts'
import remarkCitations from '#plugins/remark-citations/index.ts'
import remarkClauses from '#plugins/remark-clauses/index.ts'
import remarkDates from '#plugins/remark-dates/index.ts'
import remarkEntities from '#plugins/remark-entities/index.ts'
import remarkParagraphs from '#plugins/remark-paragraphs/index.ts'

/** `options.json` of a case; every field may be left out. */
interface CaseOptions {
  readonly language?: string
  /** As `diglot annotate --authorities` takes them. */
  readonly entities?: readonly unknown[]
  /** As `entities.pins.yaml` holds them. */
  readonly pins?: readonly Pin[]
  /** Why the plugin cannot do the same without positions; absent: it can. */
  readonly needsPositions?: string
  /** Date of the text, for `remark-dates`. */
  readonly textDate?: string
  /** Blocks that were registered: id, number and clauses. */
  readonly registered?: readonly {
    readonly id: string
    readonly label?: string
    readonly clauses: readonly string[]
  }[]
  /** Label of `rehype-permalinks`. */
  readonly label?: string
}

/** A folder of golden files. */
export interface FixtureCase {
  readonly folder: string
  readonly options: CaseOptions
  readonly language: Language
  readonly file: VFile
}

/** Edition stages in order; a plugin is run behind those before it, which it builds on. */
export const stages = [
  'remark-paragraphs',
  'remark-clauses',
  'remark-anchors',
  'remark-entities',
  'remark-citations',
  'remark-dates',
]

export function readCase(folder: string): FixtureCase {
  const path = join(folder, 'options.json')
  // Written by us, and read by the plugins under test only.
  const options = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as CaseOptions) : {}
  const language = findLanguage(options.language ?? 'en')
  if (language === undefined) throw new RangeError(`Unexpected language in ${path}, expected a known one`)
  const value = readFileSync(join(folder, 'input.md'), 'utf8')
  return {folder, options, language, file: new VFile({path: 'input.md', value})}
}

const head = {id: 'rain/x', language: 'x', role: 'digest' as const, witness: {source: 'x', rights: 'CC0-1.0'}}

/** Runs the plugins up to this one, on a tree with or without positions. */
export function runCase(
  {options, language, file}: FixtureCase,
  plugin: string,
  hasPositions = true,
): {tree: Root; edition: Edition} {
  const matcher = createMatcher(readEntityList(options.entities ?? [], language.tag), language.tag)
  const input = {head, language, path: file.path, source: String(file)}
  const tree = editionStages(input, {matcher}).parse(file)
  if (!hasPositions) visit(tree, (node) => void delete node.position)
  const processor = unified().use(remarkParagraphs, {annexWords: language.annexWords})
  const last = stages.indexOf(plugin)
  if (last >= 1) processor.use(remarkClauses, {language})
  if (last >= 2) processor.use(remarkAnchors, {register: registerOf(options), language: language.tag})
  if (last >= 3) processor.use(remarkEntities, {matcher, pins: options.pins ?? []})
  if (last >= 4) processor.use(remarkCitations, {language})
  if (last >= 5) processor.use(remarkDates, {language, textDate: options.textDate})
  processor.runSync(tree, file)
  return {tree, edition: collectEdition(tree, head)}
}

/** The register of a text with these blocks, as `diglot register` would have written it. */
function registerOf({registered, language = 'en'}: CaseOptions): TextRegister | undefined {
  if (registered === undefined) return undefined
  const anchors = registered.map(({clauses, ...anchor}) => {
    const text = clauses.join(' ')
    const spans = clauses.map((clause) => ({
      start: text.indexOf(clause),
      end: text.indexOf(clause) + clause.length,
    }))
    return {...anchor, since: '1', fingerprint: {[language]: writeFingerprint(text, spans)}}
  })
  return {text: 'rain', anchors, aliases: [], tombstones: [], notices: [], alone: []}
}
