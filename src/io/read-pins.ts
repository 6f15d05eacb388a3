import type {VFile} from 'vfile'
import type {Pin} from '#core/entities/apply-pins.ts'
import {addProblem} from './problem.ts'
import {readYaml} from './read-yaml.ts'
import {entitiesPinsSchema} from './schemas.ts'

/**
 * Reads the pins of a text.
 *
 * @param path `entities.pins.yaml` of the text.
 * @param root folder the file must lie in.
 * @param languages of the text's editions.
 * @returns the pins, each with its line, and the file with its messages: fatal ones, or a warning for
 *   each pin in a language that the text does not have.
 * @throws {InputError} when the file cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readPins} from '#io/read-pins.ts'
 * assert.throws(() => readPins('no-such-file.yaml', '.', ['en']), {name: 'InputError'})
 * ```
 */
export function readPins(
  path: string,
  root: string,
  languages: readonly string[],
): {file: VFile; value?: readonly Pin[]} {
  const {file, value, lineOf} = readYaml(path, root, entitiesPinsSchema)
  if (value === undefined) return {file}
  const pins = value.map(({at, language, quote, nth, entity}, index): Pin => {
    const line = lineOf?.(index) ?? 1
    return {at, language, quote, entity, line, ...(nth === undefined ? {} : {nth})}
  })
  for (const {at, language, quote, line} of pins) {
    if (languages.includes(language)) continue
    addProblem(file, {
      rule: 'stale-pin',
      severity: 'warning',
      reason: `Unexpected pin of \`${quote}\` at \`${at}\` in \`${language}\`, expected a language of the text`,
      remedy: 'Correct or remove the pin; until then it has no effect.',
      line,
    })
  }
  return {file, value: pins}
}
