/** A name that a file of a bundle must not have. */
export interface NameFault {
  readonly name: string
  /** What is wrong with it, as "path that leads out of the folder". */
  readonly fault: string
}

const faults: readonly (readonly [pattern: RegExp, fault: string])[] = [
  [/^(?:\/|[a-z]:)/i, 'path from the root of a disk'],
  [/\\/, 'path with a backslash'],
  [/(?:^|\/)\.\.?(?:\/|$)/, 'path that leads out of its folder'],
  [/[\p{Cc}\p{Cs}\ufffd]/u, 'name with a character that no name has'],
  [/^$|\/\/|\/$/, 'path with an empty name'],
  [/[<>:"|?*]|[ .](?:\/|$)/, 'name that Windows does not know'],
  [/(?:^|\/)(?:con|nul|aux|prn|com\d|lpt\d)(?:\.|\/|$)/i, 'name that Windows keeps for a device'],
]

/**
 * Finds the names that lead out of the folder a zip is unpacked to, that some file system does not take, and
 * those that are one to a file system: it would keep only one of the files.
 *
 * @param names of the files, with `/` between folders.
 * @returns one fault per faulty name, in the order of the names.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNameFaults} from '#core/exchange/find-name-faults.ts'
 * const names = findNameFaults(['a/b.txt', '../c.txt', 'a/B.txt']).map(({name}) => name)
 * assert.deepEqual(names, ['../c.txt', 'a/B.txt'])
 * ```
 */
export function findNameFaults(names: readonly string[]): NameFault[] {
  const seen = new Map<string, string>()
  return names.flatMap((name): NameFault | [] => {
    const [, fault] = faults.find(([pattern]) => pattern.test(name)) ?? []
    if (fault !== undefined) return {name, fault}
    const key = name.normalize('NFC').toLowerCase()
    const other = seen.get(key)
    if (other === undefined) {
      seen.set(key, name)
      return []
    }
    return {
      name,
      fault: other === name ? 'second file of the same name' : `name that is \`${other}\` to many disks`,
    }
  })
}
