import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {InputError} from '#io/problem.ts'
import {readReceived} from '#io/read-received.ts'
import {paragraph, writeDocx} from './formats/write-docx.ts'

const folder = mkdtempSync(join(tmpdir(), 'diglot-received-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** A file whose name says nothing, or the wrong thing. */
function write(content: string | Uint8Array, name = 'a.dat'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function refusalOf(content: string | Uint8Array): Promise<string> {
  const error: unknown = await readReceived(write(content)).catch((caught: unknown) => caught)
  if (!(error instanceof InputError)) throw new Error(`no refusal: ${String(error)}`)
  const [message] = error.file.messages
  return `${message?.ruleId ?? ''} ${message?.line ?? ''} ${error.message}`
}

describe('readReceived', () => {
  it('tells formats by content', async () => {
    const docx = await readReceived(write(writeDocx({body: paragraph('Мост')}), 'a.html'))
    const html = await readReceived(write('<!doctype html><p>Мост', 'a.docx'))
    const text = await readReceived(write('Мост\r\n', 'a.pdf'))
    expect([docx.format, html.format, text.format]).toEqual(['docx', 'html', 'text'])
    expect([docx.text, html.text, text.text]).toEqual(['Мост\n', 'Мост\n', 'Мост\r\n'])
  })

  it('reads as told where it is told', async () => {
    const path = write('<!doctype html><p>Мост')
    expect((await readReceived(path, {format: 'text'})).text).toBe('<!doctype html><p>Мост')
  })

  it('takes the end mark of DOS for no text', async () => {
    expect((await readReceived(write('Rain.\n\u001A'))).text).toBe('Rain.\n')
  })

  it('tells of characters that were lost before', async () => {
    const {findings} = await readReceived(write('Rain\nf\uFFFDlls, sn\uFFFDw'))
    expect(findings).toMatchObject([{rule: 'lost-character', line: 2}])
    expect(findings?.[0]?.reason).toContain('2 characters')
  })

  it.each([
    ['NUL', 'Rain\n\nfalls\0', /^control-character 3 .*U\+0000/],
    ['a change of direction', 'Rain \u202Esllaf', /^control-character 1 .*U\+202E/],
    ['a character of direction in a page', '<p>Rain</p><p>a&#x2067;b', /^control-character 3 .*U\+2067/],
    ['nothing', '', /^empty-file/],
    ['a page without text', '<!doctype html><script>x</script>', /^empty-file/],
    ['a line of a whole book', `Rain\n${'x'.repeat(70_000)}`, /^line-length 2 /],
    ['bytes of no encoding', Uint8Array.of(0xcf, 0xff, 0x81, 0x98, 0xd8, 0x41), /^encoding/],
    ['a zip of other things', Buffer.from('PK\u0003\u0004 and no more'), /^archive/],
  ])('refuses %s by name', async (_, content, refusal) => {
    expect(await refusalOf(content)).toMatch(refusal)
  })

  it('refuses what is missing, a folder, and what is too large', async () => {
    mkdirSync(join(folder, 'b'))
    await expect(readReceived(join(folder, 'none'))).rejects.toThrow(/missing file/)
    await expect(readReceived(join(folder, 'b'))).rejects.toThrow(/folder/)
    await expect(readReceived(write('Rain falls.'), {maxBytes: 5})).rejects.toThrow(
      /11 bytes, expected at most 5/,
    )
  })
})
