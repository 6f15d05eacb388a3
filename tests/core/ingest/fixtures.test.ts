import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {joinDisplay} from '#core/ingest/join-display.ts'
import {restoreReceived} from '#core/ingest/restore-received.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'
import {keepBlocks, readThroughChain} from './read-chain.ts'

/** A case is a folder `<language>-<name>` with `received.txt` and `expected.json`. */
interface Expected {
  /** Kind, label or `null`, text of each block. */
  readonly blocks: readonly (readonly [string, string | null, string])[]
  /** Rules of the ledger, sorted, each once. */
  readonly rules: readonly string[]
  /** Rule, received and replacement of what is made with a confidence, and of what is only proposed. */
  readonly made: readonly (readonly string[])[]
  readonly proposed: readonly (readonly string[])[]
  /** Rule and line of each finding. */
  readonly findings: readonly (readonly [string, number])[]
}

const folder = new URL('fixtures/', import.meta.url)
const cases = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/expected.json`, folder)))

function readCase(name: string): {readonly received: string; readonly expected: Expected} {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
  const expected: Expected = JSON.parse(read('expected.json'))
  return {received: read('received.txt'), expected}
}

describe('texts of our own with the traps of received texts', () => {
  it('are twelve at least', () => {
    expect(cases.length).toBeGreaterThanOrEqual(12)
  })

  it.each(cases)('%s', (name) => {
    const {received, expected} = readCase(name)
    const language = name.startsWith('ru') ? ru : en
    const {blocks, ledger, proposals, findings} = ingestText(received, language)
    expect(restoreReceived(joinDisplay(blocks), ledger)).toBe(received)
    expect({
      blocks: blocks.map(({kind, label, text}) => [kind, label ?? null, text]),
      rules: [...new Set(ledger.map(({rule}) => rule))].toSorted(),
      made: ledger
        .filter(({confidence}) => confidence !== undefined)
        .map(({rule, received, replacement}) => [rule, received, replacement]),
      proposed: proposals.map(({rule, received, replacement}) => [rule, received, replacement]),
      findings: findings.map(({rule, line}) => [rule, line]),
    }).toEqual(expected)
  })

  it.each(cases)('%s: the Markdown gives the same blocks', (name) => {
    const language = name.startsWith('ru') ? ru : en
    const {blocks} = ingestText(readCase(name).received, language)
    expect(readThroughChain(blocks, language)).toEqual({kept: keepBlocks(blocks), faults: []})
  })
})
