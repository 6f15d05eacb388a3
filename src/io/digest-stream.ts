import {createHash} from 'node:crypto'
import {crc32} from 'node:zlib'
import {countedText} from '#core/exchange/build-facts.ts'
import {mostKept, type FoundFile} from './bundle-fault.ts'

/**
 * Reads a file of a bundle piece by piece.
 *
 * @param path of the file in the bundle: `SHA256SUMS`, `build.json` and the data of texts are kept, no other.
 * @param stream its bytes.
 * @returns what is known of it, with its CRC-32.
 * @throws whatever the stream throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {Readable} from 'node:stream'
 * import {digestStream} from '#io/digest-stream.ts'
 * const {bytes, content} = await digestStream('rain.txt', Readable.from([Buffer.from('rain')]))
 * assert.deepEqual([bytes, content], [4, undefined])
 * ```
 */
export async function digestStream(
  path: string,
  stream: AsyncIterable<Uint8Array>,
): Promise<FoundFile & {readonly crc: number}> {
  const hash = createHash('sha256')
  const isKept = path === 'SHA256SUMS' || path === 'build.json' || countedText.test(path)
  const chunks: Uint8Array[] = []
  let [crc, bytes] = [0, 0]
  for await (const chunk of stream) {
    hash.update(chunk)
    crc = crc32(chunk, crc)
    bytes += chunk.length
    if (isKept && bytes <= mostKept) chunks.push(chunk)
  }
  const content = isKept && bytes <= mostKept ? {content: Buffer.concat(chunks)} : {}
  return {path, sha256: hash.digest('hex'), bytes, crc, ...content}
}
