import {InputError} from './problem.ts'
import type {ReleasesRecord} from './schemas.ts'

type Published = ReleasesRecord['texts'][number]

/**
 * Opens a release: what is registered from now on belongs to it.
 *
 * @param releases the list so far.
 * @param release its name, and the day, ISO 8601.
 * @param path of `releases.yaml`, for the message.
 * @returns the list with the release at its end.
 * @throws {InputError} with rule `usage` when there is a release of that name, or a later one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {openRelease} from '#io/update-releases.ts'
 * const first = openRelease({releases: [], texts: []}, {name: '1', date: '2031-05-06'}, 'releases.yaml')
 * assert.throws(() => openRelease(first, {name: '1', date: '2031-05-07'}, 'releases.yaml'), {name: 'InputError'})
 * ```
 */
export function openRelease(
  releases: ReleasesRecord,
  release: ReleasesRecord['releases'][number],
  path: string,
): ReleasesRecord {
  const {name, date} = release
  const last = releases.releases.at(-1)
  const same = releases.releases.find((each) => each.name.toLowerCase() === name.toLowerCase())
  if (same !== undefined) {
    throw new InputError(path, {
      rule: 'usage',
      reason: `Unexpected release \`${name}\`, which was opened on ${same.date}, expected a new name`,
      remedy: 'Leave --release out to go on with the last release, or give a new name.',
    })
  }
  if (last !== undefined && date < last.date) {
    throw new InputError(path, {
      rule: 'usage',
      reason: `Unexpected release on ${date}, expected a day not before ${last.date}, that of \`${last.name}\``,
      remedy: 'Give a later day with --date.',
    })
  }
  return {...releases, releases: [...releases.releases, release]}
}

/**
 * Puts down what became of a text.
 *
 * @param releases the list so far.
 * @param id the text.
 * @param change what is new about it; `since` counts for a text that was not on the list.
 * @returns the list with the text on it, in order of ids; a text that is there is no longer moved elsewhere.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listText} from '#io/update-releases.ts'
 * const texts = [{id: 'rain', since: '1'}]
 * const later = listText({releases: [], texts}, 'rain', {since: '2', changed: '2031-05-06'})
 * assert.deepEqual(later.texts, [{id: 'rain', since: '1', changed: '2031-05-06'}])
 * ```
 */
export function listText(
  releases: ReleasesRecord,
  id: string,
  {since, ...change}: Omit<Published, 'id'>,
): ReleasesRecord {
  const {movedTo: _, ...known}: Published = releases.texts.find((text) => text.id === id) ?? {id, since}
  const others = releases.texts.filter((text) => text.id !== id)
  const texts = [...others, {...known, ...change}].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {...releases, texts}
}
