import {spawnSync} from 'node:child_process'
import {relative} from 'node:path'
import {HtmlValidate, StaticConfigLoader, type RuleConfig} from 'html-validate'
import {describe, expect, inject, it} from 'vitest'
import {z} from 'zod'
import {readPages} from '#tests/site/read-pages.ts'

/** Rules of html-validate that are not ours, each with its reason. */
const rules: RuleConfig = {
  // Astro writes capitals and our own short pages small letters; both are the same to every reader.
  'doctype-style': 'off',
  // The title of an act is as long as the act has it.
  'long-title': 'off',
  // Addresses are permanent and follow printed numbers, `p2.1`: HTML allows any id without white space.
  'valid-id': ['error', {relaxed: true}],
  // Items with columns are a table on a wide screen and cards on a narrow one: the role follows the items.
  'prefer-native-element': [
    'error',
    {exclude: ['table', 'rowgroup', 'row', 'cell', 'columnheader', 'rowheader']},
  ],
  // A technique, no rule: choices that narrow a list are obeyed at once.
  'wcag/h32': 'off',
  // The lines of the concordance are laid out as a grid, and some browsers forget what such a table is.
  'no-redundant-role': 'off',
}

/** Messages of vnu that do not hold, word by word: they are about the same table of the concordance. */
const falseAlarms: readonly string[] = ['tr', 'th'].map(
  (tag) =>
    `The “role” attribute must not be used on a “${tag}” element which has a “table” ancestor with no “role” attribute, or with a “role” attribute whose value is “table”, “grid”, or “treegrid”.`,
)

const vnuReport = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().default(''),
      lastLine: z.number().default(0),
      message: z.string(),
      extract: z.string().default(''),
    }),
  ),
})
const hasJava = spawnSync('java', ['-version']).status === 0
const sites = [
  {name: 'the sample', site: inject('site')},
  {name: 'the showcase', site: inject('showcase')},
]

describe.each(sites)('every page of $name', ({site}) => {
  it('has no fault that html-validate knows', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({extends: ['html-validate:recommended'], rules}),
    )
    const faults: string[] = []
    for (const {path, html} of readPages(site)) {
      const {results} = await validator.validateString(html, path)
      for (const {ruleId, message, line, selector} of results.flatMap(({messages}) => messages)) {
        faults.push(`${path}:${line} ${ruleId}: ${message} (${selector ?? ''})`)
      }
    }
    expect(faults.slice(0, 20)).toEqual([])
  })

  // The W3C's checker needs Java 11 or newer.
  it.skipIf(!hasJava)(
    `has no fault that vnu knows${hasJava ? '' : ' (skipped: no `java` on this machine)'}`,
    () => {
      const options = ['--errors-only', '--format', 'json', '--skip-non-html', '--exit-zero-always']
      const {stderr, error} = spawnSync(
        'java',
        ['-jar', 'node_modules/vnu-jar/build/dist/vnu.jar', ...options, site],
        {encoding: 'utf8', maxBuffer: 64_000_000},
      )
      expect(error).toBeUndefined()
      const {messages} = vnuReport.parse(JSON.parse(stderr))
      const faults = messages
        .filter(({message}) => !falseAlarms.includes(message))
        .map(({url, lastLine, message, extract}) => {
          return `${relative(site, url.replace('file:', ''))}:${lastLine} ${message} (${extract})`
        })
      expect(faults.slice(0, 20)).toEqual([])
    },
  )
})
