import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {HtmlValidate, StaticConfigLoader, type RuleConfig} from 'html-validate'
import {expect, inject, it} from 'vitest'
import {z} from 'zod'
import {listFiles} from '#io/list-files.ts'

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
}

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

it.each(sites)('every page of $name has no fault that html-validate knows', async ({site}) => {
  const validator = new HtmlValidate(new StaticConfigLoader({extends: ['html-validate:recommended'], rules}))
  const faults: string[] = []
  for (const {path} of listFiles(site).filter(({path}) => path.endsWith('.html'))) {
    const {results} = await validator.validateString(readFileSync(join(site, path), 'utf8'), path)
    for (const {ruleId, message, line, selector} of results.flatMap(({messages}) => messages)) {
      faults.push(`${path}:${line} ${ruleId}: ${message} (${selector ?? ''})`)
    }
  }
  expect(faults.slice(0, 20)).toEqual([])
})

// The W3C's checker needs Java 11 or newer.
it.skipIf(!hasJava)(
  `no page of either has a fault that vnu knows${hasJava ? '' : ' (skipped: no `java` on this machine)'}`,
  () => {
    const options = ['--errors-only', '--format', 'json', '--skip-non-html', '--exit-zero-always']
    const {stderr, error} = spawnSync(
      'java',
      ['-jar', 'node_modules/vnu-jar/build/dist/vnu.jar', ...options, ...sites.map(({site}) => site)],
      {encoding: 'utf8', maxBuffer: 64_000_000},
    )
    expect(error).toBeUndefined()
    const faults = vnuReport
      .parse(JSON.parse(stderr))
      .messages.map(
        ({url, lastLine, message, extract}) =>
          `${url.replace('file:', '')}:${lastLine} ${message} (${extract})`,
      )
    expect(faults.slice(0, 20)).toEqual([])
  },
)
