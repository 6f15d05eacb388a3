import type {VFile} from 'vfile'
import type {Decision, TextRegister} from '#core/model/register.ts'
import {carryIds} from '#core/register/carry-ids.ts'
import {listMissing} from '#core/register/tell-carried.ts'
import {updateRegister} from '#core/register/update-register.ts'
import {readText, readTextSource} from '#io/read-text.ts'
import {formatRegister} from '#io/write-register.ts'
import type {Registration} from '#plugins/chain.ts'
import type {CorpusReader} from '#plugins/astro-corpus/corpus-reader.ts'
import {describeEditions, type DescribedEdition} from './describe-editions.ts'

/** What to register, and as what. */
export interface RegistrationRequest {
  /** Folder of the corpus. */
  readonly content: string
  /** Release that new ids belong to. */
  readonly release: string
  /** Day of the decisions, ISO 8601. */
  readonly on: string
  /** Why other words stand under an id, per language. */
  readonly reason: Readonly<Record<string, string>>
}

/** What is to be done with the register of a text. */
export interface PlannedText {
  readonly id: string
  /** Name of the folder before, where the register still had that one. */
  readonly formerName?: string | undefined
  readonly isFirst: boolean
  /** The file `anchors.yaml`; absent where the one on disk says the same. */
  readonly yaml?: string | undefined
  /** Whether words are others than those that were registered. */
  readonly isReworded: boolean
  readonly editions: readonly DescribedEdition[]
  /** What an editor has to decide before anything is written. */
  readonly open: readonly Decision[]
  /** Ids that wait for a decision, accepted or not. */
  readonly acceptable: readonly string[]
  /** Accepted ids under which nothing waits for one. */
  readonly needless: readonly string[]
  /** Ids to be accepted together, of which only some were. */
  readonly torn: readonly (readonly string[])[]
  /** Whether an editor accepted something of it: that is written down though other things are open. */
  readonly isAccepting: boolean
}

/** Rules about words that the register does not know: what this command is there to settle. */
const settled: ReadonlySet<string> = new Set(['vanished-address', 'changed-address'])

/**
 * Finds what is to be written in the register of a text; writes nothing.
 *
 * @param reader runs the chain on the text.
 * @param text its folder, the name of the folder before, and ids that an editor accepts.
 * @param request see {@link RegistrationRequest}.
 * @returns the plan, or the files with fatal messages that say why there is none.
 * @throws {InputError} when a file of the text cannot be read.
 */
export function planRegistration(
  reader: Pick<CorpusReader, 'run'>,
  text: {
    readonly name: string
    readonly formerName?: string | undefined
    readonly accepted: ReadonlySet<string>
  },
  request: RegistrationRequest,
): {readonly plan?: PlannedText; readonly files: readonly VFile[]} {
  const {name, formerName} = text
  const source = readTextSource(request.content, name)
  const {value, files} = readText(request.content, source, formerName)
  if (value === undefined) return {files: files.filter(isUnsettled)}
  const {registration: present, files: told} = reader.run(value, source.folder)
  const faults = told.filter(isUnsettled)
  if (faults.length > 0) return {files: faults}
  const former = value.register
  const registration = addMissing(present, former)
  const update = (accepted: ReadonlySet<string>) => {
    const {release, on, reason} = request
    const base = value.record.editions[0]?.language ?? ''
    return updateRegister(former, {text: name, base, ...registration, release, on, accepted, reason})
  }
  const untouched = update(new Set())
  const {register, open, knots} = text.accepted.size === 0 ? untouched : update(text.accepted)
  const yaml = formatRegister(register)
  const alone = findAlone(open, text.accepted, update)
  const asked = new Set(alone.map(({id}) => id))
  return {
    files: [],
    plan: {
      id: name,
      formerName,
      isFirst: former === undefined,
      yaml: former !== undefined && formatRegister(former) === yaml ? undefined : yaml,
      isReworded: former !== undefined && listDigests(former) !== listDigests(register),
      editions: describeEditions(registration, {open, alone, knots, former}),
      open,
      acceptable: untouched.open.map(({id}) => id),
      needless: [...text.accepted].filter(
        (id) => update(new Set([id])).open.length === untouched.open.length,
      ),
      torn: knots
        .map((ids) => ids.filter((id) => asked.has(id) || text.accepted.has(id)))
        .filter((ids) => ids.some((id) => text.accepted.has(id))),
      isAccepting: text.accepted.size > 0,
    },
  }
}

/** An edition that was registered and is no longer there has lost all its words: that needs a decision, too. */
function addMissing(registration: Registration, former: TextRegister | undefined): Registration {
  if (former === undefined) return registration
  const present = registration.editions.map(({language}) => language)
  const missing = listMissing(former, present).map((language) => ({
    language,
    paragraphs: [],
    carried: carryIds(former, language, []),
  }))
  return {...registration, editions: [...registration.editions, ...missing]}
}

type Update = (accepted: ReadonlySet<string>) => {readonly open: readonly Decision[]}

/** What is open of a paragraph stands for what is open within it: only the rest needs words of its own. */
function findAlone(
  open: readonly Decision[],
  accepted: ReadonlySet<string>,
  update: Update,
): readonly Decision[] {
  const paragraphs = open.filter(({unit}) => unit === 'paragraph')
  return [...paragraphs, ...update(new Set([...accepted, ...paragraphs.map(({id}) => id)])).open]
}

function isUnsettled({messages}: VFile): boolean {
  return messages.some(({fatal, ruleId}) => fatal === true && !settled.has(ruleId ?? ''))
}

/** The digests of the words that stand there; the prints behind them depend on how they are cut into clauses. */
function listDigests({anchors}: TextRegister): string {
  const digests = anchors.flatMap(({fingerprint}) =>
    Object.entries(fingerprint).map(([language, print]) => `${language} ${print.split(' ', 1).join('')}`),
  )
  return digests.sort().join('\n')
}
