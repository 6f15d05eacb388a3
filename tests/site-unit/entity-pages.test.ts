import {describe, expect, it} from 'vitest'
import {readLand} from '#io/read-land.ts'
import {drawLand} from '../../src/components/draw-land.ts'
import {mapHtml} from '../../src/components/map-html.ts'
import {mentionRowsHtml} from '../../src/components/mention-rows-html.ts'
import {ThinPath} from '../../src/components/thin-path.ts'
import {timelineHtml} from '../../src/components/timeline-html.ts'
import {yearChartHtml} from '../../src/components/year-chart-html.ts'
import {en} from '../../src/i18n/en.ts'
import {indexName, sortByName, startUpper} from '../../src/i18n/entity-name.ts'
import {entityPath, timelinePath} from '../../src/i18n/entity-path.ts'
import {ru} from '../../src/i18n/ru.ts'

const hostile = '<b>"&'
const text = {document: 'plan', kind: 'decision', date: '2031', titles: {en: hostile}}

describe('names', () => {
  it('are sorted as a reader expects: ё beside е, no heed to quotes and small letters', () => {
    const named = ['Жар', '«Ёлка»', 'Ель', 'егерь', 'Ёж'].map((name) => ({labels: {ru: name}}))
    expect(sortByName(named, ru).map(({labels}) => labels.ru)).toEqual([
      'егерь',
      'Ёж',
      '«Ёлка»',
      'Ель',
      'Жар',
    ])
  })

  it('put the last name of a person first, in the language of the label', () => {
    const person = {
      labels: {ru: 'Анна Берг'},
      parts: {ru: {first: 'Анна', patronymic: 'Львовна', last: 'Берг'}},
    }
    expect(indexName(person, 'en')).toEqual({language: 'ru', text: 'Берг, Анна Львовна'})
    expect(indexName({...person, parts: {ru: {last: 'Берг'}}}, 'ru').text).toBe('Берг')
  })

  it('begin with a capital, also one outside the basic plane', () => {
    expect(['саммит', '', '𐐨'].map(startUpper)).toEqual(['Саммит', '', '𐐀'])
  })

  it('have addresses below their language', () => {
    expect(entityPath('ru', 'org-x', 2)).toBe('/ru/entities/org-x/2/index.html')
    expect(timelinePath('en', 1, 'y2024')).toBe('/en/timeline/index.html#y2024')
  })
})

describe('lines', () => {
  const sides = {ru: [{before: hostile, quote: hostile, after: '', isAmbiguous: true as const}], en: hostile}
  const rows = [{address: 'p1c1', label: null, sides}]
  const html = mentionRowsHtml([{text, count: 1, rows}], ru, '/ru/entities/x/index.html')

  it('lead to the clause, the column of the interface first, and say what is doubtful', () => {
    expect(html).toContain('href="../../plan/index.html#p1c1" aria-label="p1c1"')
    expect(html.indexOf('class="own" lang="ru"')).toBeLessThan(html.indexOf('class="other beside" lang="en"'))
    expect(html).toContain(ru.entities.ambiguous)
  })

  it('let nothing of the texts become markup', () => {
    const entries = [
      {date: '2031', text},
      {
        kind: 'standing' as const,
        ...{address: 'p1', label: hostile, words: {en: hostile}, item: {en: hostile}, mechanisms: [], text},
      },
      {date: '2030', entity: 'e', type: 'event' as const, labels: {en: hostile}},
    ]
    const all = html + timelineHtml(entries, en, '/en/timeline/index.html')
    expect(all).not.toContain('<b>"')
    expect(all).toContain('id="undated"')
  })
})

describe('the chart', () => {
  it('says its figures, and is not drawn for one year', () => {
    const years = [
      {year: 2030, count: 1},
      {year: 2031, count: 0},
      {year: 2032, count: 4},
    ]
    const svg = yearChartHtml(years, en)
    expect(svg).toContain('<desc id="chart-desc">2030: 1\u00A0mention; 2032: 4\u00A0mentions</desc>')
    expect([...svg.matchAll(/<rect[^>]* height="(\d+)"/g)].map((match) => Number(match[1]))).toEqual([
      18, 0, 72,
    ])
    expect(yearChartHtml(years.slice(0, 1), en)).toBe('')
  })
})

describe('the map', () => {
  const frame = {width: 600, height: 300}
  const earth = readLand('.')

  it('holds all places with air around them', () => {
    const {points, land} = drawLand(
      [
        [60, 50],
        [66, 46],
        [-70, 40],
        [170, -45],
      ],
      frame,
      earth,
    )
    for (const [x, y] of points) {
      expect(Math.min(x, frame.width - x, y, frame.height - y)).toBeGreaterThan(30)
    }
    expect(land).toMatch(/^M\d/)
  })

  it('draws the land around one place', () => {
    const {points, land} = drawLand([[37.6, 55.75]], frame, earth)
    expect(points).toEqual([[300, 150]])
    expect(land.length).toBeGreaterThan(0)
  })

  it('stays small and speaks', () => {
    const place = (id: string, longitude: number, latitude: number, count: number) => ({
      id,
      type: 'place' as const,
      labels: {en: hostile},
      coordinates: {longitude, latitude},
      count,
    })
    const far = [place('a', -120, 40, 3), place('b', 150, -30, 0), place('c', 20, 60, 1)]
    const html = mapHtml(far, en, '/en/map/index.html', readLand('.'))
    expect(html.length).toBeLessThan(70_000)
    expect(html).toContain(
      'href="../entities/a/index.html" aria-label="&lt;b&gt;&quot;&amp;, 3\u00A0mentions"',
    )
    expect(html).not.toContain('<b>"')
    expect(mapHtml([], en, '/en/map/index.html', readLand('.'))).toBe('')
  })
})

describe('ThinPath', () => {
  it('drops near points and small rings, and ends a line where it ends', () => {
    const path = new ThinPath(1.4)
    path.moveTo(0, 0)
    path.lineTo(0.5, 0)
    path.lineTo(9, 0)
    path.lineTo(9, 9)
    path.closePath()
    path.moveTo(20, 20)
    path.lineTo(21, 20)
    path.lineTo(21, 21)
    path.closePath()
    path.moveTo(5, 5)
    path.lineTo(7, 5)
    path.lineTo(7.5, 5)
    expect(path.toString()).toBe('M0 0l90 0 0 90zM50 50l20 0 5 0')
  })
})
