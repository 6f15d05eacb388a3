import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {findRenames} from './find-renames.ts'
import {addProblem, type Problem} from './problem.ts'
import {readYaml} from './read-yaml.ts'
import {releasesSchema, type ReleasesRecord} from './schemas.ts'

type Published = ReleasesRecord['texts'][number]
type Fault = Omit<Problem, 'severity' | 'line'>

/** What is in the corpus. */
interface Present {
  readonly names: ReadonlySet<string>
  /** Old names by new ones. */
  readonly renames: ReadonlyMap<string, string>
  readonly hasRegister: (name: string) => boolean
}

/**
 * Checks `releases.yaml` against the folders of a corpus: what was published is there with its register,
 * or the list says where it went.
 *
 * @param content folder of the corpus.
 * @param names folders of the texts, as `listTexts` gives them.
 * @returns the files with fatal messages; none where nothing is wrong. A `releases.yaml` that cannot be
 *   read is left to `readSite`, which says so.
 * @throws {InputError} when a file cannot be read as text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {checkReleases} from '#io/check-releases.ts'
 * assert.deepEqual(checkReleases('no-such-folder', []), [])
 * ```
 */
export function checkReleases(content: string, names: readonly string[]): readonly VFile[] {
  const path = join(content, 'releases.yaml')
  const list = existsSync(path) ? readYaml(path, content, releasesSchema) : undefined
  if (list !== undefined && list.value === undefined) return []
  const {releases, texts} = list?.value ?? {releases: [], texts: []}
  const registerOf = (name: string): string => join(content, 'corpus', name, 'anchors.yaml')
  const present: Present = {
    names: new Set(names),
    renames: findRenames(content, names, texts),
    hasRegister: (name) => existsSync(registerOf(name)),
  }
  const file = new VFile({path})
  const tell = (faults: Iterable<Fault | undefined>, ...at: readonly (string | number)[]): void => {
    for (const fault of faults) {
      if (fault) addProblem(file, {...fault, severity: 'error', line: list?.lineOf?.(...at)})
    }
  }
  for (const [index, name] of releases.map((release) => release.name).entries()) {
    const isDouble = releases.findIndex((release) => release.name === name) < index
    tell([isDouble ? tellDouble('release', name) : undefined], 'releases', index)
  }
  const byId = new Map(texts.toReversed().map((text) => [text.id, text]))
  for (const [index, text] of texts.entries()) {
    const double = byId.get(text.id) === text ? undefined : tellDouble('text', text.id)
    tell([double, tellMove(text, byId, present), tellMissing(text, present)], 'texts', index)
  }
  const unlisted = names
    .filter((name) => !byId.has(name) && !present.renames.has(name) && present.hasRegister(name))
    .map((name) => tellUnlisted(registerOf(name), name))
  return [file, ...unlisted].filter(({messages}) => messages.length > 0)
}

function tellDouble(what: string, name: string): Fault {
  return {
    rule: 'duplicate-id',
    reason: `Unexpected second ${what} \`${name}\`, expected each once`,
    remedy: 'Keep the line that is right, most often the older one, and remove the other.',
  }
}

/** A redirect has to end at a text, and may not stand in the way of one. */
function tellMove(
  {id, movedTo}: Published,
  byId: ReadonlyMap<string, Published>,
  {names, renames}: Present,
): Fault | undefined {
  if (movedTo === undefined) return undefined
  if (names.has(id) && !renames.has(id)) {
    return {
      rule: 'reused-name',
      reason: `Unexpected folder \`${id}\`, expected none: that text is \`${movedTo}\` now, and its old address leads there`,
      remedy: 'Give the new text a name that was never published.',
    }
  }
  const trail = [id]
  for (let next: string | undefined = movedTo; next !== undefined; next = byId.get(next)?.movedTo) {
    if (trail.includes(next)) return tellNowhere(id, `a circle: \`${[...trail, next].join('` -> `')}\``)
    if (!byId.has(next)) return tellNowhere(id, `\`${next}\`, which the list does not have`)
    trail.push(next)
  }
  return undefined
}

function tellNowhere(id: string, where: string): Fault {
  return {
    rule: 'moved-text',
    reason: `Unexpected move of \`${id}\` to ${where}, expected a published text`,
    remedy: 'Correct `movedTo`: the name of the text that took its place.',
  }
}

function tellMissing({id, movedTo, withdrawn}: Published, present: Present): Fault | undefined {
  if (movedTo !== undefined || withdrawn !== undefined) return undefined
  if (!present.names.has(id)) {
    if ([...present.renames.values()].includes(id)) return undefined
    return {
      rule: 'missing-text',
      reason: `Unexpected missing text \`${id}\`, expected every published text`,
      remedy: `Restore corpus/${id} from version control, or withdraw it: \`npx diglot register --withdraw ${id} --reason "…"\`.`,
    }
  }
  if (present.hasRegister(id)) return undefined
  return {
    rule: 'missing-register',
    reason: `Unexpected missing register of \`${id}\`, expected \`corpus/${id}/anchors.yaml\` of a published text`,
    remedy:
      'Restore the file from version control; only if the text was never published, delete its line in releases.yaml.',
  }
}

function tellUnlisted(path: string, name: string): VFile {
  const file = new VFile({path})
  addProblem(file, {
    rule: 'unlisted-text',
    severity: 'error',
    reason: `Unexpected register of \`${name}\`, which releases.yaml does not name, expected every registered text on that list`,
    remedy:
      'Restore releases.yaml from version control; only if the text was never published, delete this anchors.yaml.',
    line: 1,
  })
  return file
}
