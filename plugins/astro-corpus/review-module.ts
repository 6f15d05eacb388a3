/** What the review pages of the dev server import as `virtual:diglot/review`. */
import {getEntry} from 'astro:content'
import {toReviewData, type ReviewData} from '#core/exchange/review-text.ts'
import type {TextData} from '#core/exchange/text-json.ts'
import {answerReview, type ReviewAnswer} from '#io/answer-review.ts'
import {readSteps} from '#io/decision-history.ts'
import {findSettings} from '#io/settings.ts'
import {TextCache} from '#io/text-cache.ts'

const settings = findSettings()
const texts = new TextCache(settings.cache)

/** A text with its alignment, and whether the last decision can be taken back. */
export interface ReviewedText {
  readonly data: ReviewData
  readonly hash: string
  readonly titles: Readonly<Record<string, string>>
  readonly canUndo: boolean
}

/** Reads a text for review; `undefined` for a name that is no text, and for a text of one edition. */
export async function readReviewed(id: string): Promise<ReviewedText | undefined> {
  const text = await readText(id)
  const data = text && toReviewData(text)
  if (text === undefined || data === undefined) return undefined
  const {hash, titles} = text
  return {data, hash, titles, canUndo: readSteps(settings.cache, id).length > 0}
}

/** Carries out what the page of a text asks. */
export async function answer(body: unknown): Promise<ReviewAnswer> {
  return answerReview(settings, body, readText)
}

async function readText(id: string): Promise<TextData | undefined> {
  const digest = (await getEntry('texts', id))?.data.digest
  if (digest === undefined) return undefined
  const file = texts.readExports(id, digest).find(({path}) => path === 'text')
  // Written by `#io/pack-exports.ts` under the same digest.
  return file && (JSON.parse(new TextDecoder().decode(file.bytes)) as TextData)
}
