import {describe, expect, it} from 'vitest'
import {editionRoles} from '#core/model/corpus-document.ts'
import type {ReadingEmendation, ReadingGroup} from '#core/model/reading-view.ts'
import type {EditionHistory} from '#core/model/text-history.ts'
import {apparatusHtml, nameSigns, whyHtml} from '../../src/components/apparatus-html.ts'
import {historyHtml} from '../../src/components/history-html.ts'
import {changesHtml, countsHtml} from '../../src/components/ledger-html.ts'
import {groupsHtml} from '../../src/components/rows-html.ts'
import {en} from '../../src/i18n/en.ts'
import {nameLanguages} from '../../src/i18n/name-languages.ts'
import {ru} from '../../src/i18n/ru.ts'

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('languages in a sentence', () => {
  it.each([
    [['zh'], 'китайском языке', 'Chinese'],
    [['ru', 'zh'], 'русском и китайском языках', 'Russian and Chinese'],
    [['ru', 'en', 'fi'], 'русском, английском и финском языках', 'Russian, English, and Finnish'],
    [['hi'], 'языке хинди', 'Hindi'],
    [['ru', 'hi'], 'русском языке и языке хинди', 'Russian and Hindi'],
  ])('%s', (tags, russian, english) => {
    expect(nameLanguages(tags, ru).replaceAll('\u00a0', ' ')).toBe(russian)
    expect(nameLanguages(tags, en).replace(', and', ' and')).toBe(english.replace(', and', ' and'))
  })
})

it.each([ru, en])('every role has its words in $language', ({roles, shortRoles}) => {
  for (const names of [roles, shortRoles]) {
    expect(Object.keys(names).toSorted()).toEqual([...editionRoles].toSorted())
    expect(new Set(Object.values(names)).size).toBe(editionRoles.length)
  }
})

const repair: ReadingEmendation = {
  ...{
    id: 'em_ru_p1_0',
    language: 'ru',
    state: 'accepted',
    shown: 'мост',
    received: 'м <ост',
    rule: 'split-word',
  },
  ...{reason: 'The text writes `мост` as one word elsewhere', line: 7},
}
const proposal: ReadingEmendation = {
  ...{id: 'em_ru_p1_1', language: 'ru', state: 'proposed', shown: 'рика', received: 'рика', rule: 'spelling'},
  proposal: 'река',
}
const cell =
  '<span class="em accepted">мост</span><button class="em-sign accepted" type="button" popovertarget="em_ru_p1_0" data-printed="м &lt;ост"></button>'
const group: ReadingGroup = {
  ...{id: 'p1', kind: 'paragraph', depth: 0, labels: ['1.', '1.'], roles: [null, 'translation']},
  ...{rows: [{id: 'p1c1', cells: [cell, 'bridge']}], emendations: [repair, proposal]},
}

describe('the apparatus', () => {
  it('names each sign in the language of the reader', () => {
    expect(nameSigns(cell, group, ru)).toContain('aria-label="Исправлено, напечатано: «м &lt;ост»"')
    expect(nameSigns(cell, group, en)).toContain('aria-label="Corrected, printed as: “м &lt;ост”"')
    expect(nameSigns('<button popovertarget="em_ru_p1_1">', group, ru)).toContain('Предлагается: «река»')
  })

  it('opens what was printed, what is shown or proposed, and why', () => {
    const [first = '', second = ''] = apparatusHtml(group, ru).split('</div>')
    expect(plain(first)).toBe(
      'Исправлено Напечатано м &lt;ост Показано мост Почему Слово разорвано пробелом The text writes “мост” as one word elsewhere Строка 7 Журнал исправлений',
    )
    expect(first).toContain('id="em_ru_p1_0" popover')
    expect(plain(second)).toBe(
      'Предложено исправить Напечатано рика Предлагается река Почему Вероятная опечатка Журнал исправлений',
    )
  })

  it('adds no word to the cell, and says what a block is beside its words', () => {
    const html = groupsHtml({languages: ['ru', 'en'], groups: [group], entities: []}, ru, {
      recordName: String,
      textTitle: String,
    })
    expect(html).toContain('<b class="column status" lang="ru">неофициальный перевод</b>bridge')
    expect(plain(html.slice(html.indexOf('<div class="c"'), html.indexOf('<b class="column')))).toBe('мост')
  })

  it('keeps the language of the evidence, and the name of an unknown rule', () => {
    expect(whyHtml('own-rule', 'Так в `abc`', ru.authority)).toBe(
      'own-rule <span class="evidence" lang="ru">Так в «abc»</span>',
    )
    expect(whyHtml('sic', undefined, en.authority)).toBe('Left as it is in the source')
  })
})

const history: EditionHistory = {
  language: 'ru',
  received: {
    ...{file: 'a&b.txt', sha256: 'f'.repeat(64), format: 'text', encoding: 'utf-8'},
    ...{importer: '0.1.0', isEdited: true},
  },
  counts: [{rule: 'line-break', isWords: false, count: 1200}],
  changes: [
    {
      rule: 'spelling',
      state: 'proposed',
      isMade: false,
      received: 'рика',
      replacement: 'река',
      line: 7,
      address: 'p1',
    },
    {rule: 'spelling', state: 'accepted', isMade: false, received: 'лис', replacement: 'лес'},
  ],
}

describe('the history of a text', () => {
  it('lists changes of words with links to their places', () => {
    const html = changesHtml(history, en)
    expect(html).toContain('<a href="../index.html#p1">p1</a>')
    expect(plain(html)).toContain('7 рика река Probable misprint Correction proposed p1')
    expect(plain(html)).toContain('– лис лес Probable misprint accepted, not yet made not found in the text')
    expect(changesHtml({...history, changes: []}, en)).toBe('')
  })

  it('counts all changes by kind', () => {
    expect(plain(countsHtml(history, en))).toContain('End of a line Layout 1,200')
    expect(countsHtml({...history, counts: []}, en)).toBe('')
  })

  const on = '2031-09-01'
  const text = {
    titles: {en: 'Bridge'},
    editions: [
      {language: 'ru', role: 'digest', source: 'Архив', rights: 'CC0-1.0', url: 'https://example.org/a'},
      {language: 'en', role: 'news', source: 'Paper', rights: 'CC0-1.0'},
    ],
    releases: [{name: '2031.1', date: '2031-07-01'}],
    changed: on,
    history: {
      editions: [history],
      register: {
        aliases: [{id: 'p3', to: 'p2', on}],
        tombstones: [{id: 'p4', on: '2031-10-01', reason: {en: 'Repealed'}}],
        notices: [
          {at: 'p5', kind: 'split', language: 'en', on, into: ['p5-2']},
          {at: 'p6', kind: 'changed', language: 'ru', on, reason: {ru: 'Опечатка'}},
        ],
      },
      matches: {
        ...{sure: 3, check: 1, doubtful: 0, byHand: 0, expectedWrong: 1.26},
        gaps: [
          {address: 'p7', language: 'ru', score: 0.934},
          {address: 'p8', language: 'en'},
        ],
      },
    },
  } as const

  it('tells releases, sources, events and matches, the latest event first', () => {
    const html = historyHtml(text, en)
    const words = plain(html)
    for (const said of [
      'Release 2031.1 of 1 July 2031',
      'The words were last changed on 1 September 2031',
      'a&amp;b.txt',
      'There is no ledger',
      'Now part of p2',
      'Repealed',
      '4 matches. Sure: 3; worth a check: 1. Expected number of errors, clauses without a counterpart included: 1.3.',
      'p7 No counterpart in the Russian text: the program found none, 93% confidence',
      'p8 No counterpart in the English text: no reason given',
    ]) {
      expect(words.replaceAll('\u00a0', ' ')).toContain(said)
    }
    expect(words.indexOf('Repealed')).toBeLessThan(words.indexOf('Now part of'))
    expect(html).toContain('<span lang="ru">Опечатка</span>')
  })

  it('says so where there is nothing to tell', () => {
    const quiet = {editions: [], register: {aliases: [], tombstones: [], notices: []}}
    const words = plain(historyHtml({...text, releases: [], history: quiet}, ru)).replaceAll('\u00a0', ' ')
    expect(words).toContain('Текст ещё не вошёл ни в один выпуск.')
    expect(words).toContain('Ни один адрес не менялся.')
    expect(words).not.toContain('Соответствия')
  })
})
