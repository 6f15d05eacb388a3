import {existsSync, readdirSync} from 'node:fs'

/**
 * Lists the YAML files of a folder.
 *
 * @param folder a folder, there or not.
 * @returns their names in order of code units; none where there is no folder.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listYaml} from '#io/list-yaml.ts'
 * assert.deepEqual(listYaml('no-such-folder'), [])
 * ```
 */
export function listYaml(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
}
