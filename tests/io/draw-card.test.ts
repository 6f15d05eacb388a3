import {createHash} from 'node:crypto'
import {crc32, inflateSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import type {Card} from '#core/exchange/lay-out-card.ts'
import {CardPress} from '#io/draw-card.ts'

const press = new CardPress('public/fonts')
const cardOf = (...titles: string[]): Card => ({
  columns: titles.map((title) => ({head: '', title})),
  foot: ['', ''],
})

/** Chunks of a PNG; throws where a sum is wrong. */
function readChunks(png: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(png)
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at)
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw new Error('wrong sum')
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, end))
    at = end + 4
  }
  return chunks
}

/** Counts pixels that are not paper. */
function countInk(png: Uint8Array): number {
  const rows = inflateSync(readChunks(png).get('IDAT') ?? Buffer.alloc(0))
  let count = 0
  for (const [index, byte] of rows.entries())
    if (index % 601 !== 0) count += Number(byte > 15) + Number(byte % 16 > 0)
  return count
}

describe('CardPress', () => {
  it('draws a PNG of 1200 × 630', () => {
    const png = press.draw(cardOf('О дожде', 'On Rain'))
    const chunks = readChunks(png)
    const header = chunks.get('IHDR')
    expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
    expect([header?.readUInt32BE(0), header?.readUInt32BE(4), header?.[8], header?.[9]]).toEqual([
      1200, 630, 4, 3,
    ])
    expect(chunks.get('PLTE')).toHaveLength(48)
    expect(inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))).toHaveLength(601 * 630)
  })

  it('gives the same bytes on every machine', () => {
    const png = press.draw(cardOf('Объявление о съезде «Ёж»', 'Notice of a “Hedgehog” Congress'))
    expect(createHash('sha256').update(png).digest('hex')).toBe(
      '920f62e4371c9c726de971d2b79617fa9deddd73e79d7fcc0305ed77f8df4c31',
    )
    expect(new CardPress('public/fonts').draw(cardOf('О дожде'))).toEqual(press.draw(cardOf('О дожде')))
  })

  it('draws each letter of Russian and English from our fonts, and each its own way', () => {
    const blank = countInk(press.draw(cardOf('\uE000')))
    expect(blank).toBe(0)
    const russian = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ']
    const english = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']
    for (const letters of [russian, english]) {
      const shapes = letters.map((letter) => press.draw(cardOf(letter)))
      for (const shape of shapes) expect(countInk(shape)).toBeGreaterThan(300)
      expect(new Set(shapes.map((shape) => Buffer.from(shape).toString('base64'))).size).toBe(letters.length)
    }
  })

  it('draws a letter and its accent like the one letter they make', () => {
    expect(press.draw(cardOf('Ёж'))).toEqual(press.draw(cardOf('Е\u0308ж')))
  })

  it('is small for a long title, too', () => {
    const ru =
      'Соглашение между портами верхнего и нижнего течения о метеостанциях, наблюдениях за льдом и обмене сводками'
    const en =
      'Agreement between the Ports of the Upper and Lower Reaches on Weather Stations, Ice Watching and Reports'
    expect(press.draw(cardOf(ru, en)).length).toBeLessThan(25_000)
  })
})
