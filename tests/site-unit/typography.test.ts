import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Dictionary} from '../../src/i18n/dictionary.ts'
import {dictionaries} from '../../src/i18n/index.ts'
import {setWords} from '../../src/i18n/set-words.ts'

type Rule = readonly [name: string, wrong: RegExp]

/** Words that are written with `ё` in every form given; `все` and `всё` are both words. */
const withYo =
  /(?<!\p{L})(?:еще|ее|нее|идет|ведет|дает|берет|займет|пойдет|найдет|прочтет|учет(?:а|ом)?|отчет(?:а|ы)?|темн(?:ый|ая|ые)|имен (?:пока|в)|причем|твердо|надежн\p{L}*|звездочк\p{L}*|изменен|определен|утвержден|исключен|приведен|внесен)(?!\p{L})/iu

const both: readonly Rule[] = [
  ['straight quotation mark', /["']/],
  ['hyphen for a dash', /(?:^|\s)-(?=\s|$)|\d-(?=\d)/m],
  ['two spaces', / {2}/],
  ['three stops', /\.{3}/],
]

const rules: Readonly<Record<string, readonly Rule[]>> = {
  ru: [...both, ['English quotation mark', /[“”‘’]/], ['ё', withYo], ['short dash', /\s–\s/]],
  en: [...both, ['Russian quotation mark', /[«»„]/]],
}

/** Where a line of the interface may not end. */
const spaces: Readonly<Record<string, readonly Rule[]>> = {
  ru: [
    ['space before a dash', / [—–]/],
    ['space behind a short word', /(?<![\p{L}\d-])[авикосуя] /iu],
    ['space by a number', /[#@] (?=%|(?!(?:из|от)\s)\p{L})|№ /u],
    ['space before a particle', / (?:бы?|ли|же?)(?!\p{L})/u],
  ],
  en: [['space by a number', /[#@] (?=%|(?!(?:of|from)\s)\p{L})|No\. |Para\. #/u]],
}

function listWords(value: unknown, path: string): [path: string, words: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => listWords(part, `${path}.${key}`))
}

function findFaults(
  words: readonly (readonly [path: string, words: string])[],
  wrong: readonly Rule[],
): string[] {
  return words.flatMap(([path, text]) =>
    wrong.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${path}: ${name}: ${text}`),
  )
}

describe.each(dictionaries)('the words of the interface in $name', (dictionary) => {
  const {language} = dictionary
  it('are set as the language wants them', () => {
    const wrong = [...(rules[language] ?? []), ...(spaces[language] ?? [])]
    expect(findFaults(listWords(dictionary, language), wrong)).toEqual([])
  })
})

describe('a rule', () => {
  it.each([
    ['ru', 'он сказал "да"'],
    ['ru', 'лето - осень'],
    ['ru', '“Лето”'],
    ['ru', 'Еще нет'],
    ['ru', 'лето – осень'],
    ['en', '«Rain»'],
    ['en', "editor's"],
    ['en', '2012-2014'],
    ['en', 'rain...'],
  ])('finds what is wrong, %s: %s', (language, text) => {
    expect(findFaults([['x', text]], rules[language] ?? [])).toHaveLength(1)
  })
})

describe('setWords', () => {
  const [any] = dictionaries
  const set = (language: string, tagline: string): string | undefined =>
    any && setWords({...any, language, tagline} satisfies Dictionary).tagline.replaceAll('\u00A0', '_')

  it('holds what stands for a number by what is counted', () => {
    expect(set('ru', 'Показано # текстов из @, п. #')).toBe('Показано #_текстов из_@, п._#')
    expect(set('en', '# texts of @, para. #: # %')).toBe('#_texts of @, para._#: #_%')
  })

  it('leaves nothing else changed', () => {
    expect(any && setWords(any)).toEqual(any)
  })
})

describe('prose pages', () => {
  const folder = 'content/pages'
  it.each(readdirSync(folder).filter((name) => name.endsWith('.mdx')))('%s', (name) => {
    const source = readFileSync(`${folder}/${name}`, 'utf8')
    // Code, addresses, attributes of elements and tables are not prose; what is quoted keeps its marks.
    const prose = source
      .replace(/^---\n[\s\S]*?\n---\n|^(?:import|export) .*$|^\|.*\|$|^ *[-*] /gm, '')
      .replace(/`[^`]*`|\]\([^)]*\)|=(?:"[^"]*"|\{[^}]*\})/g, '#')
    const lines = prose.split('\n').map((line, index) => [`${name}:${index}`, line.trim()] as const)
    const wrong = rules[name.includes('.ru.') ? 'ru' : 'en'] ?? []
    expect(
      findFaults(
        lines,
        wrong.filter(([rule]) => !rule.endsWith('quotation mark') || rule.startsWith('straight')),
      ),
    ).toEqual([])
  })
})
