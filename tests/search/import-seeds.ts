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
export function importSeeds(): string {
  const content = join(temporaryFolder(), 'content')
  for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
    const path = join(seeds, name)
    const {code, err} = runDiglot([
      'import',
      path,
      '--lang',
      languageOf(path),
      '--id',
      `seed-${name.slice(0, 3)}`,
      '--content',
      content,
    ])
    if (code !== 0) throw new Error(err)
  }
  cpSync('content/authorities', join(content, 'authorities'), {recursive: true})
  return content
}

/** Language of a text by the letters it has most of. */
function languageOf(path: string): 'ru' | 'en' {
  const text = readFileSync(path, 'utf8')
  return (text.match(/[а-я]/gi)?.length ?? 0) > text.length / 4 ? 'ru' : 'en'
}
