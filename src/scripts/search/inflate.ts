/**
 * Inflates data of a script. Browsers and Node have the program for it.
 *
 * @param bytes raw deflate (RFC 1951).
 * @returns the text.
 * @throws {TypeError} for bytes that are cut short or something else.
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).text()
}

/**
 * Unpacks a file of Pagefind, and proves by its checksum that it is whole.
 *
 * @param bytes gzip (RFC 1952).
 * @returns what was packed.
 * @throws {TypeError} for bytes that are cut short, changed or something else.
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/**
 * Reads the bytes of base64.
 *
 * @param base64 as `btoa` writes it.
 * @returns the bytes.
 * @throws {DOMException} for other text.
 */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  // Ten times as fast as `Uint8Array.from`, which goes through an iterator.
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}
