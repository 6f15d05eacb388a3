/** What a PDF made by hand is to have beside its text. */
export interface MadePdf {
  /** Content stream of each page. */
  readonly pages: readonly string[]
  /** Entries of the trailer, as `/Encrypt << ... >>`. */
  readonly trailer?: string
  /** Font `F1`; default: Helvetica. */
  readonly font?: string
  /** More objects, numbered from `firstExtra`. */
  readonly extra?: readonly string[]
  /** Entries of the dictionary of every page. */
  readonly page?: string
}

/** Number of the first of {@link MadePdf.extra}, for a file of one page. */
export const firstExtra = 6
const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'

/** Writes a PDF object by object, with its table of addresses. */
export function makePdf({pages, trailer = '', font = helvetica, extra = [], page = ''}: MadePdf): Uint8Array {
  const numbers = pages.map((_, index) => 4 + index * 2)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    font,
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${(numbers[index] ?? 0) + 1} 0 R ${page} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    ...extra,
  ]
  const parts = ['%PDF-1.4\n']
  const addresses = objects.map((object, index) => {
    const address = parts.join('').length
    parts.push(`${index + 1} 0 obj\n${object}\nendobj\n`)
    return address
  })
  const table = parts.join('').length
  const rows = addresses.map((address) => `${String(address).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`,
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`,
  )
  return Buffer.from(parts.join(''), 'latin1')
}
