/**
 * Writes data for a `script` element.
 *
 * @param data what JSON can hold.
 * @returns JSON without `<`, which could end the element.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {embedJson} from '#core/citing/embed-json.ts'
 * assert.equal(embedJson(['</script>']), '["\\u003c/script>"]')
 * ```
 */
export function embedJson(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
