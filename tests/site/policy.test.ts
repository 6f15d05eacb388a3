/** What the page on persistence promises is proven: each promise by the tests named here. */
import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, inject, it} from 'vitest'
import {readPages} from '#tests/site/read-pages.ts'

const edits = 'tests/core/register/edit-scripts.test.ts'
const register = 'tests/cli/register.test.ts'
const page = 'tests/core/reading/add-register.test.ts'
const cite = 'tests/site/cite.test.ts'
const machines = 'tests/site/machines.test.ts'
const releases = 'tests/site/releases.test.ts'
const opened = 'every address of release %i (%s) leads to its words, or says what became of them'
const anyEdits = 'lead to its words after any edits: %s'

/** Per promise, in the order of the page, the file and the name of a test, or of a row of its table. */
const proofs: Readonly<Record<string, readonly (readonly [file: string, name: string])[]>> = {
  'given-once': [
    [register, 'gives new paragraphs ids of the new release, and old ones keep theirs'],
    [edits, anyEdits],
  ],
  answers: [
    [edits, anyEdits],
    [releases, opened],
  ],
  languages: [
    [cite, 'addresses are the same in both interface languages and in all views'],
    [releases, 'what only English had'],
  ],
  ranges: [
    [cite, 'a range lands on its start and marks its rows'],
    [cite, 'a range lands on its start without JavaScript'],
  ],
  copies: [
    [releases, opened],
    ['tests/site/browser.test.ts', 'an address lands on its clause and marks it'],
  ],
  insertion: [[releases, 'an insertion']],
  renumbering: [
    [releases, 'a renumbering'],
    [page, 'tells the number that was printed when the address was given'],
  ],
  move: [
    [releases, 'a move'],
    [releases, 'a clause that moved'],
  ],
  split: [[releases, 'a split']],
  merge: [
    [releases, 'a merger'],
    [page, 'lets an alias, and the alias of an alias, lead to what took the words in'],
  ],
  correction: [
    [register, 'writes a small edit down, and the day of it'],
    [releases, 'a misprint that was put right is not worth a word'],
  ],
  rewriting: [
    [
      register,
      'writes nothing of a text with other words under an id until somebody says why; of others it does',
    ],
    [releases, 'a rewriting'],
  ],
  deletion: [
    [register, 'leaves a tombstone for what is gone, once it is accepted'],
    [releases, 'a deletion'],
  ],
  'one-language': [[releases, 'a deletion from one edition']],
  translation: [
    [releases, 'a new translation'],
    [page, 'says that words of the other edition changed where these words are'],
  ],
  reimport: [[edits, anyEdits]],
  renaming: [
    [register, 'finds a folder that was renamed and leaves a redirect, there and back again'],
    [machines, 'a reader with %s who opens %s comes to %s'],
  ],
  withdrawal: [
    [register, 'withdraws a text, whose folder may go then'],
    [machines, 'a text that was withdrawn says when and why'],
  ],
  release: [
    [
      'tests/core/citing/format-citation.test.ts',
      'order of elements: creator, title, medium, host, version, publication, date of viewing, part cited, availability',
    ],
    [
      'tests/site/promises.test.ts',
      'the site and its zip are the same from a cold cache, a warm one and another time zone',
    ],
  ],
  check: [[register, '--check says what would be written, and writes nothing']],
}

function promisesOf(language: string): string[] {
  const source = readFileSync(`content/pages/persistence.${language}.mdx`, 'utf8')
  return [...source.matchAll(/<Heading id="promise-([^"]+)"/g)].map(([, id = '']) => id)
}

describe('the page on persistence', () => {
  it.each(['ru', 'en'])('promises in %s what is proven, in the same order, and nothing else', (language) => {
    expect(promisesOf(language)).toEqual(Object.keys(proofs))
  })

  it.each(Object.entries(proofs))('%s has tests, and they exist', (_promise, tests) => {
    expect(tests.length).toBeGreaterThan(0)
    const missing = tests.filter(
      ([file, name]) => !existsSync(file) || !readFileSync(file, 'utf8').includes(`'${name}'`),
    )
    expect(missing).toEqual([])
  })

  it.each(['ru', 'en'])(
    'has an address for each promise in %s, and is named at the foot of a text',
    (language) => {
      const pages = readPages(inject('site'))
      const policy = pages.find(({path}) => path === `${language}/persistence/index.html`)
      const ids = Object.keys(proofs).map((promise) => `promise-${promise}`)
      expect(policy?.ids.filter((id) => id.startsWith('promise-'))).toEqual(ids)
      expect(policy?.links).toContain('../cite/index.html')
      const text = pages.find(
        ({path}) => path === `${language}/sco-security-councils-2024-protocol/index.html`,
      )
      const foot = text?.html.slice(text.html.indexOf('<footer')) ?? ''
      expect(foot).toContain('href="../persistence/index.html"')
      expect(foot).toContain('href="../cite/index.html"')
    },
  )
})
