import {describe, expect, it} from 'vitest'
import {expandNames, nameWords} from '#core/search/expand-names.ts'
import {packNames} from '#core/search/pack-names.ts'
import {expand, group, person, query, record} from './sample-names.ts'

const union = record('org-union', {
  ru: ['Организация по охране и очистке рек', 'ООР'],
  en: ['River Care Organisation', 'Organisation for River Care', 'RCO'],
})
const gromov = person('person-gromov', ['Пётр', 'Ильич', 'Громов'], ['Peter', 'Gromov'])
const groups = group([union, gromov], {
  ru: '1. ООР приняла Громова.\n\n2. Организацию по охране и очистке рек возглавил Пётр Громов, а П. И. Громов ушёл.',
  en: '1. RCO met Gromov.\n\n2. The River Care Organisation is led by Peter Gromov.',
})

describe('expandNames', () => {
  it.each([
    // The index stems `Громов` and `Громова` apart: forms that texts have are looked for besides.
    ['Громов', ['Громов | ru Громова | en Gromov']],
    ['громову', ['громову | ru Пётр Громов | ru П И Громов | en Gromov']],
    ['Gromov’s', ['Gromov’s | ru Громова | ru Пётр Громов | ru П И Громов']],
    ['П. И. Громов', ['П Громов | ru Громова | ru Пётр Громов | ru П И Громов | en Gromov']],
    ['П.И.Громов', ['П.И.Громов | ru Громова | ru Пётр Громов | ru П И Громов | en Gromov']],
    ['Громов Петр', ['Громов Петр | ru Громова | ru Пётр Громов | ru П И Громов | en Gromov']],
    ['ООР', ['ООР | ru Организацию по охране и очистке рек | en RCO | en River Care Organisation']],
    ['оор', ['оор | ru Организацию по охране и очистке рек | en RCO | en River Care Organisation']],
    // As a query without its stop words.
    [
      'организации охране очистке рек',
      [
        'организации охране очистке рек | ru ООР | ru Организацию по охране и очистке рек | en RCO | en River Care Organisation',
      ],
    ],
    [
      '"организации по охране и очистке рек"',
      ['организации по охране и очистке рек | ru ООР | en RCO | en River Care Organisation'],
    ],
    [
      'Organisation for River Care',
      [
        'Organisation River Care | ru ООР | ru Организацию по охране и очистке рек | en RCO | en River Care Organisation',
      ],
    ],
    [
      'устав ООР Громов',
      [
        'устав',
        'ООР | ru Организацию по охране и очистке рек | en RCO | en River Care Organisation',
        'Громов | ru Громова | en Gromov',
      ],
    ],
  ])('%s', (typed, slots) => {
    expect(expand(typed, groups)).toEqual(slots)
  })

  it.each([
    ['a part of a name', 'River Care'],
    ['a beginning of a word', 'громов*'],
    ['a longer word', 'громовой'],
    ['half of a compound', 'Громов-Волжский'],
    ['the other half of a compound', 'Волжский-Громов'],
    ['half of a phrase', '"Громов ушёл"'],
    ['a phrase and what stands beside it', '"River Care" Organisation'],
    ['an unknown word', 'constructor'],
    ['hostile words', '__proto__ toString'],
  ])('takes %s for no name', (_, typed) => {
    const typedAlone = query(typed)
    expect(expandNames(typedAlone, packNames(groups))).toEqual(typedAlone)
  })

  it('keeps the words as typed, in a row, in each language that may hold them all', () => {
    const {slots} = expandNames(query('River Care Organisation'), packNames(groups))
    expect(slots[0]?.options.filter(({origin}) => origin === 'typed')).toEqual([
      {language: 'en', words: ['River', 'Care', 'Organisation'], origin: 'typed'},
    ])
    expect(
      slots[0]?.options.every(({origin, entity}) => (origin === 'name') === (entity === 'org-union')),
    ).toBe(true)
  })

  it('takes the longest name', () => {
    const lake = record('place-lake', {ru: ['Мшинское озеро'], en: ['Mere']}, {type: 'place'})
    const camp = record('org-camp', {ru: ['Лагерь Мшинское озеро'], en: ['Lake Camp']})
    const both = group([lake, camp], {
      ru: '1. Лагерь Мшинское озеро закрыт.\n\n2. Мшинское озеро чистое.',
      en: '1. The Lake Camp is closed.\n\n2. The Mere is clean.',
    })
    expect(expand('лагерь мшинское озеро', both)).toEqual(['лагерь мшинское озеро | en Lake Camp'])
    expect(expand('старое мшинское озеро', both)).toEqual(['старое', 'мшинское озеро | en Mere'])
  })

  it('copes with a hyphen in a surname and a name of 300 letters', () => {
    const long = `Ж${'о'.repeat(299)}`
    const records = [
      person('person-rk', ['Лев', '', 'Речкин-Озёрский'], ['Leo', 'Rechkin-Ozersky']),
      record('org-long', {ru: [long], en: ['Jo']}),
    ]
    const own = group(records, {
      ru: `1. Речкин-Озёрский и Лев знают ${long}.`,
      en: '1. Rechkin-Ozersky knows Jo.',
    })
    expect(expand('речкиным-озерским', own)).toEqual([
      'речкиным-озерским | ru Речкин-Озёрский | en Rechkin-Ozersky',
    ])
    expect(expand('Речкин', own)).toEqual(['Речкин'])
    expect(expand('Jo', own)).toEqual([`Jo | ru ${long}`])
    // Longer than a query.
    expect(expand(long, own)).toEqual([long.slice(0, 200)])
  })

  it('lists the words whose chunks it needs', () => {
    expect(nameWords(query('ООР оор громов* Усть-Илим'))).toEqual(['оор', 'усть', 'илим'])
  })
})
