/** Typographic rules of each language over all our own words. */
import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {listPaths} from '#io/list-files.ts'
import {ownFolders, readInterface, readProse} from './read-prose.ts'
import {findUnmarkedYo, listRussian, typographicRules} from './typographic-rules.ts'

const prose = [...readProse(), ...readInterface()]

describe.each(typographicRules)('$name', ({find, wrong, right}) => {
  it('holds in all our words', () => {
    expect(prose.flatMap((each) => find(each).map((found) => `${each.at}: ${found}`))).toEqual([])
  })

  it('is told from its breach', () => {
    expect([find(wrong).length, find(right)]).toEqual([1, []])
  })
})

describe('ё', () => {
  const listMarked = (words: ReadonlyMap<string, string>) =>
    new Set([...words.keys()].filter((word) => word.includes('ё')))

  it('stands wherever a word has it elsewhere', () => {
    const words = listRussian(prose)
    expect(findUnmarkedYo(words, listMarked(words))).toEqual([])
  })

  it('is missed in one of two places', () => {
    const words = listRussian([{at: 'x:1', language: 'ru', text: 'Ещё раз и еще раз: все знают всё.'}])
    expect(findUnmarkedYo(words, listMarked(words))).toEqual(['x:1: еще'])
  })
})

describe('spaces that do not break', () => {
  /** Registered with them: to take them out would be an edit in the public history of the text. */
  const registered = /^content\/corpus\/sco-security-councils-(?:2018-statement|2024-protocol)\//

  // In texts and in the interface the program sets them by the rules of either language; pages are printed as typed.
  it('are not typed by hand', () => {
    const folders = [...ownFolders, 'src/i18n'].filter((folder) => existsSync(folder))
    const files = folders.flatMap((folder) => listPaths(folder).map((path) => `${folder}/${path}`))
    const typed = files
      .filter((path) => /\.(?:md|ts|yaml)$/.test(path) && !/^content\/sources\//.test(path))
      .filter((path) => /[\u00A0\u2007\u2009\u202F]/.test(readFileSync(path, 'utf8')))
    expect(typed.filter((path) => !registered.test(path))).toEqual([])
  })
})
