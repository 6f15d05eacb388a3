import {describe, expect, it} from 'vitest'
import type {ReadingGroup} from '#core/model/reading-view.ts'
import {cardChunks, countCardChunks} from '../../src/components/card-chunks.ts'
import {footHtml} from '../../src/components/foot-html.ts'
import {listOuterReferences, previewHtml} from '../../src/components/previews-html.ts'
import {describeDifferences} from '../../src/i18n/describe-row.ts'
import {en} from '../../src/i18n/en.ts'
import {ru} from '../../src/i18n/ru.ts'

const names = {recordName: (id: string) => `<${id}>`, textTitle: (id: string) => `On ${id}`}
const group: ReadingGroup = {id: 'p1', kind: 'paragraph', depth: 0, labels: ['1.'], rows: []}

describe('cards of records', () => {
  const council = {
    id: 'body-council',
    type: 'body' as const,
    labels: {ru: 'Совет', en: 'Council'},
    note: {ru: 'Строка', en: 'A line'},
    count: 3,
  }

  it('hold both names, that of the interface first, the kind and the line', () => {
    expect(cardChunks([council], en)).toEqual([
      {
        'body-council': {
          names: [
            ['en', 'Council'],
            ['ru', 'Совет'],
          ],
          kind: 'body',
          note: 'A line',
        },
      },
    ])
    expect(cardChunks([{...council, note: {en: 'A line'}}], ru)[0]?.['body-council']).toEqual({
      names: [
        ['ru', 'Совет'],
        ['en', 'Council'],
      ],
      kind: 'орган',
    })
  })

  it('are in one chunk up to 200, and then in more, each record in one', () => {
    expect([0, 1, 200, 201, 5000].map(countCardChunks)).toEqual([1, 1, 1, 2, 32])
    const many = Array.from({length: 500}, (_, index) => ({...council, id: `body-${index}`}))
    const chunks = cardChunks(many, ru)
    expect(chunks.length).toBe(4)
    expect(chunks.flatMap((chunk) => Object.keys(chunk)).length).toBe(500)
    expect(chunks.every((chunk) => Object.keys(chunk).length > 60)).toBe(true)
  })
})

describe('what stands under a group', () => {
  it('is nothing where nothing is to be said', () => {
    expect(footHtml(group, ['ru', 'en'], en, names)).toBe('')
  })

  it('lists what cites it, here and in other texts', () => {
    const citedBy = [
      {address: 'p8', label: '8'},
      {address: 'p9'},
      {document: 'rain', address: 'p7', label: '7'},
    ]
    expect(footHtml({...group, citedBy}, ['ru', 'en'], en, names)).toBe(
      '<p class="by">Cited by: <a class="ref" href="#p8">para. 8</a>, <a class="ref" href="#p9">paragraph</a>, ' +
        '<a class="ref" href="../rain/index.html#p7">On rain, para. 7</a></p>',
    )
    expect(footHtml({...group, kind: 'title', citedBy}, ['ru'], ru, names)).toContain(
      'На\u00A0этот текст ссылаются: ',
    )
  })

  it('says what only one side has, escaped', () => {
    const differences = [{kind: 'entities' as const, onlyIn: [['org-x'], []]}]
    expect(footHtml({...group, differences}, ['ru', 'en'], en, names)).toBe(
      '<details class="differ"><summary title="The two sides differ here">≠</summary>' +
        '<ul><li>Only in the Russian text: &lt;org-x&gt;</li></ul></details>',
    )
  })
})

it('differences are told side by side, dates and lists in words', () => {
  const differences = [
    {kind: 'dates' as const, onlyIn: [['2024-04-03'], ['2024-04-04']]},
    {kind: 'numbers' as const, onlyIn: [['3.5'], []]},
    {kind: 'list' as const, onlyIn: [['3'], ['5']]},
  ]
  const record = (id: string) => id
  expect(describeDifferences(differences, ['ru', 'en'], en, record)).toEqual([
    'Only in the Russian text: 3 April 2024; 3.5; a list of 3\u00A0items',
    'Only in the English text: 4 April 2024; a list of 5\u00A0items',
  ])
  expect(describeDifferences(differences, ['zh', 'en'], ru, record)[1]).toBe(
    'Только в\u00A0английском тексте: 4 апреля 2024 г.; перечень из\u00A05\u00A0элементов',
  )
  expect(describeDifferences([], ['ru', 'en'], ru, record)).toEqual([])
})

describe('previews of other texts', () => {
  it('are wanted for references to texts, each once, not for names and places of the page', () => {
    const cells = [
      '<a class="ref" href="#p1">1</a> <a class="ref" href="../rain/index.html#p7">7</a>',
      '<a class="ref" href="../rain/index.html#p7">7</a> <a class="ref" href="../snow/index.html">it</a> ' +
        '<a class="ref" href="../entities/org-x/index.html">X</a> <a class="e" href="../entities/org-x/index.html">X</a>',
    ]
    expect(
      listOuterReferences({languages: ['en'], groups: [{...group, rows: [{cells}]}], entities: []}),
    ).toEqual([
      {href: '../rain/index.html#p7', id: 'rain', anchor: 'p7'},
      {href: '../snow/index.html', id: 'snow', anchor: undefined},
    ])
  })

  it('hold the beginning of the place as mere text, cut between words', () => {
    const html = previewHtml('../rain/index.html#p7', 'On "rain"', [
      {language: 'en', html: 'It <em>rains</em><br>&amp; <a href="x">snows</a>'},
      {language: 'ru', html: `${'дождь '.repeat(90)}снег`},
    ])
    expect(html).toMatch(
      /^<template data-at="\.\.\/rain\/index\.html#p7" title="On &quot;rain&quot;"><div class="c" lang="en">It rains &amp; snows<\/div>/,
    )
    expect(html).toMatch(/дождь …<\/div><\/template>$/)
    expect(html.length).toBeLessThan(620)
  })
})
