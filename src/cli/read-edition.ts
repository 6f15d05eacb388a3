import {basename, dirname} from 'node:path'
import {VFile} from 'vfile'
import {ingestText} from '#core/ingest/ingest-text.ts'
import type {Edition, Paragraph} from '#core/model/corpus-document.ts'
import {assignIds} from '#core/segment/assign-ids.ts'
import {splitClauses} from '#core/segment/split-clauses.ts'
import type {Language} from '#core/text/language.ts'
import {checkMarkdown} from '#io/check-markdown.ts'
import {InputError} from '#io/problem.ts'
import {readReceived} from '#io/read-received.ts'
import {readTextFile} from '#io/read-text-file.ts'
import {runChain} from '#plugins/chain.ts'
import {tellFinding} from '#plugins/tell-finding.ts'

/** An edition read from one file, outside any corpus. */
export interface FileEdition {
  readonly edition: Edition
  /** The file with the messages about it. */
  readonly files: readonly VFile[]
}

/**
 * Reads one file as an edition: Markdown through the chain, anything else through the importer.
 *
 * @param path the file.
 * @param language its language.
 * @returns the edition and messages.
 * @throws {InputError} when the file cannot be read.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readFileEdition} from '#cli/read-edition.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const {edition} = await readFileEdition('README.md', en)
 * assert.ok(edition.divisions.length > 0)
 * ```
 */
export async function readFileEdition(path: string, language: Language): Promise<FileEdition> {
  return /\.mdx?$/i.test(path) ? readMarkdown(path, language) : ingestFile(path, language)
}

const witness = {source: 'a file', rights: 'not stated'}

function readMarkdown(path: string, language: Language): FileEdition {
  const source = readTextFile(path, dirname(path))
  const checked = checkMarkdown(path, source)
  if (checked.messages.length > 0) {
    const [message] = checked.messages
    throw new InputError(path, {
      rule: message?.ruleId ?? 'markdown',
      reason: message?.reason ?? '',
      line: message?.line ?? undefined,
      remedy: message?.note ?? undefined,
    })
  }
  const {document, files} = runChain({
    head: {id: basename(path), kind: 'other', date: '', titles: {}, authenticLanguages: []},
    editions: [
      {
        head: {id: `${basename(path)}/${language.tag}`, language: language.tag, role: 'digest', witness},
        language,
        path,
        source,
      },
    ],
    decisions: undefined,
    path,
    matchers: {},
  })
  const [edition] = document.editions
  if (edition === undefined) throw new RangeError('Unexpected text without edition, expected one')
  return {edition, files}
}

async function ingestFile(path: string, language: Language): Promise<FileEdition> {
  const {text, hints, findings = []} = await readReceived(path)
  const draft = ingestText(text, language, {hints})
  const file = new VFile({path})
  for (const finding of [...findings, ...draft.findings]) tellFinding(file, finding)
  const divisions = new Map<string, Edition['divisions'][number] & {paragraphs: Paragraph[]}>()
  for (const block of assignIds(draft.blocks)) {
    const {division, divisionKind, divisionLabel, opens: _, ...own} = block
    const spans = splitClauses(block.text, language)
    const paragraph: Paragraph = {
      ...own,
      clauses: spans.map((span, index) => ({id: `${block.id}c${index + 1}`, span})),
      mentions: [],
      citations: [],
      dates: [],
      marks: [],
    }
    const known = divisions.get(division)
    if (known !== undefined) known.paragraphs.push(paragraph)
    else {
      const label = divisionLabel === undefined ? {} : {label: divisionLabel}
      divisions.set(division, {id: division, kind: divisionKind, ...label, paragraphs: [paragraph]})
    }
  }
  const id = `${basename(path)}/${language.tag}`
  return {
    edition: {id, language: language.tag, role: 'digest', witness, divisions: [...divisions.values()]},
    files: [file],
  }
}
