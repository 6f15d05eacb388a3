import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {joinDisplay} from '#core/ingest/join-display.ts'
import {restoreReceived} from '#core/ingest/restore-received.ts'
import {toMarkdown} from '#core/ingest/to-markdown.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'
import {foldText} from '#core/text/fold.ts'
import {keepBlocks, readThroughChain} from './read-chain.ts'
import {hasSeeds, readSeed} from './read-seed.ts'

const texts = [
  ['000_b74e6e2657a53688.txt', ru],
  ['001_a4d0eb51f203df0f.txt', ru],
  ['002_6363cf1ce6df91cb.txt', en],
  ['003_59db0caa3494ba20.txt', ru],
  ['004_b61e7c09daf0906e.txt', en],
] as const

describe.skipIf(!hasSeeds)('all received texts', () => {
  it.each(texts)('G1: %s gives the same edition and Markdown twice', (name, language) => {
    const [first, second] = [ingestText(readSeed(name), language), ingestText(readSeed(name), language)]
    expect(second).toEqual(first)
    expect(toMarkdown(second.blocks)).toBe(toMarkdown(first.blocks))
  })

  it.each(texts)(
    'G2: display and ledger of %s give the source, character for character',
    (name, language) => {
      const {blocks, ledger} = ingestText(readSeed(name), language)
      expect(restoreReceived(joinDisplay(blocks), ledger)).toBe(readSeed(name))
    },
  )

  it.each(texts)('G3: every block of %s knows its source lines', (name, language) => {
    const lines = readSeed(name).split('\n')
    for (const {marker, text, lines: own} of ingestText(readSeed(name), language).blocks) {
      const first = lines[(own?.start ?? 0) - 1] ?? ''
      const head = (marker ?? text).split(/[\s-]/u)[0] ?? ''
      expect(first.replaceAll(/\s+/gu, '')).toContain(head.slice(0, 1))
      expect(lines[(own?.end ?? 0) - 1]?.trim()).not.toBe('')
    }
  })

  it.each(texts)(
    'G4: signs of %s that search reads alike are never exchanged for each other',
    (name, language) => {
      const exchanges = ingestText(readSeed(name), language).ledger.filter(({received, replacement}) => {
        return received.trim() !== '' && foldText(received) === foldText(replacement)
      })
      expect(exchanges).toEqual([])
      expect(foldText('её\u00A0–\u00A0’')).toBe(foldText("ее - '"))
    },
  )

  it.each(texts)(
    'G5: nothing in %s is a list, code or heading because Markdown says so',
    (name, language) => {
      const {blocks} = ingestText(readSeed(name), language)
      const {kept: read, faults} = readThroughChain(blocks, language)
      expect(read).toEqual(keepBlocks(blocks))
      expect(faults).toEqual([])
      expect(read.filter(({kind}) => kind === 'code' || kind === 'item' || kind === 'quotation')).toEqual([])
    },
  )
})
