import {describe, expect, it} from 'vitest'
import {expand, group, person, record} from './sample-names.ts'

describe('groupNames', () => {
  it('searches for forms that texts have, of those found together one, and none of a record that no text names', () => {
    const town = record('place-town', {ru: ['Астана'], en: ['Astana']}, {type: 'place'})
    const groups = group([town, record('place-none', {en: ['Nowhere Hill']})], {
      ru: '1. В Астане дождь, об Астане пишут.\n\n2. Город Астана.',
      en: '1. It rains.',
    })
    expect(groups.map(({entity}) => entity)).toEqual(['place-town'])
    expect(groups[0]?.found.map(({text}) => text)).toEqual(['Астане', 'Астана'])
  })

  it('gives a name of several records all of them, and a full name not the namesake', () => {
    const records = [
      person('person-lev', ['Лев', '', 'Тропин'], ['Leo', 'Tropin']),
      person('person-ivan', ['Иван', '', 'Тропин'], ['Ivan', 'Tropin']),
    ]
    const groups = group(records, {
      ru: '1. Лев Тропин встретил Ивана Тропина; Тропин рад.',
      en: '1. Leo Tropin met Ivan Tropin; Tropin was glad.',
    })
    expect(expand('Тропин', groups)).toEqual(['Тропин | en Tropin'])
    expect(expand('Льву Тропину', groups)).toEqual(['Льву Тропину | ru Лев Тропин | en Leo Tropin'])
    expect(expand('Ivan Tropin', groups)).toEqual(['Ivan Tropin | ru Ивана Тропина'])
  })

  it('takes a form for shared that another person’s name has by its stem', () => {
    const records = [
      person('person-boris', ['Борис', '', 'Тропин'], ['Boris', 'Tropin']),
      person('person-anna', ['Анна', '', 'Тропина'], ['Anna', 'Tropina']),
    ]
    const groups = group(records, {
      ru: '1. Анна Тропина и Борис Тропин спорят; о Тропине знают все.',
      en: '1. Anna Tropina and Boris Tropin argue; all know of Tropin.',
    })
    const names = groups.find(({entity}) => entity === 'person-boris')?.found ?? []
    expect(names.filter(({ofOwn}) => ofOwn).map(({text}) => text)).toEqual(['Борис Тропин', 'Tropin'])
  })

  it('keeps names of ordinary words to their capitals, and never searches for them', () => {
    const who = record('org-health', {ru: ['ВОЗ'], en: ['WHO']})
    const eagle = record('place-oryol', {ru: ['Орёл'], en: ['Oryol']}, {type: 'place'})
    const groups = group([who, eagle], {
      ru: '1. ВОЗ видит, ВОЗ знает: орёл летит, орлы летят, воза нет.\n\n2. Едут в Орёл.',
      en: '1. WHO knows who flies and who does not.\n\n2. They go to Oryol.',
    })
    expect(expand('ВОЗ', groups)).toEqual(['ВОЗ'])
    expect(expand('who', groups)).toEqual(['who'])
    expect(expand('WHO', groups)).toEqual(['WHO | ru ВОЗ'])
    expect(expand('орел', groups)).toEqual(['орел'])
    expect(expand('Орла', groups)).toEqual(['Орла | en Oryol'])
    expect(expand('Oryol', groups)).toEqual(['Oryol'])
  })

  it('takes small letters for a name that texts have mostly with its capital', () => {
    const eagle = record('place-oryol', {ru: ['Орёл'], en: ['Oryol']}, {type: 'place'})
    const groups = group([eagle], {ru: '1. Из Орла в Орёл летит орёл.', en: '1. To Oryol.'})
    expect(expand('орел', groups)).toEqual(['орел | ru Орла | en Oryol'])
    expect(expand('oryol', groups)[0]).toMatch(/\| ru О/)
  })

  it('leaves out names that hold in one text, common nouns of a label, and signs', () => {
    const records = [
      record('org-office', {
        ru: ['Управление по дождю', {text: 'Контора', scope: ['rain']}, 'Управление'],
        en: ['Rain Office', {text: 'Main Office', caseExact: true, scope: ['rain']}],
      }),
      record('instr-c', {ru: ['С++'], en: ['C++']}, {type: 'instrument'}),
    ]
    const groups = group(records, {
      ru: '1. Управление по дождю пишет. Контора пишет. Управление спит. Язык С++.',
      en: '1. The Rain Office writes. The Main Office writes in C++.',
    })
    expect(groups.flatMap(({found}) => found.map(({text}) => text))).toEqual([
      'Управление по дождю',
      'Rain Office',
    ])
    for (const typed of ['Контора', 'Main Office', 'Управление', 'С++'])
      expect(expand(typed, groups)).toEqual(typed.replace('++', '').split(' '))
  })

  it('wants exact capitals where the name does', () => {
    const exact = record('org-house', {
      ru: [{text: 'Дом', caseExact: true}],
      en: [{text: 'House of Rain', caseExact: true}],
    })
    // A label has no rules: names with rules are aliases.
    const house = {
      ...exact,
      labels: {},
      aliases: {ru: [{text: 'Дом Воды', caseExact: true}], en: [{text: 'House of Rain', caseExact: true}]},
    }
    const groups = group([house], {ru: '1. Дом Воды открыт.', en: '1. The House of Rain is open.'})
    expect(expand('House Rain', groups)).toEqual(['House Rain | ru Дом Воды | en House of Rain'])
    expect(expand('house rain', groups)).toEqual(['house', 'rain'])
    expect(expand('Доме Воды', groups)).toEqual(['Доме Воды | en House of Rain'])
  })

  it('lets adjectives stand for adjectives', () => {
    const land = record(
      'state-land',
      {
        ru: ['Озёрия', {text: 'озёрский', isAdjective: true}],
        en: ['Lakeland', {text: 'Lakish', isAdjective: true}],
      },
      {type: 'state'},
    )
    const groups = group([land], {ru: '1. Озёрия и озёрские реки.', en: '1. Lakeland and Lakish rivers.'})
    expect(expand('озерская', groups)).toEqual(['озерская | en Lakish'])
    expect(expand('Озерию', groups)).toEqual(['Озерию | en Lakeland'])
  })

  it('sums up texts', () => {
    const who = record('org-health', {ru: ['ВОЗ'], en: ['WHO']})
    const small = Array.from({length: 3}, () => ({ru: '1. Дождь.', en: '1. Those who know.'}))
    const groups = group([who], {ru: '1. ВОЗ.', en: '1. WHO.'}, ...small)
    expect(groups[0]?.found.map(({text}) => text)).toEqual(['ВОЗ'])
  })
})
