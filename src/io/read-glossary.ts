import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {checkTerms} from '#core/glossary/check-terms.ts'
import type {GlossarySection, GlossaryTerm, TermId, Wording} from '#core/model/glossary-term.ts'
import {definedValues} from './defined-values.ts'
import {glossarySchema, type GlossaryRecord} from './glossary-schema.ts'
import {listYaml} from './list-yaml.ts'
import {addProblem} from './problem.ts'
import {decodeText, readBytes} from './read-text-file.ts'
import {parseYaml, type LineFinder} from './read-yaml.ts'

/** The glossary of a corpus, with a digest of the files it comes from. */
export interface Glossary {
  readonly sections: readonly GlossarySection[]
  readonly digest: string
  /** Path of the file a term stands in, and its line, from 1. */
  readonly findPlace: (term: TermId) => {readonly path: string; readonly line: number} | undefined
  /** Files with messages; fatal ones mean that the glossary must not be used. */
  readonly files: readonly VFile[]
}

/** Where a term stands. */
interface Place {
  readonly file: VFile
  /** Place in its file, from 0. */
  readonly index: number
  readonly lineOf: LineFinder
}

/** Largest file of terms, bytes. */
const largest = 4_000_000

/**
 * Reads the glossary of a corpus, `glossary/*.yaml`, one file per field, and checks each term and all of them.
 *
 * @param content folder of the corpus.
 * @returns the sections in order of their files; none where there is no such folder.
 * @throws {InputError} when a file cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readGlossary} from '#io/read-glossary.ts'
 * assert.deepEqual(readGlossary('no-such-folder').sections, [])
 * ```
 */
export function readGlossary(content: string): Glossary {
  const folder = join(content, 'glossary')
  const hash = createHash('sha256')
  const files: VFile[] = []
  const sections: GlossarySection[] = []
  const places: Place[] = []
  for (const name of listYaml(folder)) {
    const path = join(folder, name)
    const bytes = readBytes(path, folder, largest)
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
    const {file, value, lineOf} = parseYaml(path, decodeText(path, bytes), glossarySchema)
    files.push(file)
    if (value === undefined || lineOf === undefined) continue
    sections.push({titles: value.titles, terms: value.terms.map(toTerm)})
    places.push(...value.terms.map((_, index) => ({file, index, lineOf})))
  }
  const terms = sections.flatMap((section) => section.terms)
  // Where a file is missing, what terms say of each other would lead to nothing.
  if (sections.length === files.length) {
    for (const {term, path, ...fault} of checkTerms(terms)) {
      const {file, index = 0, lineOf} = places[term] ?? {}
      if (file === undefined) continue
      addProblem(file, {...fault, severity: 'error', line: lineOf?.('terms', index, ...path)})
    }
  }
  const byId = new Map(terms.map(({id}, at) => [id, places[at]]))
  return {
    sections,
    digest: hash.digest('hex'),
    findPlace(id) {
      const {file, index = 0, lineOf} = byId.get(id) ?? {}
      return file && {path: file.path, line: lineOf?.('terms', index) ?? 1}
    },
    files: files.filter(({messages}) => messages.length > 0),
  }
}

/**
 * Tells the terms that no text has.
 *
 * @param glossary as read.
 * @param texts of each text the terms it has.
 * @returns a file with a warning for each; none for a corpus without texts.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readGlossary, tellUnusedTerms} from '#io/read-glossary.ts'
 * assert.deepEqual(tellUnusedTerms(readGlossary('no-such-folder'), []), [])
 * ```
 */
export function tellUnusedTerms(
  {sections, findPlace}: Glossary,
  texts: readonly Readonly<Record<TermId, unknown>>[],
): readonly VFile[] {
  if (texts.length === 0) return []
  const found = new Set(texts.flatMap((terms) => Object.keys(terms)))
  const unused = sections.flatMap(({terms}) => terms.filter(({id}) => !found.has(id)))
  return unused.map(({id, labels}) => {
    const {path = '', line} = findPlace(id) ?? {}
    const file = new VFile({path})
    addProblem(file, {
      rule: 'unused-term',
      severity: 'warning',
      reason: `Unexpected term \`${Object.values(labels).join('`, `')}\` that no text has, expected a text that does`,
      remedy: 'Add the wording that the texts use to `variants`, or take the term out.',
      line,
    })
    return file
  })
}

type Entry = GlossaryRecord['terms'][number]
type Wordings = Entry['variants']

function toTerm({variants, answers, forbidden, ...rest}: Entry): GlossaryTerm {
  return {
    ...rest,
    variants: toWordings(variants),
    answers: toWordings(answers),
    forbidden: toWordings(forbidden),
  }
}

function toWordings(wordings: Wordings): GlossaryTerm['variants'] {
  return Object.fromEntries(
    Object.entries(definedValues(wordings)).map(([language, list]) => [language, list.map(toWording)]),
  )
}

function toWording(wording: NonNullable<Wordings[string]>[number]): Wording {
  if (typeof wording === 'string') return {text: wording}
  const {case: exact, ...rest} = wording
  return {...rest, ...(exact === undefined ? {} : {caseExact: true})}
}
