import type {Carried, TextRegister} from '#core/model/register.ts'
import {resolveAddress} from '#core/register/resolve-address.ts'
import {foldText} from '#core/text/fold.ts'
import type {Rendered, Word} from './edited-text.ts'

/** The words under each id of an edition. */
export type Addresses = ReadonlyMap<string, readonly Word[]>

/** Least share of the words of an address that have to be where it leads without a word said about it. */
const most = 0.75

/** The words under the ids that were carried. */
export function listAddresses({words}: Rendered, {paragraphs, clauses}: Carried): Addresses {
  return new Map(
    [...words].map(([id, list]) => [paragraphs.get(id) ?? clauses.get(id) ?? `lost ${id}`, list]),
  )
}

function shareOf(words: readonly Word[], among: readonly Word[]): number {
  const origins = new Set(among.map(({origin}) => origin))
  return words.length === 0 ? 1 : words.filter(({origin}) => origins.has(origin)).length / words.length
}

const spell = (words: readonly Word[]): string => foldText(words.map(({text}) => text).join(' '))

/** The same words, as they were written or letter for letter. */
const holds = (found: readonly Word[], words: readonly Word[]): boolean =>
  shareOf(words, found) >= most || spell(found) === spell(words)

/** The same words letter for letter, within more: one of several equal formulas was merged, no one can say which. */
const includes = (found: readonly Word[], words: readonly Word[]): boolean =>
  words.length >= 3 && ` ${spell(found)} `.includes(` ${spell(words)} `)

/** How an address of before is answered, `wrong` where it leads to another text without a word. */
export type Answer = 'live' | 'notice' | 'alias' | 'tombstone' | 'needless' | 'wrong' | 'lost'

/** Addresses before and after an edition was registered again. */
export interface Run {
  readonly before: Addresses
  readonly after: Addresses
  readonly former: TextRegister
  readonly register: TextRegister
  /** Cells of rows, which have no words, by the id of their row. */
  readonly rowsBefore: ReadonlyMap<string, readonly Word[]>
  readonly rowsAfter: ReadonlyMap<string, readonly Word[]>
}

/**
 * Words that are nowhere any more, and where they stood the same ones written anew: the text of before for
 * every reader, if not for us. It is no excuse where these words stood under another address.
 */
function isReplaced(words: readonly Word[], found: readonly Word[], {before, after}: Run): boolean {
  const isGone = shareOf(words, [...after.values()].flat()) === 0
  const isNew = shareOf(found, [...before.values()].flat()) === 0
  const spelled = new Set(spell(found).split(' '))
  const same = spell(words)
    .split(' ')
    .filter((word) => spelled.has(word))
  return isGone && isNew && same.length >= most * words.length
}

/** Judges how an address is answered that was live before the run. */
export function judge(address: string, run: Run): Answer {
  const {before, after, former, register, rowsBefore, rowsAfter} = run
  const row = rowsBefore.get(address)
  const words = row ?? before.get(address) ?? []
  const found = resolveAddress(register, address)
  if (found === undefined) return 'lost'
  if (found.kind === 'tombstone') {
    const isThere = row === undefined && [...after.values()].some((list) => shareOf(words, list) >= 0.9)
    return isThere ? 'needless' : 'tombstone'
  }
  const there = row === undefined ? after.get(found.id) : rowsAfter.get(found.id)
  if (there === undefined) return 'lost'
  const news = register.notices
    .slice(former.notices.length)
    .filter(({at, language}) => at === address || `${at}-${language}` === address)
  if (news.some(({kind}) => kind === 'changed')) return 'notice'
  const split = news.find(({kind}) => kind === 'split')
  if (split !== undefined) {
    const all = [
      there,
      ...(split.into ?? []).flatMap((id) => [after.get(id) ?? after.get(`${id}-${split.language}`) ?? []]),
    ].flat()
    return holds(all, words) && (shareOf(there, words) >= most || holds(there, words)) ? 'notice' : 'wrong'
  }
  const isRight = holds(there, words) || includes(there, words) || isReplaced(words, there, run)
  return isRight ? found.kind : 'wrong'
}

/** The words of the cells of each row, by the id of the row. */
export function listRows({paragraphs}: Rendered, carried: Carried, addresses: Addresses): Addresses {
  const rows = new Map<string, Word[]>()
  for (const {id, text} of paragraphs) if (text === '') rows.set(id, [])
  for (const {id, parent} of paragraphs) {
    rows.get(parent ?? '')?.push(...(addresses.get(carried.paragraphs.get(id) ?? '') ?? []))
  }
  return new Map([...rows].map(([id, words]) => [carried.paragraphs.get(id) ?? id, words]))
}
