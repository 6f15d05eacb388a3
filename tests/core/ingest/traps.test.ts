import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {joinDisplay} from '#core/ingest/join-display.ts'
import {restoreReceived} from '#core/ingest/restore-received.ts'
import type {Language} from '#core/text/language.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'

function ingest(received: string, language: Language) {
  const edition = ingestText(received, language)
  expect(restoreReceived(joinDisplay(edition.blocks), edition.ledger)).toBe(received)
  return edition
}

function listMarkers(received: string, language: Language): string {
  return ingest(received, language)
    .blocks.map(({marker, label}) => marker ?? label ?? '-')
    .join(' ')
}

function listTexts(received: string, language: Language): readonly string[] {
  return ingest(received, language).blocks.map(({text}) => text)
}

function listJudged(received: string, language: Language): readonly string[] {
  const {ledger, proposals} = ingest(received, language)
  const made = ledger.filter(({confidence}) => confidence !== undefined)
  return [...made, ...proposals].map((entry) => `${entry.received} > ${entry.replacement}`)
}

describe('numbers', () => {
  it.each([
    ['ё й', 'а б в г д е ё ж з и й к'],
    ['neither', 'а б в г д е ж з и к л'],
    ['й only', 'а б в г д е ж з и й к'],
  ])('Russian letters with %s', (_, letters) => {
    const items = letters.split(' ').map((letter) => `${letter}) книги;`)
    const received = ['1. Совет ведёт:', ...items, '2. Всё.'].join('\n')
    expect(listMarkers(received, ru)).toBe(`1. ${letters.split(' ').join(') ')}) 2.`)
    expect(ingest(received, ru).findings).toEqual([])
  })

  it('letters go on after Roman numbers of a list inside them', () => {
    const received =
      '1. The town keeps:\n(h) a hull:\n(i) in May;\n(ii) in June;\n(i) an engine;\n(j) a bell.'
    expect(listMarkers(received, en)).toBe('1. (h) (i) (ii) (i) (j)')
  })

  it('begin anew under a heading, and the reader is told', () => {
    const received =
      'Половина первая\n1. Мост открыт.\n2. Река течёт.\nПоловина вторая\n1. Лес растёт.\n2. Луг цветёт.'
    expect(listMarkers(received, ru)).toBe('- 1. 2. - 1. 2.')
    expect(ingest(received, ru).findings.map(({rule, line}) => [rule, line])).toEqual([
      ['number-sequence', 5],
    ])
  })

  it('alone on their lines are numbers, without a stop they are cells or text', () => {
    expect(listMarkers('1.\nМост открыт.\n2.\nДорога закрыта.', ru)).toBe('1. 2.')
    const cells = ingest('№\nРаботы\n1\nКрасить мост\n2\nСажать ивы\n3\nЧистить берег', ru)
    expect(cells.ledger.filter(({rule}) => rule === 'page-number')).toEqual([])
  })

  it('of articles: a head with its title is a heading, a sentence a paragraph', () => {
    const received =
      'Article I\nThe river is common to both\nvillages.\nArticle II. Scope\nThe bridge is common\nto all.'
    expect(ingest(received, en).blocks.map(({kind, label}) => [kind, label])).toEqual([
      ['heading', 'I'],
      ['paragraph', undefined],
      ['heading', 'II'],
      ['paragraph', undefined],
    ])
  })
})

describe('dashes', () => {
  it('open speech and items, and go on with a sentence', () => {
    const speech =
      'Смотритель сказал соседям, что\nвода поднялась.\n– Мост закрыт, – сказал он.\n– Надолго? – спросили\nсоседи и ушли.'
    expect(listTexts(speech, ru)).toHaveLength(3)
    const term =
      '1. Договор о мосте между берегами (далее\n- Договор) действует всегда, кроме зимы, когда\nмост закрыт.\n2. Всё.'
    expect(listTexts(term, ru)).toHaveLength(2)
  })
})

describe('pages', () => {
  it('end where three blank lines stand; their numbers and heads go', () => {
    const received =
      '1. Комиссия нашла, что на берегу\nнужно сегодня\n7\n\n\n\nРечная комиссия\nпосадить ивы у\nмоста и у старой\n8\n\n\n\nРечная комиссия\nпристани. Ивы\nрастут.\n9\n'
    expect(listTexts(received, ru)).toEqual([
      'Комиссия нашла, что на берегу нужно сегодня посадить ивы у моста и у старой пристани. Ивы растут.',
    ])
  })

  it('two columns of a table are no columns of prose', () => {
    const received = Array.from(
      {length: 6},
      (_, row) => `Мост ${row}`.padEnd(20) + `Открыт в мае ${row}`,
    ).join('\n')
    expect(ingest(received, ru).ledger.filter(({rule}) => rule === 'moved')).toEqual([])
  })

  it('a mark without a reference and a unit are no footnotes', () => {
    expect(
      ingest('Площадь зала 20 м² всего.\n² Это не сноска.\nДа.', ru).blocks.map(({kind}) => kind),
    ).not.toContain('note')
  })
})

describe('words', () => {
  it.each([
    [
      'other forms of a word',
      'Член совета и члена совета; членов ждут, членов много, члены пришли и члену рады.',
    ],
    ['words that differ by a vowel', 'Они приносят воду, приносят лодки. Реки проносят лёд.'],
    [
      'two ways of spelling',
      'Organisation is good, organisation is slow. An organization is a labour of many.',
    ],
    ['half a compound', 'Двух- и трёхлетние лодки. Двухлетние плавают лучше.'],
    ['a preposition', 'В данном деле важна вода. Вданном письме её нет, а в данном есть.'],
    ['a dash between names', 'Дорога Омск – Томск. Линия Омск-Томск.'],
    ['initials of the house', 'И.И.Речной и П.П.Лесной подписали.'],
    [
      'a solid word',
      'Железной дороги нет. Дорожного знака нет. Железнодорожного моста и железнодорожного пути нет.',
    ],
  ])('leaves %s', (_, received) => {
    expect(listJudged(received, /[а-я]/.test(received) ? ru : en)).toEqual([])
  })

  it('takes a hyphen out of a cut word only on evidence', () => {
    const received =
      'The co-\noperation of libraries is old. Every well-\nknown one takes part in cooperation.\nWell-known books are lent. A semi-\nfinal is played.'
    expect(
      ingest(received, en)
        .blocks.map(({text}) => text)
        .join(' '),
    ).toBe(
      'The cooperation of libraries is old. Every well-known one takes part in cooperation. Well-known books are lent. A semi-final is played.',
    )
  })
})

describe('layouts', () => {
  it('numbers beside equal cells are no pages', () => {
    const cells = '№\nОтвет\n1\nДа, согласен\n2\nДа, согласен\n3\nДа, согласен'
    expect(ingest(cells, ru).ledger.filter(({rule}) => rule === 'running-head')).toEqual([])
  })

  it('a chapter in a sentence is no head', () => {
    const received =
      'Порядок сбора определяет закон о реке и её берегах, а именно\nГлава 3 этого закона, как он\nпринят сходом.\nЧасть 2. Мост'
    expect(ingest(received, ru).blocks.map(({kind}) => kind)).toEqual(['paragraph', 'heading'])
  })

  it('a sign of comparison is no quotation', () => {
    const received = 'Весной вода в реке стоит выше\nнормы, то есть на\n> 3 метра, и пока растёт.'
    expect(listTexts(received, ru)).toEqual([received.replaceAll('\n', ' ')])
  })

  it('a sole office without a name behind it is no signature', () => {
    const received =
      'Совет решил чинить мост и дорогу\nк нему до осени.\n\nПредседатель совета\nРечного района'
    expect(ingest(received, ru).blocks.map(({kind}) => kind)).not.toContain('signature')
  })
})

describe('paragraphs of one wording at the edges of pages', () => {
  it('stay: their numbers are their own', () => {
    const page = (from: number) =>
      [0, 1, 2].map((at) => `${from + at}. Комиссия осматривает пост и пишет отчёт о воде.`).join('\n')
    const received = [page(1), page(4), page(7)].join('\n\f')
    expect(listMarkers(received, ru)).toBe('1. 2. 3. 4. 5. 6. 7. 8. 9.')
  })
})

describe('small letters with a stop', () => {
  it('are items where they count', () => {
    const received =
      '1. The board:\na. reads the gauge;\nb. writes it down.\n2. It meets in May.\na. The chair opens.\nb. All speak.'
    expect(listMarkers(received, en)).toBe('1. a. b. 2. a. b.')
  })

  it('are words in the name of a case and before a year', () => {
    const received =
      '1. The court followed the judgment in Upper Town\nv. Lower Town of the year before, as it had to.\n2. The mill was built\nc. 1900 by the town.'
    expect(listMarkers(received, en)).toBe('1. 2.')
  })
})
