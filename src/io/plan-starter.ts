import {readFileSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {parseDocument} from 'yaml'
import {listPaths} from './list-files.ts'
import type {PlannedFile} from './write-together.ts'

/** Path in the first line of a YAML file, by which an editor finds the schema. */
const schemaPath = /^(# yaml-language-server: \$schema=)\S*\/(?=[^/\s]+$)/m

/**
 * Lists the files of a new corpus: those of `src/starter/`, with paths to the schemas that hold in their new place.
 *
 * @param root folder of Diglot.
 * @param target folder of the new corpus, absolute.
 * @param names what the site is called, by language, each fit for `site.yaml`; none: as in `src/starter/site.yaml`.
 * @returns the files, for `writeTogether`.
 * @throws what the disk refuses.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {resolve} from 'node:path'
 * import {planStarter} from '#io/plan-starter.ts'
 * const files = planStarter(resolve('.'), resolve('../new'), {en: 'Lake Archive'})
 * const site = files.find(({path}) => path === 'site.yaml')
 * assert.match(String(site?.bytes), /^names: \{en: Lake Archive\}$/m)
 * ```
 */
export function planStarter(
  root: string,
  target: string,
  names: Readonly<Record<string, string>>,
): readonly PlannedFile[] {
  const starter = join(root, 'src', 'starter')
  const paths = listPaths(starter).filter((path) => !/(?:^|\/)\./.test(path))
  return paths.map((path) => {
    const folder = dirname(join(target, path))
    const schemas = relative(folder, join(root, 'public', 'schemas'))
      .split(sep)
      .join('/')
    const text = readFileSync(join(starter, path), 'utf8').replace(schemaPath, `$1${schemas}/`)
    return {path, bytes: path === 'site.yaml' ? setNames(text, names) : text}
  })
}

function setNames(text: string, names: Readonly<Record<string, string>>): string {
  if (Object.keys(names).length === 0) return text
  const document = parseDocument(text)
  document.set('names', document.createNode(names, {flow: true}))
  return document.toString({lineWidth: 0, flowCollectionPadding: false})
}
