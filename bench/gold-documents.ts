import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {SegmentLine} from '../src/core/align/align-segments.ts'

/** A document of the alignment gold. */
export interface GoldDocument extends SegmentLine {
  readonly collection: string
  /** `clean`, `p1` or `p2`. */
  readonly variant: string
  readonly beads: readonly {readonly ru: readonly number[]; readonly en: readonly number[]}[]
  /** Name of the work: its variants and levels, and works that share most of their words, have one. */
  readonly work: string
}

/** Reads the gold of `<shared>/gold/align`, files and lines in order. */
export function readGold(shared: string): readonly GoldDocument[] {
  const folder = join(shared, 'gold/align')
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        // The form is documented in the README beside the files.
        const document = JSON.parse(line) as Omit<GoldDocument, 'work'>
        return {...document, work: workOf(document.doc)}
      }),
  )
}

/** One work stands in the gold by paragraphs and by sentences; the two licences share their words. */
function workOf(doc: string): string {
  return doc
    .replace(/\.(?:clean|p1|p2)$/, '')
    .replace(/-(?:par|sent|verses|natural)$/, '')
    .replace(/^cc-.*/, 'cc')
}

/** Half of the gold a work belongs to: figures are chosen on `tuning` and reported on both. */
export type Half = 'tuning' | 'testing'

/**
 * Splits the gold by works, turn by turn inside each collection in order of a hash of their names, so that
 * both halves have all genres of more than one work.
 */
export function splitHalves(documents: readonly GoldDocument[]): ReadonlyMap<GoldDocument['work'], Half> {
  const works = new Map(documents.map(({work, collection}) => [work, {work, collection, hash: hash(work)}]))
  const sorted = [...works.values()].sort((a, b) =>
    a.collection < b.collection ? -1 : a.collection > b.collection ? 1 : a.hash - b.hash,
  )
  return new Map(sorted.map(({work}, index) => [work, index % 2 === 0 ? 'tuning' : 'testing']))
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}
