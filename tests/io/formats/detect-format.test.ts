import {describe, expect, it} from 'vitest'
import {detectFormat} from '#io/formats/detect-format.ts'

const bytes = (...values: number[]) => Uint8Array.from([...values, ...Array.from({length: 20}, () => 0)])

describe('detectFormat', () => {
  it.each([
    ['\uFEFF \n<!DOCTYPE html><p>x', 'html'],
    ['<!-- saved from url=(0014)about:internet -->\r\n<HTML>', 'html'],
    ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html xmlns="y">', 'html'],
    ['<meta charset=koi8-r>', 'html'],
    ['<head>', 'html'],
    ['%PDF-1.7\n', 'pdf'],
    ['X-Mail: a\n\n%PDF-1.4\nbody\n%%EOF\n', 'pdf'],
    ['PK\u0003\u0004', 'zip'],
    ['Договор', 'text'],
    ['See <html> and %PDF-1.4 in the text.', 'text'],
    ['# Heading\n<div>x</div>', 'text'],
    ['<paragraph>x', 'text'],
    ['PK is short for peak', 'text'],
    ['BMW built a bridge', 'text'],
    ['<!-- never ends', 'text'],
    ['', 'text'],
  ])('%j is %s', (head, format) => {
    expect(detectFormat(Buffer.from(head), 'a')).toBe(format)
  })

  it('sees a page in UTF-16', () => {
    expect(detectFormat(Buffer.from('\uFEFF<html><p>Мост', 'utf16le'), 'a')).toBe('html')
  })

  it.each([
    ['an old Office file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['a rich text file', Buffer.from('{\\rtf1 x}')],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47)],
    ['a picture', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['a compressed file', bytes(0x1f, 0x8b, 8)],
    ['a DjVu file', Buffer.from('AT&TFORM....DJVU')],
    ['a PostScript file', Buffer.from('%!PS-Adobe')],
    [
      'a web archive',
      Buffer.from('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
    ],
    ['an XML file', Buffer.from('<?xml version="1.0"?><TEI><p>x</p></TEI>')],
  ])('refuses %s by name, with what to do', (what, head) => {
    let message = ''
    try {
      detectFormat(head, 'a')
    } catch (error) {
      message = `${String(error)} ${JSON.stringify(error)}`
    }
    expect(message).toContain(what)
    expect(message).toMatch(/"note":"[A-Z]/)
  })
})
