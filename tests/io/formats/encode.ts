const everyByte = Uint8Array.from({length: 256}, (_, byte) => byte)

/** Bytes of a text in an encoding of one byte a character; what the encoding lacks is left out. */
export function encode(text: string, encoding: string): Uint8Array {
  const chars = [...new TextDecoder(encoding).decode(everyByte)]
  const byteOf = new Map(chars.map((char, byte) => [char, byte]))
  return Uint8Array.from([...text].flatMap((char) => byteOf.get(char) ?? []))
}

/** UTF-16 without a byte order mark. */
export function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return isLittle ? bytes : bytes.swap16()
}
