/**
 * What is read of one PDF: bytes of the file, bytes of one stream and of all after unpacking (a page of text
 * has some 10 kB), pages, and pieces of text on one page.
 */
export const pdfLimits = {
  fileBytes: 50_000_000,
  streamBytes: 100_000_000,
  unpackedBytes: 400_000_000,
  pages: 3_000,
  piecesPerPage: 50_000,
} as const
