/** Records of a zip that declares what it likes; `fflate` writes none that are wrong. APPNOTE 6.3.10, 4.3. */
const deflated = 8
const version = 20

/** A deflated file as a hostile zip describes it. */
export interface DeclaredFile {
  /** In ASCII. */
  readonly name: string
  readonly crc: number
  readonly size: number
  readonly packedSize: number
}

/** What stands before the bytes of a file. */
export function localRecord(file: DeclaredFile): Uint8Array {
  const record = Buffer.alloc(30)
  record.writeUInt32LE(0x04034b50, 0)
  writeShared(record, 4, file)
  return Buffer.concat([record, Buffer.from(file.name)])
}

/** The entry of a file whose record begins with the first byte of the zip. */
export function directoryRecord(file: DeclaredFile): Uint8Array {
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(version, 4)
  writeShared(record, 6, file)
  return Buffer.concat([record, Buffer.from(file.name)])
}

/** The end of a zip; `bytes` is the length of the directory, `offset` where it begins. */
export function endRecord(files: number, bytes: number, offset: number): Uint8Array {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(files, 8)
  record.writeUInt16LE(files, 10)
  record.writeUInt32LE(bytes, 12)
  record.writeUInt32LE(offset, 16)
  return record
}

function writeShared(record: Buffer, at: number, {name, crc, size, packedSize}: DeclaredFile): void {
  record.writeUInt16LE(version, at)
  record.writeUInt16LE(deflated, at + 4)
  record.writeUInt32LE(crc, at + 10)
  record.writeUInt32LE(packedSize, at + 14)
  record.writeUInt32LE(size, at + 18)
  record.writeUInt16LE(Buffer.byteLength(name), at + 22)
}
