import {existsSync, readFileSync} from 'node:fs'
import {expect} from 'vitest'
import type {DraftEdition} from '#core/ingest/draft-edition.ts'
import type {DraftBlock} from '#core/model/draft-block.ts'

/** The received texts stay outside the project: `../shared/seeds` beside the checkout. */
const folder = new URL('../../../../shared/seeds/', import.meta.url)

export const hasSeeds = existsSync(folder)

/** A received text, by its file name. */
export function readSeed(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/** The block that begins at a line of the received file. */
export function blockAt({blocks}: DraftEdition, line: number): DraftBlock {
  return blocks.find(({lines}) => lines?.start === line) ?? expect.fail(`no block at line ${line}`)
}

/** The block that a line of the received file stands in. */
export function blockOf({blocks}: DraftEdition, line: number): DraftBlock {
  const found = blocks.find(({lines}) => lines && lines.start <= line && line <= lines.end)
  return found ?? expect.fail(`no block with line ${line}`)
}

/** Lines at which blocks begin. */
export function listStarts(blocks: readonly DraftBlock[]): readonly number[] {
  return blocks.map(({lines}) => lines?.start ?? 0)
}

/** Lines of the findings of a rule. */
export function linesOf({findings}: DraftEdition, rule: string): readonly number[] {
  return findings.filter((finding) => finding.rule === rule).map(({line}) => line ?? 0)
}

/** What a rule changed, or proposed to change: received and replacement. */
export function listChanges(
  entries: DraftEdition['ledger'] | DraftEdition['proposals'],
  rule: string,
): readonly (readonly [string, string])[] {
  return entries
    .filter((entry) => entry.rule === rule)
    .map(({received, replacement}) => [received, replacement])
}
