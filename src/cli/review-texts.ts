import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {namedUnits} from '#core/align/decisions.ts'
import {createDecisionHasher} from '#core/align/hash-decision.ts'
import {listProposals} from '#core/exchange/list-proposals.ts'
import {toReviewData} from '#core/exchange/review-text.ts'
import {toTextData} from '#core/exchange/text-json.ts'
import type {ApartEvidence} from '#core/model/corpus-document.ts'
import {languages} from '#core/text/languages/index.ts'
import {findDecisions} from '#io/decision-source.ts'
import {confirmDecisions} from '#io/edit-decisions.ts'
import {InputError} from '#io/problem.ts'
import {listTexts, readText, readTextSource, type ReadText} from '#io/read-text.ts'
import {writeReview} from '#io/review-block.ts'
import type {Settings} from '#io/settings.ts'
import {finishWriting, writeTogether, type PlannedFile} from '#io/write-together.ts'
import {CorpusReader} from '#plugins/astro-corpus/corpus-reader.ts'
import {Stages} from './stages.ts'
import {unknownText} from './unknown-text.ts'

/** What `diglot align --review` found in a text. */
export interface ReviewReport {
  readonly text: string
  /** Path of the file of decisions. */
  readonly file: string
  readonly doubtful: number
  readonly check: number
  readonly gaps: number
  /** Why nothing is paired; absent: the editions were aligned. */
  readonly apart?: ApartEvidence
  /** Decisions that were uncommented and stand among the others now. */
  readonly moved: number
}

/** What `diglot align --confirm` wrote for a text. */
export interface ConfirmReport {
  readonly text: string
  readonly file: string
  /** Lines of the file that were confirmed, from 1, as it was before. */
  readonly confirmed: readonly number[]
}

/** A text in two languages and the file of decisions about it. */
interface Place {
  readonly name: string
  readonly text: ReadText
  /** Below the folder of the corpus, with `/`. */
  readonly path: string
  readonly full: string
  /** Empty where there is no file. */
  readonly source: string
  readonly base: string
}

/** Texts in two languages; all of them where none is asked for. */
function findPlaces({content}: Settings, asked: readonly string[]): readonly Place[] {
  const known = listTexts(content)
  const unknown = asked.find((name) => !known.includes(name))
  if (unknown !== undefined) throw unknownText(join(content, 'corpus'), unknown, known)
  return [...new Set(asked.length === 0 ? known : asked)].flatMap((name) => {
    const {value: text, files} = readText(content, readTextSource(content, name))
    const fault = files.find((file) => file.messages.some(({fatal}) => fatal === true))
    if (text === undefined || fault !== undefined) throw toError(fault ?? files[0], name)
    const [base, other] = text.record.editions
    if (base === undefined || other === undefined) return []
    const {file: path} = findDecisions(
      content,
      name,
      text.record.editions.map(({language}) => language),
    )
    const full = join(content, path)
    const source = existsSync(full) ? readFileSync(full, 'utf8') : ''
    return [{name, text, path, full, source, base: base.language}]
  })
}

function toError(file: ReturnType<typeof readText>['files'][number] | undefined, name: string): InputError {
  const message = file?.messages.find(({fatal}) => fatal === true)
  return new InputError(file?.path ?? name, {
    rule: message?.ruleId ?? 'yaml-shape',
    reason: message?.reason ?? '',
    remedy: message?.note,
    line: message?.line,
    column: message?.column,
  })
}

/**
 * Goes through the texts, and writes all their files together or none.
 *
 * @throws {InputError} for an unknown or faulty text; nothing is written then.
 */
async function goThrough<Report>(
  settings: Settings,
  asked: readonly string[],
  edit: (place: Place, reader: CorpusReader) => {report: Report; source: string} | undefined,
): Promise<readonly Report[]> {
  await finishWriting(settings.content)
  const places = findPlaces(settings, asked)
  const reader = new CorpusReader(settings)
  const stages = new Stages()
  stages.next('texts')
  const files: PlannedFile[] = []
  const reports = places.flatMap((place, index) => {
    stages.step(index, places.length)
    const edited = edit(place, reader)
    if (edited === undefined) return []
    if (edited.source !== place.source) files.push({path: place.path, bytes: edited.source})
    return [edited.report]
  })
  stages.end()
  if (files.length > 0) await writeTogether(settings.content, files)
  return reports
}

/**
 * Writes proposals for all doubtful beads and unexplained gaps into the files of decisions.
 *
 * @param settings where the corpus is.
 * @param asked ids of texts; empty: all.
 * @returns a report per text in two languages.
 * @throws {InputError} for an unknown or faulty text; nothing is written then.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {reviewTexts} from '#cli/review-texts.ts'
 * import {findSettings} from '#io/settings.ts'
 * await assert.rejects(reviewTexts(findSettings(), ['no-such-text']), {name: 'InputError'})
 * ```
 */
export function reviewTexts(settings: Settings, asked: readonly string[]): Promise<readonly ReviewReport[]> {
  const tags = languages.map(({tag}) => tag)
  return goThrough(settings, asked, ({name, text, full, source, base}, reader) => {
    const {document, view} = reader.run(text, join(settings.content, 'corpus', name))
    const data = toReviewData(toTextData(document, view, ''))
    if (data === undefined) return undefined
    const proposals = listProposals(data, tags)
    const count = (need: string): number => proposals.filter((each) => each.need === need).length
    const written = writeReview(source, proposals, {path: full, base})
    const report = {text: name, file: full, doubtful: count('doubtful'), check: count('check')}
    const apart = data.apart && {apart: data.apart}
    return {
      report: {...report, gaps: count('gap'), moved: written.moved.length, ...apart},
      source: written.source,
    }
  })
}

/**
 * Writes beside each decision the hash of the words it is about now.
 *
 * @param settings where the corpus is.
 * @param asked ids of texts; empty: all.
 * @returns a report per text with a file of decisions.
 * @throws {InputError} for an unknown or faulty text; nothing is written then.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {confirmTexts} from '#cli/review-texts.ts'
 * import {findSettings} from '#io/settings.ts'
 * await assert.rejects(confirmTexts(findSettings(), ['no-such-text']), {name: 'InputError'})
 * ```
 */
export function confirmTexts(
  settings: Settings,
  asked: readonly string[],
): Promise<readonly ConfirmReport[]> {
  return goThrough(settings, asked, ({name, text, full, source, base}, reader) => {
    if (source === '') return undefined
    const {document} = reader.run(text, join(settings.content, 'corpus', name))
    const [from, to] = document.editions
    if (from === undefined || to === undefined) return undefined
    const hash = createDecisionHasher(from, to)
    const {source: written, confirmed} = confirmDecisions(
      source,
      (decision) => hash(namedUnits(decision, base)),
      full,
    )
    const lines = confirmed.map(({line = 1}) => line)
    return {report: {text: name, file: full, confirmed: lines}, source: written}
  })
}
