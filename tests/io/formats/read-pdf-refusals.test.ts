import fc from 'fast-check'
import {deflateSync} from 'node:zlib'
import {describe, expect, it, vi} from 'vitest'
import {readPdf} from '#io/formats/read-pdf.ts'
import {InputError} from '#io/problem.ts'
import {firstExtra, makePdf} from './make-pdf.ts'

const line = (text: string, y = 700, size = 12) => `BT /F1 ${size} Tf 72 ${y} Td (${text}) Tj ET`
const rain = makePdf({pages: [line('The keeper reads the gauge at noon.')]})

async function refuse(bytes: Uint8Array): Promise<readonly [string | undefined, string]> {
  const error: unknown = await readPdf(bytes, 'rain.pdf').then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof InputError)) throw new Error('Unexpected result, expected a refusal', {cause: error})
  const [message] = error.file.messages
  return [message?.ruleId, message?.note ?? '']
}
const ruleOf = async (bytes: Uint8Array) => (await refuse(bytes))[0]

it('reads a file made by hand', async () => {
  const document = await readPdf(rain, 'rain.pdf')
  expect(document).toMatchObject({
    text: 'The keeper reads the gauge at noon.\n\f',
    format: 'pdf',
    encoding: 'binary',
  })
})

it('leaves the bytes as they were', async () => {
  const bytes = Uint8Array.from(rain)
  await readPdf(bytes, 'rain.pdf')
  expect(Buffer.from(bytes).equals(Buffer.from(rain))).toBe(true)
})

describe('refuses, with a rule and a remedy', () => {
  it('an encrypted file', async () => {
    const key = `<${'5a'.repeat(32)}>`
    const trailer = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`
    const [rule, remedy] = await refuse(makePdf({pages: [line('The gauge is read.')], trailer}))
    expect(rule).toBe('pdf-encrypted')
    expect(remedy).toContain('password')
  })

  it('what is no PDF', async () => {
    expect(await ruleOf(Buffer.from('The keeper reads the gauge.'))).toBe('pdf-damaged')
    expect(await ruleOf(new Uint8Array())).toBe('pdf-damaged')
  })

  it('a file without its end, or with a wrong table of objects', async () => {
    const text = Buffer.from(rain).toString('latin1')
    expect(await ruleOf(rain.subarray(0, rain.length - 60))).toBe('pdf-damaged')
    expect(await ruleOf(Buffer.from(text.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'))).toBe(
      'pdf-damaged',
    )
  })

  it('pages of pictures', async () => {
    expect(await ruleOf(makePdf({pages: ['', line('3')]}))).toBe('pdf-scanned')
  })

  it('fonts that do not name their letters', async () => {
    const names = ' /g1 /g2 /g3 /g4'.repeat(20)
    const font = `<< /Type /Font /Subtype /Type1 /BaseFont /AAAAAA+Rain /FirstChar 65 /LastChar 68 /Widths [500 500 500 500] /ToUnicode ${firstExtra} 0 R /Encoding << /Type /Encoding /Differences [65${names}] >> >>`
    const map = 'beginbfrange <41> <44> <E001> endbfrange'
    const cmap = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 ${map} endcmap end`
    const extra = [`<< /Length ${cmap.length} >>\nstream\n${cmap}\nendstream`]
    const bytes = makePdf({
      pages: [`${line('ABCDABCDABCD')} ${line('keeper reads the gauge', 600)}`],
      font,
      extra,
    })
    const [rule, remedy] = await refuse(bytes)
    expect(rule).toBe('pdf-fonts')
    expect(remedy).toContain('optical recognition')
  })

  it('a stream that unpacks to more than a page of text', async () => {
    const bomb = deflateSync(Buffer.alloc(120_000_000, ' ')).toString('latin1')
    const extra = [`<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${bomb}\nendstream`]
    expect(await ruleOf(makePdf({pages: [line('The gauge is read.')], extra}))).toBe('file-size')
  })
})

it('expands Latin ligatures, keeps soft hyphens and number signs', async () => {
  const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode ${firstExtra} 0 R /Encoding /WinAnsiEncoding >>`
  const cmap =
    '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <41> <FB01> <42> <00AD> <43> <2116> endbfchar endcmap end'
  const extra = [`<< /Length ${cmap.length} >>\nstream\n${cmap}\nendstream`]
  const {text} = await readPdf(
    makePdf({pages: [line('Ave keepers beBfore C 5 of the gauge')], font, extra}),
    'rain.pdf',
  )
  expect(text).toBe('five keepers be\u00ADfore № 5 of the gauge\n\f')
})

/** One change of a file: bytes flipped, bytes put in, or the end cut off. */
const mutation = fc.oneof(
  fc.record({kind: fc.constant('flip' as const), at: fc.nat(), bits: fc.integer({min: 1, max: 255})}),
  fc.record({kind: fc.constant('insert' as const), at: fc.nat(), bytes: fc.uint8Array({maxLength: 12})}),
  fc.record({kind: fc.constant('cut' as const), at: fc.nat()}),
)

it('survives damage of every kind', async () => {
  const rejections: unknown[] = []
  const note = (reason: unknown) => rejections.push(reason)
  process.on('unhandledRejection', note)
  const spies = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name))
  const table =
    '1 w 60 500 m 500 500 l S 60 480 m 500 480 l S 60 480 m 60 500 l S 300 480 m 300 500 l S 500 480 m 500 500 l S'
  const source = makePdf({
    pages: [
      `${line('The keeper reads the gauge.')} ${table} ${line('noon', 485)} ${line('9', 30)}`,
      line('Rain falls on the post.'),
    ],
  })
  const numRuns = Number(process.env['DIGLOT_FUZZ'] ?? 400)
  let read = 0
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, {minLength: 1, maxLength: 4}), async (mutations) => {
      let bytes: Buffer = Buffer.from(source)
      for (const change of mutations) {
        const at = change.at % (bytes.length + 1)
        if (change.kind === 'flip' && at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ change.bits
        if (change.kind === 'insert')
          bytes = Buffer.concat([bytes.subarray(0, at), change.bytes, bytes.subarray(at)])
        if (change.kind === 'cut') bytes = bytes.subarray(0, at)
      }
      try {
        const {text, hints} = await readPdf(bytes, 'rain.pdf')
        read += 1
        const lines = text.split('\n').length
        expect([...hints.keys()].every((number) => number >= 1 && number < lines)).toBe(true)
      } catch (error) {
        if (!(error instanceof InputError)) throw error
      }
    }),
    {numRuns, seed: 20_310_504},
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  process.off('unhandledRejection', note)
  expect(rejections).toEqual([])
  expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([])
  expect(read).toBeGreaterThan(numRuns / 20)
}, 3_600_000)
