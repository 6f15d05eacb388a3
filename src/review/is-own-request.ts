/** Names of this machine: a foreign name that leads here is not one of ours. */
const ownHosts = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Tells whether a request comes from a page of this very server: a page from elsewhere that an editor has
 * open must not write into the corpus.
 *
 * @param headers of the request.
 * @returns `true` for JSON from our own origin under a name of this machine.
 */
export function isOwnRequest(headers: Headers): boolean {
  const host = headers.get('host') ?? ''
  // A form of a foreign page cannot send JSON without asking first.
  const isJson = headers.get('content-type')?.split(';')[0]?.trim() === 'application/json'
  const isOwnName = ownHosts.has(host.replace(/:\d+$/, ''))
  return isJson && isOwnName && headers.get('origin') === `http://${host}`
}
