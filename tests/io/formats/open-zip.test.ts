import {strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {InputError} from '#io/problem.ts'
import {openZip} from '#io/formats/open-zip.ts'
import {readDocx} from '#io/formats/read-docx.ts'
import {listDocxFiles, paragraph} from './write-docx.ts'

const docx = listDocxFiles({body: paragraph('Мост')})

/** The rule and the reason by which a file is refused. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readDocx(bytes, 'a.docx')
  } catch (error) {
    if (error instanceof InputError) return `${error.file.messages[0]?.ruleId ?? ''}: ${error.message}`
    throw error
  }
  return 'none'
}

/** A zip with 32-bit numbers written over at offsets from each entry of its directory. */
function tamper(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const view = new DataView(changed.buffer)
  for (let at = 0; at + 46 < changed.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + offset, value, true)
  }
  return changed
}

describe('openZip', () => {
  it('reads packed and unpacked files', async () => {
    const packed = zipSync({'a.xml': strToU8('rain'.repeat(100)), 'b/c.rels': [strToU8('snow'), {level: 0}]})
    const zip = await openZip(packed, 'a')
    expect([zip.names, zip.read('a.xml')?.length]).toEqual([['a.xml', 'b/c.rels'], 400])
    expect(Buffer.from(zip.read('b/c.rels') ?? []).toString()).toBe('snow')
  })

  it('refuses bombs by what the directory says and by what comes out', async () => {
    const bomb = zipSync({...docx, 'word/document.xml': new Uint8Array(60_000_000)}, {level: 9})
    expect(await refusalOf(bomb)).toMatch(/^archive: .*times its size/)
    const liar = tamper(zipSync({...docx, 'word/document.xml': new Uint8Array(20_000_000)}), 24, 50)
    expect(await refusalOf(liar)).toMatch(/^archive: .*larger than declared/)
  })

  it.each(['../evil.xml', '/etc/passwd', 'C:\\evil', 'a/../../b', 'word\\..\\..\\x'])(
    'refuses the name %s',
    async (name) => {
      expect(await refusalOf(zipSync({...docx, [name]: strToU8('x')}))).toMatch(/^archive: .*file name/)
    },
  )

  it('refuses encryption, doubled names, damage and a cut file', async () => {
    const bytes = zipSync(docx)
    expect(await refusalOf(tamper(bytes, 8, 1 | (8 << 16)))).toMatch(/^archive: .*encrypted/)
    expect(await refusalOf(tamper(bytes, 16, 12_345))).toMatch(/^archive: .*damaged/)
    expect(await refusalOf(bytes.subarray(0, bytes.length - 30))).toMatch(/^archive: .*without an end/)
    const doubled = zipSync({'word/aocument.xml': strToU8('x'), ...docx})
    const text = Buffer.from(doubled).toString('latin1').replaceAll('word/aocument.xml', 'word/document.xml')
    expect(await refusalOf(Buffer.from(text, 'latin1'))).toMatch(/^archive: .*second file/)
  })

  it('refuses XML bombs and document types, damage in the XML, and levels without end', async () => {
    const withXml = (xml: string) => refusalOf(zipSync({...docx, 'word/document.xml': strToU8(xml)}))
    const bomb = '<!DOCTYPE a [<!ENTITY a "rain"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'
    expect(await withXml(bomb)).toMatch(/^xml-syntax: .*document type/)
    expect(await withXml('<a>&b;</a>')).toMatch(/^xml-syntax/)
    expect(await withXml('<a><b></a>')).toMatch(/^xml-syntax/)
    expect(await withXml('')).toMatch(/^xml-syntax/)
    expect(await withXml('<a>'.repeat(100_000))).toMatch(/^xml-syntax: .*levels deep/)
  })

  it.each([
    ['xl/workbook.xml', 'a spreadsheet'],
    ['ppt/presentation.xml', 'a presentation'],
    ['META-INF/container.xml', 'a book'],
    ['content.xml', 'an OpenDocument text'],
    ['rain.txt', 'a zip'],
  ])('refuses a zip with %s: it is %s', async (name, what) => {
    expect(await refusalOf(zipSync({[name]: strToU8('<a/>')}))).toMatch(
      new RegExp(`^format: Unexpected ${what} `),
    )
  })
})
