import {describe, expect, it} from 'vitest'
import type {AuthorityRecord, AuthorityType} from '#core/entities/authority-record.ts'
import {createMatcher} from '#core/entities/matcher.ts'

/** A record in one language: label, then aliases. */
function record(language: string, type: AuthorityType, label: string, ...aliases: string[]): AuthorityRecord {
  return {
    id: label,
    type,
    labels: {[language]: label},
    aliases: {[language]: aliases.map((text) => ({text}))},
  }
}

/** Quotes found in a text, with the label they stand for. */
function find(language: string, records: readonly AuthorityRecord[], text: string): string[] {
  return createMatcher(records, language)
    .findMentions(text)
    .map(({quote, entity}) => `${quote} = ${entity}`)
}

const quotes = (language: string, records: readonly AuthorityRecord[], text: string): string[] =>
  find(language, records, text).map((line) => line.split(' = ')[0] ?? '')

const ru = (label: string, ...aliases: string[]) => record('ru', 'place', label, ...aliases)
const en = (label: string, ...aliases: string[]) => record('en', 'organisation', label, ...aliases)

describe('capitals', () => {
  it('asks for a capital where the name has one', () => {
    expect(quotes('ru', [ru('Роза')], 'Роза и роза')).toEqual(['Роза'])
    expect(quotes('en', [en('Turkey')], 'a turkey from Turkey')).toEqual(['Turkey'])
  })

  it('lets one word of a long name be small, never all of them, and none of a person', () => {
    const records = [ru('Речной Союз'), record('ru', 'person', 'Лев Рябов')]
    expect(quotes('ru', records, 'речной Союз, Речного союза')).toEqual(['речной Союз', 'Речного союза'])
    expect(quotes('ru', records, 'речной союз и лев Рябов')).toEqual([])
  })

  it('finds names in headings set in capitals', () => {
    expect(quotes('ru', [ru('Речной союз')], 'УСТАВ РЕЧНОГО СОЮЗА')).toEqual(['РЕЧНОГО СОЮЗА'])
  })

  it('compares capitals letter by letter where the alias says so', () => {
    const records: AuthorityRecord[] = [
      {id: 'a', type: 'organisation', labels: {}, aliases: {en: [{text: 'WHO', caseExact: true}]}},
    ]
    expect(quotes('en', records, 'Who asked the WHO, and who paid')).toEqual(['WHO'])
  })
})

describe('acronyms', () => {
  it('finds them as they are and with a small ending after a consonant', () => {
    const records = [ru('МИД'), ru('США')]
    expect(quotes('ru', records, 'МИД, МИДом, в МИДе, США')).toEqual(['МИД', 'МИДом', 'МИДе', 'США'])
  })

  it('does not find them in small letters or inside longer ones', () => {
    expect(quotes('ru', [ru('МИД')], 'Мид, мид, МИДА, АМИД')).toEqual([])
  })
})

describe('persons', () => {
  const orlov: AuthorityRecord = {
    id: 'orlov',
    type: 'person',
    labels: {ru: 'Пётр Ильич Рябов', en: 'Pyotr Ryabov'},
    aliases: {},
    parts: {
      ru: {first: 'Пётр', patronymic: 'Ильич', last: 'Рябов'},
      en: {first: 'Pyotr', last: 'Ryabov'},
    },
  }

  it.each([
    'Петра Рябова',
    'Петру Ильичу Рябову',
    'П. И. Рябовым',
    'П.И.Рябов',
    'П. Рябове',
    'Рябов П. И',
    'Рябовым Петром',
  ])('finds %s from the parts of the name', (form) => {
    expect(quotes('ru', [orlov], `Письмо: ${form}`)).toEqual([form])
  })

  it('finds English initials with and without a space', () => {
    expect(quotes('en', [orlov], 'P. Ryabov, P.Ryabov and Ryabov')).toEqual([
      'P. Ryabov',
      'P.Ryabov',
      'Ryabov',
    ])
  })

  it('keeps the last name out of the full name, also for a namesake', () => {
    const records = [record('ru', 'person', 'Рябов'), orlov]
    expect(find('ru', records, 'Встретили Петра Рябова')).toEqual(['Петра Рябова = orlov'])
  })

  it('does not read on over a comma', () => {
    expect(quotes('ru', [orlov], 'Рябов, Пётр и я')).toEqual(['Рябов'])
  })
})

describe('English owners', () => {
  it('leaves the owner mark outside', () => {
    const records = [en('River Union'), en('Latvia')]
    const text = "Latvia's vote, the River Union’s seat, the River Unions"
    expect(quotes('en', records, text)).toEqual(['Latvia', 'River Union'])
  })

  it('reads over it inside a name, and reads a name that has one', () => {
    const records = [en('Union Water Council'), en("People's Bank")]
    const text = "The Union's Water Council and the People’s Bank"
    expect(quotes('en', records, text)).toEqual(["Union's Water Council", 'People’s Bank'])
  })
})

describe('English spellings', () => {
  it('takes a hyphen for a space and a space for a hyphen', () => {
    const records = [en('Member States of the Union'), en('Flood-Control Board')]
    const text = 'Member-States of the Union, Flood Control Board, Flood-Control Board'
    expect(quotes('en', records, text)).toEqual(text.split(', '))
    expect(quotes('ru', [ru('Речной Союз')], 'Речной-Союз')).toEqual([])
  })

  it('takes both numbers of a small word, and only the given one of a capitalised', () => {
    const records = [en('Union member state'), en('River Bank')]
    const text = "Union member states' ports, a Union member state, River Banks"
    expect(quotes('en', records, text)).toEqual(['Union member states', 'Union member state'])
  })
})

describe('what stands between words', () => {
  const records = [ru('Речной союз государств-участников')]

  it.each([
    'Речной союз государств-участников',
    'Речной\nсоюз  государств-участников',
    'Речной\u00A0союз государств-\nучастников',
    'Речной «союз» государств – участников',
    'Реч-\nной союз государств-участников',
  ])('reads %j', (text) => {
    expect(quotes('ru', records, text)).toEqual([text])
  })

  it.each([
    'Речной\n\nсоюз государств-участников',
    'Речной союз. Государств-участников',
    'Речной союз государств участников',
    'Речной союз, государств-участников',
    'Речной | союз государств-участников',
  ])('does not read %j', (text) => {
    expect(quotes('ru', records, text)).toEqual([])
  })

  it('reads over an empty line where every line is followed by one', () => {
    const text = 'Под Речным\n\nсоюзом понимают\n\nобъединение озёр,\n\nрек и каналов'
    expect(quotes('ru', [ru('Речной союз')], text)).toEqual(['Речным\n\nсоюзом'])
  })

  it('does not join the items of a list', () => {
    expect(quotes('ru', [ru('Речной союз')], '- Речной\n- союз')).toEqual([])
  })

  it('sees through soft hyphens, look-alike letters and composed letters', () => {
    const text = 'Рос\u00ADтов, Pостов, Орешки\u0306н'
    expect(quotes('ru', [ru('Ростов'), ru('Орешкйн')], text)).toEqual([
      'Рос\u00ADтов',
      'Pостов',
      'Орешки\u0306н',
    ])
  })
})

describe('nesting', () => {
  it('keeps a name inside a longer one, outer first', () => {
    const records = [ru('Порт Вологды'), ru('Вологда')]
    expect(find('ru', records, 'В порту Вологды')).toEqual([
      'порту Вологды = Порт Вологды',
      'Вологды = Вологда',
    ])
  })

  it('drops the head in Russian and keeps the owner in English', () => {
    const russian = [ru('Совет Речного союза'), ru('Совет')]
    expect(quotes('ru', russian, 'Совет Речного союза')).toEqual(['Совет Речного союза'])
    const english = [en('River Union Council'), en('River Union')]
    expect(quotes('en', english, 'River Union Council')).toEqual(['River Union Council', 'River Union'])
  })

  it('drops a short name of the same record', () => {
    expect(quotes('en', [en('Council of the Union', 'Union')], 'Council of the Union')).toEqual([
      'Council of the Union',
    ])
  })

  it('never lets names cross: the longer stays', () => {
    const records = [en('Lake Water Board'), en('Board of Trade and Rivers')]
    expect(quotes('en', records, 'Lake Water Board of Trade and Rivers')).toEqual([
      'Board of Trade and Rivers',
    ])
  })

  it('does not take the second half of a hyphenated name, but the second of two names', () => {
    const records = [ru('Ладога'), ru('Вологда')]
    expect(quotes('ru', records, 'Усть-Вологда')).toEqual([])
    expect(quotes('ru', records, 'Ладога-Вологда')).toEqual(['Ладога', 'Вологда'])
  })

  it('takes a place after a side of the world for another place', () => {
    expect(quotes('ru', [ru('Ладога')], 'Северная Ладога, на Северной Ладоге, северная Ладога')).toEqual([
      'Ладога',
    ])
    expect(quotes('en', [record('en', 'place', 'Ladoga')], 'North Ladoga and Ladoga')).toEqual(['Ladoga'])
  })
})

describe('choice between records', () => {
  it('prefers the record whose full name stands in the text', () => {
    const records = [
      record('ru', 'person', 'Анна Лапина', 'Лапина'),
      record('ru', 'person', 'Вера Лапина', 'Лапина'),
    ]
    expect(find('ru', records, 'Говорила Вера Лапина. Лапиной ответили')).toEqual([
      'Вера Лапина = Вера Лапина',
      'Лапиной = Вера Лапина',
    ])
  })

  it('prefers the name written with the same capitals', () => {
    const records = [ru('Водный совет'), ru('Водный Совет')]
    expect(find('ru', records, 'Водного Совета')).toEqual(['Водного Совета = Водный Совет'])
  })

  it('uses a scoped alias in its text alone, before any other', () => {
    const records: AuthorityRecord[] = [
      ru('Союз'),
      {id: 'river', type: 'organisation', labels: {}, aliases: {ru: [{text: 'Союз', scope: ['charter']}]}},
    ]
    const matcher = createMatcher(records, 'ru')
    const entities = (document?: string) =>
      matcher.findMentions('Союз', document === undefined ? {} : {document}).map(({entity}) => entity)
    expect(entities('charter')).toEqual(['river'])
    expect(entities('other')).toEqual(['Союз'])
    expect(entities()).toEqual(['Союз'])
  })
})

describe('labels that end in their acronym', () => {
  it('are two names', () => {
    expect(quotes('ru', [ru('Речной союз (РС)')], 'Речной союз и РС')).toEqual(['Речной союз', 'РС'])
    expect(quotes('ru', [ru('Устав союза (РС)')], 'Устав союза и РС')).toEqual([])
  })
})

describe('very many names', () => {
  it('are all found', () => {
    const records = Array.from({length: 100_000}, (_, at) => ({...en(`Board ${at}`), id: `r${at}`}))
    const matcher = createMatcher(records, 'en')
    expect(matcher.findMentions('Board 7 and Board 99999').map(({entity}) => entity)).toEqual([
      'r7',
      'r99999',
    ])
  })

  it('may be the same', () => {
    const records = Array.from({length: 1000}, (_, at) => ({
      ...en('Board'),
      id: `r${String(at).padStart(3, '0')}`,
    }))
    const [mention] = createMatcher(records, 'en').findMentions('Board')
    expect([mention?.entity, mention?.rivals?.length]).toEqual(['r000', 999])
  })
})

describe('createMatcher', () => {
  it('gives spans that cut the quote from the text, by start', () => {
    const text = 'Между Вологдой и Ладогой'
    const mentions = createMatcher([ru('Ладога'), ru('Вологда')], 'ru').findMentions(text)
    expect(mentions.map(({span}) => text.slice(span.start, span.end))).toEqual(['Вологдой', 'Ладогой'])
    expect(mentions.every(({origin}) => origin === 'rule')).toBe(true)
  })

  it('finds nothing without records, without names in the language, and in an empty text', () => {
    expect(createMatcher([], 'ru').findMentions('Вологда')).toEqual([])
    expect(createMatcher([ru('Вологда')], 'en').findMentions('Вологда')).toEqual([])
    expect(createMatcher([ru('Вологда')], 'ru').findMentions('')).toEqual([])
  })

  it('finds names letter for letter in a language without a grammar', () => {
    expect(quotes('fi', [record('fi', 'place', 'Oulu')], 'Oulu, Oulun')).toEqual(['Oulu'])
  })

  it('gives the same answer again', () => {
    const matcher = createMatcher([ru('Вологда')], 'ru')
    expect(matcher.findMentions('К Вологде')).toEqual(matcher.findMentions('К Вологде'))
  })
})
