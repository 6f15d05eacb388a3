import {join} from 'node:path'
import type {VFile} from 'vfile'
import {checkReleases} from '#io/check-releases.ts'
import {findRenames} from '#io/find-renames.ts'
import {InputError} from '#io/problem.ts'
import {readSite} from '#io/read-site.ts'
import {listTexts} from '#io/read-text.ts'
import type {ReleasesRecord} from '#io/schemas.ts'
import type {Settings} from '#io/settings.ts'
import {listText, openRelease} from '#io/update-releases.ts'
import {CorpusReader} from '#plugins/astro-corpus/corpus-reader.ts'
import {learnCorpus} from '#plugins/astro-corpus/learn-corpus.ts'
import {isFatal} from '#plugins/astro-corpus/read-corpus-text.ts'
import {findNearest} from './find-nearest.ts'
import {planRegistration, type PlannedText} from './plan-registration.ts'
import {readAccepted, refuse, refuseNeedless, refuseTorn} from './read-acceptance.ts'

export interface RegisterRequest {
  /** Texts to register; none: all. */
  readonly texts: readonly string[]
  /** Ids whose other words an editor accepts, as typed. */
  readonly accept: readonly string[]
  readonly reason: Readonly<Record<string, string>>
  /** Day of what is decided, ISO 8601. */
  readonly date: string
  /** Name of a release to be opened. */
  readonly release?: string | undefined
  /** Called after each step with how many were done before it, and the number of all: texts teach, then they are read. */
  readonly onText: (index: number, all: number) => void
}

export interface RegisterResult {
  readonly plans: readonly PlannedText[]
  /** Files with fatal messages: their texts were left out; without any plan, all were. */
  readonly faults: readonly VFile[]
  /** The list to be written; absent where nothing changes in it. */
  readonly releases?: ReleasesRecord
}

/**
 * Finds what is to be written in the registers of texts and in the list of releases; writes nothing.
 *
 * @param settings where the corpus is.
 * @param request see {@link RegisterRequest}.
 * @returns the plans in order of texts.
 * @throws {InputError} of usage for a text, id or release that cannot be meant; when there is no corpus.
 */
export function registerTexts(settings: Settings, request: RegisterRequest): RegisterResult {
  const {content} = settings
  const {texts, accept, reason, date: on} = request
  const accepted = readAccepted(accept, texts)
  const names = listTexts(content)
  const {releases, files} = readSite(content)
  const chosen = chooseTexts(texts, names, releases)
  chooseTexts([...accepted.keys()], names, releases)
  const opened = startRelease(releases, request, join(content, 'releases.yaml'))
  const reader = new CorpusReader(settings)
  const faults = [...files, ...checkReleases(content, names), ...reader.files].filter(isFatal)
  if (faults.length > 0) return {plans: [], faults}
  const steps = names.length + chosen.length
  learnCorpus(reader, names, (index) => request.onText(index, steps))
  const release = opened.releases.at(-1)?.name ?? ''
  const renames = findRenames(content, names, releases.texts)
  const plans: PlannedText[] = []
  for (const [index, name] of chosen.entries()) {
    request.onText(names.length + index, steps)
    const text = {name, formerName: renames.get(name), accepted: accepted.get(name) ?? new Set()}
    const result = tryPlan(() => planRegistration(reader, text, {content, release, on, reason}))
    faults.push(...result.files)
    if (result.plan) plans.push(result.plan)
  }
  refuseNeedless(plans)
  refuseTorn(plans, content)
  const written = plans.filter(isWritten)
  if (written.length === 0 && request.release === undefined) return {plans, faults}
  const next = written.reduce((list, plan) => listPlan(list, plan, release, on), opened)
  return {plans, faults, releases: next}
}

/**
 * Tells whether the register of a text is to be written: it says something new, and either nothing is open
 * or an editor settled a part of it; what is open stays as it was registered.
 *
 * @param plan the plan.
 * @returns `true` when it is.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isWritten} from '#cli/register-texts.ts'
 * const plan = {id: 'rain', isFirst: true, isReworded: false, editions: [], open: [], acceptable: [], needless: [], torn: [], isAccepting: false}
 * assert.deepEqual([isWritten(plan), isWritten({...plan, yaml: 'text: rain'})], [false, true])
 * ```
 */
export function isWritten({yaml, open, isAccepting}: PlannedText): boolean {
  return yaml !== undefined && (open.length === 0 || isAccepting)
}

function tryPlan(plan: () => ReturnType<typeof planRegistration>): ReturnType<typeof planRegistration> {
  try {
    return plan()
  } catch (error) {
    if (error instanceof InputError) return {files: [error.file]}
    throw error
  }
}

function chooseTexts(
  texts: readonly string[],
  names: readonly string[],
  {texts: published}: ReleasesRecord,
): readonly string[] {
  const withdrawn = new Set(published.flatMap((text) => (text.withdrawn === undefined ? [] : [text.id])))
  for (const text of texts) {
    if (withdrawn.has(text)) {
      refuse(
        `Unexpected text \`${text}\`, which was withdrawn, expected one that is shown`,
        'Leave it out; to show it again, delete `withdrawn` from its line in releases.yaml.',
      )
    }
    if (names.includes(text)) continue
    const nearest = findNearest(text, names)
    refuse(
      `Unexpected text \`${text}\`, expected the name of a folder in corpus/`,
      nearest === undefined ? 'Name none to register all texts.' : `Did you mean \`${nearest}\`?`,
    )
  }
  return texts.length > 0 ? [...new Set(texts)] : names.filter((name) => !withdrawn.has(name))
}

/** Ids need a release to belong to. */
function startRelease(
  releases: ReleasesRecord,
  {release, date}: RegisterRequest,
  path: string,
): ReleasesRecord {
  if (release === undefined && releases.releases.length > 0) return releases
  return openRelease(releases, {name: release ?? '1', date}, path)
}

function listPlan(
  releases: ReleasesRecord,
  {id, formerName, isReworded}: PlannedText,
  release: string,
  on: string,
): ReleasesRecord {
  const former = releases.texts.find((text) => text.id === (formerName ?? id))
  const moved =
    formerName === undefined
      ? releases
      : listText(releases, formerName, {since: former?.since ?? release, movedTo: id})
  const changed = isReworded ? on : former?.changed
  return listText(moved, id, {since: release, ...(changed === undefined ? {} : {changed})})
}
