import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {readSite} from '#io/read-site.ts'
import {readYaml} from '#io/read-yaml.ts'
import {textSchema, type ReleasesRecord} from '#io/schemas.ts'
import {listText} from '#io/update-releases.ts'
import {findNearest} from './find-nearest.ts'
import {refuse} from './read-acceptance.ts'

/**
 * Marks a published text as withdrawn; its titles stay on the list, so that its address can say what stood there.
 *
 * @param content folder of the corpus.
 * @param id the text; its folder may be gone already.
 * @param withdrawal day, ISO 8601, and reason per language.
 * @returns the list of releases with the withdrawal, and the titles that it keeps.
 * @throws {InputError} of usage for a text that was never published, was renamed or is withdrawn already.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {withdrawText} from '#cli/withdraw-text.ts'
 * const withdrawal = {on: '2031-05-06', reason: {en: 'A draft'}}
 * assert.throws(() => withdrawText('no-such-folder', 'rain', withdrawal), {name: 'InputError'})
 * ```
 */
export function withdrawText(
  content: string,
  id: string,
  withdrawal: {readonly on: string; readonly reason: Readonly<Record<string, string>>},
): {readonly releases: ReleasesRecord; readonly titles: Readonly<Record<string, string>>} {
  const {releases} = readSite(content)
  const text = releases.texts.find((each) => each.id === id)
  if (text === undefined) {
    const nearest = findNearest(
      id,
      releases.texts.map((each) => each.id),
    )
    return refuse(
      `Unexpected text \`${id}\` with --withdraw, expected one that was published`,
      nearest === undefined
        ? 'A text that was never published needs no withdrawal: remove its folder.'
        : `Did you mean \`${nearest}\`? A text that was never published needs no withdrawal.`,
    )
  }
  if (text.withdrawn !== undefined) {
    return refuse(
      `Unexpected text \`${id}\`, which was withdrawn on ${text.withdrawn.on}, expected one that is shown`,
      'Correct the reason in releases.yaml by hand where it is wrong.',
    )
  }
  if (text.movedTo !== undefined) {
    return refuse(
      `Unexpected text \`${id}\`, which is \`${text.movedTo}\` now, expected one that is shown`,
      `Withdraw \`${text.movedTo}\` instead.`,
    )
  }
  const titles = readTitles(content, id)
  const withdrawn = {on: withdrawal.on, titles, reason: {...withdrawal.reason}}
  return {releases: listText(releases, id, {since: text.since, withdrawn}), titles}
}

/** The id stands for the title where the record is gone. */
function readTitles(content: string, id: string): Record<string, string> {
  const path = join(content, 'corpus', id, 'text.yaml')
  const record = existsSync(path) ? readYaml(path, content, textSchema).value : undefined
  return record?.titles ?? {en: id}
}
