/** Our own words, wherever they stand: texts, titles, notes, pages of the guide, the interface, the starter. */
import {existsSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {listPaths} from '#io/list-files.ts'
import {startWords} from '#core/exchange/start-words.ts'
import {dictionaries} from '../../src/i18n/index.ts'

/** A run of words in one language: a line of a Markdown file, a value of a YAML file, a word of the interface. */
export interface Prose {
  /** File and line, or file and key. */
  readonly at: string
  readonly language: 'ru' | 'en'
  /** Without markup, code and addresses. */
  readonly text: string
}

type Language = Prose['language']

/** Folders of a corpus whose words are ours. */
export const ownFolders: readonly string[] = ['content', 'src/starter']

/** Names, and what the program writes: their spelling is not ours to choose. */
const foreignKeys = /^(?:labels|aliases|parts|language|locale)$/
const writtenFiles = /(?:^|\/)(?:anchors|releases|ledger\.\w+)\.yaml$|^sources\//

/** Reads all of our own words, in the order of their files; received texts are left out. */
export function readProse(): readonly Prose[] {
  return ownFolders.filter((folder) => existsSync(folder)).flatMap(readFolder)
}

/** What the site itself says, as it shows it. */
export function readInterface(): readonly Prose[] {
  return [
    ...dictionaries.flatMap((words) => walk(words, `src/i18n ${words.language}`, toLanguage(words.language))),
    ...startWords.flatMap((words) => walk(words, 'src/core/exchange/start-words.ts', words.locale)),
  ]
}

function readFolder(folder: string): readonly Prose[] {
  return listPaths(folder)
    .filter((path) => !writtenFiles.test(path))
    .flatMap((path): readonly Prose[] => {
      const text = readFileSync(`${folder}/${path}`, 'utf8')
      if (path.endsWith('.yaml')) return walk(parse(text), `${folder}/${path}`, undefined)
      const [, tag] = /(?:^|[/.])(ru|en)\.mdx?$/.exec(path) ?? []
      return tag === undefined ? [] : readMarkdown(text, `${folder}/${path}`, toLanguage(tag))
    })
}

function toLanguage(tag: string): Language {
  return tag === 'ru' ? 'ru' : 'en'
}

/** Words of a YAML file stand under `ru` and `en`, or in a record that names its language. */
function walk(value: unknown, at: string, language: Language | undefined): readonly Prose[] {
  if (typeof value === 'string')
    return language === undefined ? [] : [{at, language, text: dropMarkup(value)}]
  if (typeof value !== 'object' || value === null) return []
  const named = 'language' in value && typeof value.language === 'string' ? value.language : undefined
  return Object.entries(value).flatMap(([key, part]) => {
    if (foreignKeys.test(key)) return []
    if (key === 'ru' || key === 'en') return walk(part, `${at} ${key}`, key)
    if (key === 'source' && named !== undefined) return walk(part, `${at} ${key}`, toLanguage(named))
    return walk(part, `${at} ${key}`, language)
  })
}

/** Lines with words, counted from 1; code, tags and what a page imports are no words. */
function readMarkdown(source: string, path: string, language: Language): readonly Prose[] {
  const blanked = source
    .replace(/^---\n[\s\S]*?\n---\n/, (front) => front.replaceAll(/^(?!(?:title|description):).*$/gm, ''))
    .replaceAll(/^```[^`]*```$/gm, (code) => code.replaceAll(/[^\n]/g, ''))
    .replaceAll(/^(?:import|export) .*$/gm, '')
  return blanked.split('\n').flatMap((line, index) =>
    // A row of a table is as many runs as it has cells.
    (line.startsWith('|') ? line.split('|').map((cell) => cell.trim()) : [line])
      .map((part) => dropMarkup(part.replace(/^(?:title: |description: |- |\d+\. |> |:?-{3,}:?$)/, '')))
      .filter((text) => text.trim() !== '')
      .map((text) => ({at: `${path}:${index + 1}`, language, text})),
  )
}

function dropMarkup(line: string): string {
  return line
    .replaceAll(/`[^`]*`|\b\w+\*(?!\*)|[\w#@-]+(?:\.[a-z][\w-]*)+/g, '`')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/\]\([^()\s]*\)/g, ']')
    .replaceAll(/https?:\S+/g, '`')
    .replaceAll(/^:{2,}\w.*$|:\w+\[[^\]]*\](?:\{[^}]*\})?/g, '')
    .replaceAll(/\\(?=[^\w\s])|\*\*?|\b_\B|\B_\b|^#+ /g, '')
}
