/** What the review pages of the dev server import as `virtual:diglot/review`. */
import {getEntry} from 'astro:content'
import {toReviewData, type ReviewData} from '#core/exchange/review-text.ts'
import type {TextData} from '#core/exchange/text-json.ts'
import {answerReview, type ReviewAnswer} from '#io/answer-review.ts'
import {readSteps} from '#io/decision-history.ts'
import {findDecisions, hashReviewed, readDecisionSource, type DecisionsPlace} from '#io/decision-source.ts'
import {findSettings} from '#io/settings.ts'
import {TextCache} from '#io/text-cache.ts'

const settings = findSettings()
const texts = new TextCache(settings.cache)

/** A text with its alignment, and whether the last decision can be taken back. */
export interface ReviewedText {
  readonly data: ReviewData
  /** Of the words and of what is decided about them. */
  readonly hash: string
  readonly titles: Readonly<Record<string, string>>
  readonly canUndo: boolean
}

/** Reads a text for review; `undefined` for a name that is no text, and for a text of one edition. */
export async function readReviewed(id: string): Promise<ReviewedText | undefined> {
  const text = await readText(id)
  const data = text && toReviewData(text)
  if (text === undefined || data === undefined) return undefined
  const {titles, editions} = text
  const place = findDecisions(
    settings.content,
    id,
    editions.map(({language}) => language),
  )
  const hash = hashReviewed(text.hash, readIfReadable(place))
  return {data, hash, titles, canUndo: readSteps(settings.cache, id).length > 0}
}

/** What is wrong with a file is said when a decision has to be written into it. */
function readIfReadable(place: DecisionsPlace): string {
  try {
    return readDecisionSource(place)
  } catch {
    return ''
  }
}

let queue: Promise<unknown> = Promise.resolve()

/** Carries out what the page of a text asks; one after the other, for each edits what the last one wrote. */
export function answer(body: unknown): Promise<ReviewAnswer> {
  const answered = queue.then(() => answerReview(settings, body, readText))
  queue = answered.catch(() => undefined)
  return answered
}

async function readText(id: string): Promise<TextData | undefined> {
  const digest = (await getEntry('texts', id))?.data.digest
  if (digest === undefined) return undefined
  const file = texts.readExports(id, digest).find(({path}) => path === 'text')
  // Written by `#io/pack-exports.ts` under the same digest.
  return file && (JSON.parse(new TextDecoder().decode(file.bytes)) as TextData)
}
