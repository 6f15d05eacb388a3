import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'

const packages = ['hunspell', 'hunspell-ru', 'hunspell-en-gb']
const dictionaries: Readonly<Record<string, string>> = {ru: 'ru_RU', en: 'en_GB'}

/**
 * Tells whether hunspell and its dictionaries are there; as root on Debian it installs them.
 *
 * @returns `false` when they cannot be had: the spelling is not tested then.
 */
export function hasHunspell(): boolean {
  if (isThere()) return true
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('no hunspell found: installing Debian’s')
    try {
      execFileSync('apt-get', ['update'], {stdio: 'ignore'})
      execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {stdio: 'inherit'})
    } catch {
      return false
    }
  }
  return isThere()
}

function isThere(): boolean {
  return Object.values(dictionaries).every(
    (name) => spawnSync('hunspell', ['-d', name, '-l'], {input: ''}).status === 0,
  )
}

/** Words that the dictionary of a language does not know. */
export function listUnknown(words: Iterable<string>, language: 'ru' | 'en'): ReadonlySet<string> {
  const out = execFileSync('hunspell', ['-d', dictionaries[language] ?? '', '-i', 'utf-8', '-l'], {
    input: [...words].join('\n'),
    encoding: 'utf8',
  })
  return new Set(out.split('\n').filter(Boolean))
}
