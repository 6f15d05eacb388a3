import {diffLines} from 'diff'
import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Decision} from '#core/align/decisions.ts'
import {namedUnits} from '#core/align/decisions.ts'
import {createDecisionHasher} from '#core/align/hash-decision.ts'
import {proposeDecisions} from '#core/align/propose-decision.ts'
import {resolveDecisions} from '#core/align/resolve-decisions.ts'
import {toReviewData, type ReviewData} from '#core/exchange/review-text.ts'
import type {TextData} from '#core/exchange/text-json.ts'
import {keepSteps, readSteps} from './decision-history.ts'
import {
  findDecisions,
  hashReviewed,
  readDecisionSource,
  refuseReadOnly,
  type DecisionsPlace,
} from './decision-source.ts'
import {addDecision} from './edit-decisions.ts'
import {InputError} from './problem.ts'
import {parseDecisions} from './read-decisions.ts'
import {reviewRequestSchema, type DecideRequest} from './review-request.ts'
import type {Settings} from './settings.ts'
import {writeTogether} from './write-together.ts'

/** A line that a decision adds to the file or takes out of it. */
export interface ChangedLine {
  readonly sign: '+' | '-'
  readonly text: string
}

/** What the dev server answers to the review page. */
export interface ReviewAnswer {
  /** HTTP status. */
  readonly status: number
  readonly body: {readonly lines: readonly ChangedLine[]} | Refusal
}

export interface Refusal {
  /** - `stale`: page or file changed meanwhile; - `file`: the file of decisions does not allow it. */
  readonly refusal: 'shape' | 'unknown-text' | 'stale' | 'impossible' | 'file' | 'nothing-to-undo'
  /** In English, for the log and for those who ask without the page. */
  readonly message: string
}

/**
 * Carries out what the review page asks: shows or writes a decision, or takes the last one back.
 *
 * @param settings folders of the corpus and of derived data.
 * @param body what was sent, whatever it is.
 * @param readText gives the text as it is shown now; `undefined` for one that does not exist.
 * @returns lines of the file of decisions that are, or would be, added and removed; or why not: then nothing
 *   was written.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {answerReview} from '#io/answer-review.ts'
 * import {findSettings} from '#io/settings.ts'
 * const {status} = await answerReview(findSettings(), {text: '../rain', undo: true}, async () => undefined)
 * assert.equal(status, 400)
 * ```
 */
export async function answerReview(
  {content, cache}: Pick<Settings, 'content' | 'cache'>,
  body: unknown,
  readText: (id: string) => Promise<TextData | undefined>,
): Promise<ReviewAnswer> {
  const {data: request} = reviewRequestSchema.safeParse(body)
  if (request === undefined) return refuse('shape', 'Unexpected request, expected one of the review page')
  const text = await readText(request.text)
  const data = text && toReviewData(text)
  if (text === undefined || data === undefined) {
    return refuse('unknown-text', `Unexpected text \`${request.text}\`, expected one in two languages`)
  }
  const languages = text.editions.map(({language}) => language)
  const place: Place = {...findDecisions(content, text.id, languages), cache, text: text.id}
  // The dev server may still show a text that has been moved away: its folder is not made anew.
  if (!existsSync(dirname(join(content, place.file)))) {
    return refuse('unknown-text', `Unexpected missing folder of \`${text.id}\`, expected its text`)
  }
  try {
    const before = readDecisionSource(place)
    if ('undo' in request) return await takeBack(place, before)
    if (request.hash !== hashReviewed(text.hash, before)) return staleAnswer
    return await decide(place, before, data, request)
  } catch (error) {
    if (error instanceof InputError) return refuse('file', error.message)
    throw error
  }
}

interface Place extends DecisionsPlace {
  readonly cache: string
  readonly text: string
}

const statuses: Readonly<Record<Refusal['refusal'], number>> = {
  shape: 400,
  'unknown-text': 404,
  stale: 409,
  file: 409,
  'nothing-to-undo': 409,
  impossible: 422,
}

function refuse(refusal: Refusal['refusal'], message: string): ReviewAnswer {
  return {status: statuses[refusal], body: {refusal, message}}
}

const staleAnswer = refuse('stale', 'Unexpected change of the text, expected it as the page shows it')

async function decide(
  place: Place,
  before: string,
  data: ReviewData,
  request: DecideRequest,
): Promise<ReviewAnswer> {
  const level = data[request.level]
  const isSame = (a: readonly string[], b: readonly string[]) => a.join(' ') === b.join(' ')
  const at = level.beads.findIndex(({from, to}) => isSame(from, request.from) && isSame(to, request.to))
  if (at === -1) return staleAnswer
  const decisions = proposeDecisions(level, at, request.act)
  if (decisions === undefined) {
    return refuse('impossible', `Unexpected \`${request.act.kind}\`, expected what the row allows`)
  }
  const path = join(place.content, place.file)
  const file = {path, base: data.languages.from}
  const after = decisions.reduce(
    (source, decision) => addDecision(source, withHash(decision, data), file).source,
    before,
  )
  const faults = listFaults(path, after, data)
  if (faults.length > listFaults(path, before, data).length) return refuse('file', faults.at(-1) ?? '')
  if (request.isWritten && after !== before) {
    await write(place, after)
    keepSteps(place.cache, place.text, [...readSteps(place.cache, place.text), {before, after}])
  }
  return {status: 200, body: {lines: compareLines(before, after)}}
}

function withHash(decision: Decision, {editions, languages}: ReviewData): Decision {
  const text = createDecisionHasher(editions.from, editions.to)(namedUnits(decision, languages.from))
  return {...decision, ...(text === undefined ? {} : {text})}
}

/** What the aligner says of the decisions. */
function listFaults(path: string, source: string, {editions}: ReviewData): readonly string[] {
  const {file, value} = parseDecisions(path, source)
  const told =
    value === undefined ? file.messages : resolveDecisions(editions.from, editions.to, value.list).findings
  return told.map(({reason}) => reason)
}

async function write(place: DecisionsPlace, bytes: string): Promise<void> {
  refuseReadOnly(place)
  await writeTogether(place.content, [{path: place.file, bytes}])
}

async function takeBack(place: Place, now: string): Promise<ReviewAnswer> {
  const {cache, text, file} = place
  const steps = readSteps(cache, text)
  const last = steps.at(-1)
  if (last === undefined)
    return refuse('nothing-to-undo', 'Unexpected undo, expected a decision of this page')
  if (now !== last.after) {
    return refuse('stale', `Unexpected change of \`${file}\`, expected it as the page wrote it`)
  }
  // Never deleted: the dev server hears of files that change, not of files that go.
  await write(place, last.before)
  keepSteps(cache, text, steps.slice(0, -1))
  return {status: 200, body: {lines: compareLines(last.after, last.before)}}
}

function compareLines(before: string, after: string): readonly ChangedLine[] {
  return diffLines(before, after).flatMap(({added, removed, value}) =>
    added || removed
      ? value
          .trimEnd()
          .split('\n')
          .map((text) => ({sign: added ? ('+' as const) : ('-' as const), text}))
      : [],
  )
}
