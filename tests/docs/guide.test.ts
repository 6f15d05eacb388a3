/** The guide is true: its pages are there in both languages, and what they tell a reader to do can be done. */
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import {referenceRussian} from '../../src/i18n/reference-russian.ts'
import {describeCommands} from '#cli/describe-commands.ts'
import {describeFormats} from '#io/describe-formats.ts'
import {readReference} from '#plugins/astro-corpus/reference-data.ts'
import {copyDiglot, followSteps} from './follow-steps.ts'
import {readGuide, readSteps} from './read-guide.ts'

const pages = readGuide()
const frontMatter = z.object({
  title: z.string(),
  description: z.string(),
  guide: z.object({part: z.string(), place: z.number()}),
})
const withSteps = pages.filter(({source}) => readSteps(source).length > 0)

describe('the guide', () => {
  it('has the same pages in both languages, at the same places', () => {
    const placesIn = (language: string): readonly string[] =>
      pages
        .filter((page) => page.language === language)
        .map(({name, source}) => {
          const {part, place} = frontMatter.parse(parse(source.split('---')[1] ?? '')).guide
          return `${part} ${place} ${name}`
        })
    expect(placesIn('ru')).toEqual(placesIn('en'))
    const places = placesIn('en').map((line) => line.replace(/ \S+$/, ''))
    expect(new Set(places).size).toBe(places.length)
  })

  it('tells readers of both languages to do the same', () => {
    const shape = (language: string): readonly (readonly [string, readonly string[]])[] =>
      withSteps
        .filter((page) => page.language === language)
        .map(({name, source}) => [
          name,
          readSteps(source).map(
            (step) => `${step.language} ${step.file?.replace(/\.\w+\.mdx$/, '.mdx') ?? ''}`,
          ),
        ])
    expect(shape('ru')).toEqual(shape('en'))
  })

  it.each(withSteps)('$path can be followed step by step', ({source}) => {
    expect(followSteps(readSteps(source), copyDiglot())).toEqual([])
  })
})

describe('following a page', () => {
  const follow = (page: string): readonly string[] => followSteps(readSteps(page), copyDiglot())

  it('ends at a command that fails, and at an answer that is another one', () => {
    expect(follow('```sh\nnpx diglot split absent.md --lang ru\n```\n')[0]).toMatch(/^line 1: exit 1/)
    expect(follow('```sh\necho rain\n```\n\n```text\nsnow\n```\n')[0]).toMatch(/^line 5: expected\nsnow/)
    expect(follow('```sh\necho rain and snow\n```\n\n```text\nrain … snow\n```\n')).toEqual([])
  })

  it('knows what a change is, and refuses a fence that it cannot follow', () => {
    expect(follow('In `package.json`:\n\n```diff\n-  "name": "rain",\n+  "name": "snow",\n```\n')).toEqual([
      'line 3: the lines to change stand in the file 0 times',
    ])
    expect(follow('```yaml\na: 1\n```\n')).toEqual([
      'line 1: nobody can follow a fence of `yaml` without the name of a file above it',
    ])
  })
})

describe('the reference', () => {
  it('says of every command, option and field in Russian what it says in English, and nothing else', async () => {
    const commands = (await describeCommands()).flatMap(({does, parts}) => [
      does,
      ...parts.flatMap((part) => [
        ...(part.does === '' ? [] : [part.does]),
        ...(part.presetWords === undefined ? [] : [part.presetWords]),
      ]),
    ])
    const fields = describeFormats().flatMap((format) => format.fields.flatMap(({means}) => means ?? []))
    const said = new Set([...commands, ...fields])
    expect([...said].filter((words) => referenceRussian[words] === undefined)).toEqual([])
    expect(Object.keys(referenceRussian).filter((words) => !said.has(words))).toEqual([])
  })

  it('explains every rule in Russian, in the same groups and order', async () => {
    const {ru, en} = (await readReference('.')).rules
    const idsOf = (groups: typeof ru): readonly (readonly string[])[] =>
      groups.map(({rules}) => rules.map(({id}) => id))
    expect(idsOf(ru)).toEqual(idsOf(en))
    for (const {id, means, remedy} of ru.flatMap(({rules}) => rules)) {
      expect(means, id).toMatch(/[а-я]{3}/)
      expect(remedy, id).toBeDefined()
    }
  })

  it('knows the file of every format', () => {
    expect(describeFormats().filter(({file}) => !file.endsWith('.yaml'))).toEqual([])
  })
})
