import type {VFile} from 'vfile'
import {findLanguage} from '#core/text/languages/index.ts'
import type {Matcher} from '#core/entities/matcher.ts'
import type {ReadText} from '#io/read-text.ts'
import {runChain, type TextInput, type TextOutput} from '../chain.ts'

/** One matcher per language, by its tag; made once for all texts. */
export type Matchers = Readonly<Record<string, Matcher>>

/**
 * Runs the chain on a text as `#io/read-text.ts` gives it.
 *
 * @param text the checked text.
 * @param path folder of the text, for messages about its alignment.
 * @param matchers finders of mentions, by language.
 * @param known names of the records, the glossary, what references may lead to, and known translations; default: none.
 * @returns the text, its layout and its messages.
 * @throws {RangeError} for a language that is not known: the schema lets none through.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {runText} from '#plugins/astro-corpus/read-corpus-text.ts'
 * const record = {
 *   id: 'rain', kind: 'other' as const, date: '2024', titles: {en: 'Rain'}, authentic: [],
 *   editions: [{language: 'en', role: 'digest' as const, source: 'x', rights: 'CC0-1.0'}],
 * }
 * const text = {record, editions: [{language: 'en', path: 'en.md', source: '1. It rains.'}]}
 * assert.equal(runText(text, 'rain', {}).document.id, 'rain')
 * ```
 */
export function runText(
  text: ReadText,
  path: string,
  matchers: Matchers,
  known: Pick<TextInput, 'names' | 'citations' | 'terms' | 'lexicons'> = {},
): TextOutput {
  return runChain({...toInput(text, path), matchers, ...known})
}

/**
 * Turns a text as `#io/read-text.ts` gives it into what the chain reads.
 *
 * @param text the checked text.
 * @param path folder of the text, for messages about its alignment.
 * @returns the input, but for what does not lie in the folder of the text.
 * @throws {RangeError} for a language that is not known: the schema lets none through.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toInput} from '#plugins/astro-corpus/read-corpus-text.ts'
 * const record = {
 *   id: 'rain', kind: 'other' as const, date: '2024', titles: {en: 'Rain'}, authentic: [],
 *   editions: [{language: 'en', role: 'digest' as const, source: 'x', rights: 'CC0-1.0'}],
 * }
 * const text = {record, editions: [{language: 'en', path: 'en.md', source: '1. It rains.'}]}
 * assert.equal(toInput(text, 'rain').editions[0]?.head.id, 'rain/en')
 * ```
 */
export function toInput(
  {record, editions, decisions, waivers, pins, register}: ReadText,
  path: string,
): Omit<TextInput, 'matchers'> {
  return {
    head: {
      id: record.id,
      kind: record.kind,
      date: record.date,
      titles: record.titles,
      ...(record.issuer === undefined ? {} : {issuer: record.issuer}),
      ...(record.number === undefined ? {} : {number: record.number}),
      ...(record.place === undefined ? {} : {place: record.place}),
      ...readAuthority(record),
    },
    editions: record.editions.map((edition, index) => {
      const language = findLanguage(edition.language)
      const source = editions[index]
      if (language === undefined || source === undefined) {
        throw new RangeError(`Unexpected language \`${edition.language}\`, expected a known one`)
      }
      const {role, rights, url, blocks} = edition
      const {ledger} = source
      const witness = {source: edition.source, rights, ...(url === undefined ? {} : {url})}
      return {
        head: {
          id: `${record.id}/${edition.language}`,
          language: edition.language,
          role,
          witness,
          ...(blocks === undefined ? {} : {blocks}),
        },
        language,
        path: source.path,
        source: source.source,
        ...(ledger === undefined ? {} : {ledger: {entries: ledger.ledger, changes: ledger.changes}}),
      }
    }),
    decisions: decisions?.list,
    ...(decisions === undefined ? {} : {decisionsPath: decisions.path}),
    ...(waivers === undefined ? {} : {waivers}),
    ...(pins === undefined ? {} : {pins}),
    ...(register === undefined ? {} : {register}),
    path,
  }
}

/** Which languages bind, whether the text does, and the clauses that say so. */
function readAuthority({
  authentic,
  binding,
}: ReadText['record']): Pick<TextInput['head'], 'authenticLanguages' | 'authenticBy' | 'binding'> {
  return {
    ...('by' in authentic
      ? {authenticLanguages: authentic.languages, authenticBy: authentic.by}
      : {authenticLanguages: authentic}),
    ...(binding === undefined ? {} : {binding: typeof binding === 'boolean' ? {value: binding} : binding}),
  }
}

/**
 * Tells whether a file must stop the build.
 *
 * @param file a file with messages.
 * @returns `true` when one of them is fatal.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {isFatal} from '#plugins/astro-corpus/read-corpus-text.ts'
 * assert.equal(isFatal(new VFile()), false)
 * ```
 */
export function isFatal(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === true)
}
