import {describe, expect, it} from 'vitest'
import {chunkOfName} from '#core/search/name-chunk.ts'
import {findNames} from '#core/search/find-names.ts'
import {packNames} from '#core/search/pack-names.ts'
import type {NameGroup} from '#core/search/group-names.ts'
import {group, person, record} from './sample-names.ts'

const token = (word: string) => ({word, slot: 0, opensSlot: true, closesSlot: true})
const found = (groups: readonly NameGroup[], word: string): readonly string[] => {
  const chunks = packNames(groups)
  const chunk = chunks[chunkOfName(word, chunks.length)]
  return chunk === undefined ? [] : findNames([token(word)], chunk).map(({group: [entity]}) => entity)
}

/** 1,200 lakes: more names than a chunk holds. */
const lakes: readonly NameGroup[] = Array.from({length: 1200}, (_, at) => {
  const letters = String(1000 + at).replaceAll(/\d/g, (digit) => 'абвгдежзик'[Number(digit)] ?? '')
  const forms = new Map([[`${letters}ское`, new Set(['', 'м'])]])
  return {
    entity: `place-${at}`,
    typed: [{words: [`${letters}ское`], forms: [forms], isShared: false, isExact: false}],
    found: [{language: 'ru', text: `${letters}ское`, name: `${letters}ское`, ofOwn: true, ofShared: true}],
  }
})

describe('packNames', () => {
  it('keeps a name where each of its forms looks', () => {
    const groups = group([person('person-lev', ['Пётр', '', 'Лев'], ['Peter', 'Lev'])], {
      ru: '1. Лев ушёл.',
      en: '1. Lev left.',
    })
    const many = [...groups, ...lakes]
    expect(packNames(many).length).toBeGreaterThan(1)
    for (const word of ['лев', 'Льву', 'львом', 'Lev']) expect(found(many, word)).toEqual(['person-lev'])
  })

  it('finds each of many names in the chunk of its word, and spreads them', () => {
    const chunks = packNames(lakes)
    expect(chunks.length).toBe(8)
    expect(chunks.flatMap(({names}) => names).length).toBe(1200)
    for (const {entity, typed} of lakes) expect(found(lakes, typed[0]?.words[0] ?? '')).toEqual([entity])
  })

  it('keeps a name under the word that fewest groups have', () => {
    const names = ['Озеро Долгое', 'Озеро Круглое', 'Озеро Чистое']
    const records = names.map((ru, at) =>
      record(`place-${at}`, {ru: [ru], en: [`Mere ${at}`]}, {type: 'place'}),
    )
    const [chunk] = packNames(group(records, {ru: `1. ${names.join('. ')}.`}))
    expect(chunk?.names.filter(([, , pivot]) => pivot === 1).length).toBe(6)
  })

  it('does not depend on the order of texts', () => {
    const records = [
      record('org-rain', {ru: ['Дождь и град'], en: ['Rain']}),
      record('org-snow', {ru: ['Снег', 'Снежок']}),
    ]
    const texts = [{ru: '1. Снег и Дождь и град.'}, {ru: '1. Снежок. Снегу!', en: '1. Rain.'}]
    expect(packNames(group(records, ...texts))).toEqual(packNames(group(records, ...texts.toReversed())))
  })
})
