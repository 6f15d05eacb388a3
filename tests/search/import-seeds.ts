import {cpSync, existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'

const seeds = '../shared/seeds'

/** Whether the real texts are there; they are no part of the project. */
export const hasSeeds = existsSync(seeds)

/**
 * Imports the real texts as an editor would, beside our own authority records.
 * @returns a content folder
 * @throws Error with what the importer said, when it fails
 */
export function importSeedsWithNames(): string {
  const content = join(temporaryFolder(), 'content')
  importSeeds(content)
  cpSync('content/authorities', join(content, 'authorities'), {recursive: true})
  return content
}

/**
 * Imports the real texts as an editor would.
 * @param content folder to write to
 * @returns their ids
 * @throws Error with what the importer said, when it fails
 */
export function importSeeds(content: string): string[] {
  const files = readdirSync(seeds).filter((file) => file.endsWith('.txt'))
  return files.map((name) => {
    const path = join(seeds, name)
    const id = `seed-${name.slice(0, 3)}`
    const {code, err} = runDiglot([
      'import',
      path,
      '--lang',
      languageOf(path),
      '--id',
      id,
      '--content',
      content,
    ])
    if (code !== 0) throw new Error(err)
    return id
  })
}

/** Language of a text by the letters it has most of. */
export function languageOf(path: string): 'ru' | 'en' {
  const text = readFileSync(path, 'utf8')
  return (text.match(/[а-я]/gi)?.length ?? 0) > text.length / 4 ? 'ru' : 'en'
}
