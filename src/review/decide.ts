/** Where the review page of the dev server sends decisions: `POST /review/decide`. */
import type {APIRoute} from 'astro'
import {answer} from 'virtual:diglot/review'
import {isOwnRequest} from './is-own-request.ts'

export const POST: APIRoute = async ({request}) => {
  if (!isOwnRequest(request.headers)) {
    const message = 'Unexpected sender, expected the review page of this server'
    return Response.json({refusal: 'shape', message}, {status: 403})
  }
  const sent: unknown = await request.json().catch(() => undefined)
  const {status, body} = await answer(sent)
  return Response.json(body, {status})
}
