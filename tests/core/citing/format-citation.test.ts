/**
 * Golden strings. Each test names the rule that it follows: of GOST R 7.0.5-2008, the Chicago Manual of Style
 * (18th edition), OSCOLA (4th edition), the Publication Manual of the APA (7th edition), ISO 690:2021.
 */
import {describe, expect, it} from 'vitest'
import type {CitationOptions} from '#core/citing/citation-parts.ts'
import {formatCitation} from '#core/citing/format-citation.ts'
import {printRuns} from '#core/citing/print-runs.ts'
import type {CitationStyle, CitedPlace, CitedWork, CitingLanguage} from '#core/model/cited-work.ts'
import {bareWork, places, work} from './sample-work.ts'

const online = {url: 'https://rivers.example/w/#p9-2', accessed: '2026-11-22'}

/** Italics stand between asterisks. */
function cite(
  style: CitationStyle,
  language: CitingLanguage,
  {
    text = work,
    place = places.continuation,
    ...options
  }: {text?: CitedWork; place?: CitedPlace} & Partial<CitationOptions> = {},
): string {
  const runs = formatCitation(text, place, {style, language, ...options})
  return runs.map((run) => (run.isItalic === true ? `*${run.text}*` : run.text)).join('')
}

const without = (...names: readonly (keyof CitedWork)[]): CitedWork => {
  const entries = Object.entries(work).filter(([name]) => !names.some((each) => each === name))
  return {...bareWork, date: work.date, editions: work.editions, ...Object.fromEntries(entries)}
}

describe('GOST R 7.0.5-2008', () => {
  it('sections 7 and 10: description of a part of a remote resource, address and date of access in the notes (10.4)', () => {
    expect(cite('gost', 'ru', online)).toBe(
      'Соглашение о метеостанциях [Электронный ресурс] : Омск, 3 апреля 2024 г., № 12 / Совет речных портов // ' +
        'Речные тексты. – Вып. 2026.1. – Тверь : Институт рек, 2026. – П. 9, абз. 2. – Аутентичный текст на русском языке. – ' +
        'SHA-256: 0123456789ab. – URL: https://rivers.example/w/#p9-2 (дата обращения: 22.11.2026).',
    )
    expect(cite('gost', 'en', online)).toBe(
      'Agreement on Weather Stations [Electronic resource] : Omsk, 3 April 2024, No. 12 / Council of River Ports // ' +
        'River Texts. – Release 2026.1. – Tver : Rivers Institute, 2026. – Para. 9, second subpara. – Unofficial translation. – ' +
        'SHA-256: 0123456789ab. – URL: https://rivers.example/w/#p9-2 (date of access: 22.11.2026).',
    )
  })

  it('section 10: day and month in two digits, the day first', () => {
    expect(cite('gost', 'ru', {...online, accessed: '2024-04-03'})).toContain('(дата обращения: 03.04.2024)')
  })

  it('GOST 7.1, prescribed signs: an element that is missing takes its sign with it', () => {
    expect(cite('gost', 'ru', {text: without('issuer', 'place', 'number', 'release')})).toBe(
      'Соглашение о метеостанциях [Электронный ресурс] : 3 апреля 2024 г. // Речные тексты. – Тверь : Институт рек. – ' +
        'П. 9, абз. 2. – Аутентичный текст на русском языке. – SHA-256: 0123456789ab.',
    )
  })
})

describe('Chicago, 18th edition', () => {
  it('chapter 13, full notes: commas, title in italics, facts of publication in parentheses, access date before the address', () => {
    expect(cite('chicago', 'en', online)).toBe(
      'Council of River Ports, *Agreement on Weather Stations*, no. 12, Omsk, April 3, 2024, para. 9, second subpara., ' +
        'unofficial translation, River Texts, release 2026.1 (Rivers Institute, 2026), SHA-256 0123456789ab, ' +
        'accessed November 22, 2026, https://rivers.example/w/#p9-2.',
    )
    expect(cite('chicago', 'ru', online)).toBe(
      'Совет речных портов, *Соглашение о метеостанциях*, № 12, Омск, 3 апреля 2024 г., п. 9, абз. 2, ' +
        'аутентичный текст на русском языке, Речные тексты, выпуск 2026.1 (Институт рек, 2026), SHA-256 0123456789ab, ' +
        'дата обращения 22 ноября 2026 г., https://rivers.example/w/#p9-2.',
    )
  })

  it('14.30: no place of publication', () => {
    expect(cite('chicago', 'en')).not.toContain('Tver')
  })

  it('chapter 13, no author: the title comes first', () => {
    expect(cite('chicago', 'en', {text: without('issuer', 'number', 'place', 'release')})).toBe(
      '*Agreement on Weather Stations*, April 3, 2024, para. 9, second subpara., unofficial translation, ' +
        'River Texts (Rivers Institute), SHA-256 0123456789ab.',
    )
  })
})

describe('OSCOLA, 4th edition', () => {
  it('3.4.4, 3.1.3 and 3.4.8: body, title in italics, number and date in parentheses, pinpoint, address in angle brackets', () => {
    expect(cite('oscola', 'en', online)).toBe(
      'Council of River Ports, *Agreement on Weather Stations* (No 12, Omsk, 3 April 2024) para 9, second subpara ' +
        '(unofficial translation; River Texts, release 2026.1, SHA-256 0123456789ab, Rivers Institute 2026) ' +
        '<https://rivers.example/w/#p9-2> accessed 22 November 2026.',
    )
    expect(cite('oscola', 'ru', online)).toBe(
      'Совет речных портов, *Соглашение о метеостанциях* (№ 12, Омск, 3 апреля 2024 г.) п. 9, абз. 2 ' +
        '(аутентичный текст на русском языке; Речные тексты, выпуск 2026.1, SHA-256 0123456789ab, Институт рек 2026) ' +
        '<https://rivers.example/w/#p9-2> дата обращения 22 ноября 2026 г.',
    )
  })

  it('1.3.1: no stops in abbreviations; 1.3.2: ranges with a dash', () => {
    expect(cite('oscola', 'en', {text: bareWork, place: places.range})).toBe(
      '*Agreement on Weather Stations* (2024) paras 9–11 (restatement by the editors; River Texts, SHA-256 0123456789ab).',
    )
  })

  it('treaties (Citing International Law, 2006): title in roman, “adopted” with the date', () => {
    expect(cite('oscola', 'en', {text: {...work, kind: 'treaty'}, place: places.paragraph})).toBe(
      'Agreement on Weather Stations (Council of River Ports, No 12, adopted 3 April 2024, Omsk) para 9 ' +
        '(unofficial translation; River Texts, release 2026.1, SHA-256 0123456789ab, Rivers Institute 2026).',
    )
    expect(cite('oscola', 'ru', {text: {...bareWork, kind: 'treaty'}, place: places.whole})).toBe(
      'Соглашение о метеостанциях (принято 2024 г.; изложение редакции; Речные тексты, SHA-256 0123456789ab).',
    )
  })
})

describe('APA, 7th edition', () => {
  it('10.4, 9.19 and 9.21: group author, date, title in italics, number in parentheses, description in brackets; 9.35: no stop behind an address', () => {
    expect(cite('apa', 'en', online)).toBe(
      'Council of River Ports. (2024, April 3). *Agreement on Weather Stations* (No. 12, para. 9, second subpara.) ' +
        '[Unofficial translation]. Omsk. River Texts (Release 2026.1; SHA-256 0123456789ab). Rivers Institute. ' +
        'Retrieved November 22, 2026, from https://rivers.example/w/#p9-2',
    )
    expect(cite('apa', 'ru', online)).toBe(
      'Совет речных портов. (2024, 3 апреля). *Соглашение о метеостанциях* (№ 12, п. 9, абз. 2) ' +
        '[Аутентичный текст на русском языке]. Омск. Речные тексты (Выпуск 2026.1; SHA-256 0123456789ab). Институт рек. ' +
        'Дата обращения: 22 ноября 2026 г. https://rivers.example/w/#p9-2',
    )
  })

  it('9.12: without an author the title comes first', () => {
    expect(cite('apa', 'en', {text: without('issuer', 'number', 'release', 'place')})).toBe(
      '*Agreement on Weather Stations* (para. 9, second subpara.) [Unofficial translation]. (2024, April 3). ' +
        'River Texts (SHA-256 0123456789ab). Rivers Institute.',
    )
  })

  it('9.29: a publisher that is the author is not said again, nor where it sits', () => {
    const text = {...work, issuer: {en: 'Rivers Institute'}}
    expect(cite('apa', 'en', {text, place: places.whole})).toBe(
      'Rivers Institute. (2024, April 3). *Agreement on Weather Stations* (No. 12) [Unofficial translation]. Omsk. ' +
        'River Texts (Release 2026.1; SHA-256 0123456789ab).',
    )
  })

  it('9.16: an address without a date of retrieval stands alone', () => {
    expect(cite('apa', 'en', {url: online.url})).toMatch(
      /Rivers Institute\. https:\/\/rivers\.example\/w\/#p9-2$/,
    )
  })
})

describe('ISO 690:2021', () => {
  it('order of elements: creator, title, medium, host, version, publication, date of viewing, part cited, availability', () => {
    expect(cite('iso690', 'en', online)).toBe(
      'COUNCIL OF RIVER PORTS. *Agreement on Weather Stations* [online]. No. 12. Omsk, 3 April 2024. In: *River Texts*. ' +
        'Release 2026.1. Tver: Rivers Institute, 2026 [viewed 22 November 2026]. Para. 9, second subpara. ' +
        'Unofficial translation. SHA-256: 0123456789ab. Available from: https://rivers.example/w/#p9-2',
    )
    expect(cite('iso690', 'ru', online)).toBe(
      'СОВЕТ РЕЧНЫХ ПОРТОВ. *Соглашение о метеостанциях* [онлайн]. № 12. Омск, 3 апреля 2024 г. В: *Речные тексты*. ' +
        'Выпуск 2026.1. Тверь: Институт рек, 2026 [дата обращения: 22 ноября 2026 г.]. П. 9, абз. 2. ' +
        'Аутентичный текст на русском языке. SHA-256: 0123456789ab. Доступно по адресу: https://rivers.example/w/#p9-2',
    )
  })

  it('elements that are not known are left out', () => {
    expect(cite('iso690', 'en', {text: without('issuer', 'number', 'place', 'release', 'site')})).toBe(
      '*Agreement on Weather Stations*. 3 April 2024. In: *River Texts*. Para. 9, second subpara. ' +
        'Unofficial translation. SHA-256: 0123456789ab.',
    )
  })
})

/** What stands before and behind the locator, and the locators, in Russian and in English. */
const locators: Readonly<Record<keyof typeof places, readonly [ru: string, en: string]>> = {
  whole: ['', ''],
  paragraph: ['п. 9', 'para. 9'],
  continuation: ['п. 9, абз. 2', 'para. 9, second subpara.'],
  letter: ['подп. "a" п. 2', 'para. 2(a)'],
  sentence: ['п. 9, предл. 2', 'para. 9, second sentence'],
  range: ['пп. 9–11', 'paras. 9–11'],
  across: ['п. 9, предл. 2 – п. 10, предл. 1', 'para. 9, second sentence – para. 10, first sentence'],
  annex: ['прил. 1, п. 7.1', 'annex 1, para. 7.1'],
  editorial: ['п. [12]', 'para. [12]'],
}
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const stop = (text: string): string => (text.endsWith('.') ? text : `${text}.`)
const area = (before: string, text: string): string => (text === '' ? '' : `${before}${text}`)

const frames: Readonly<
  Record<CitationStyle, readonly [ru: (at: string) => string, en: (at: string) => string]>
> = {
  gost: [
    (at) =>
      `Соглашение о метеостанциях [Электронный ресурс] : 2024 г. // Речные тексты.${area(' – ', at && stop(capital(at)))} – Изложение редакции. – SHA-256: 0123456789ab.`,
    (at) =>
      `Agreement on Weather Stations [Electronic resource] : 2024 // River Texts.${area(' – ', at && stop(capital(at)))} – Restatement by the editors. – SHA-256: 0123456789ab.`,
  ],
  chicago: [
    (at) =>
      `*Соглашение о метеостанциях*, 2024 г.${area(', ', at)}, изложение редакции, Речные тексты, SHA-256 0123456789ab.`,
    (at) =>
      `*Agreement on Weather Stations*, 2024${area(', ', at)}, restatement by the editors, River Texts, SHA-256 0123456789ab.`,
  ],
  oscola: [
    (at) =>
      `*Соглашение о метеостанциях* (2024 г.${at === '' ? '; ' : `) ${at} (`}изложение редакции; Речные тексты, SHA-256 0123456789ab).`,
    (at) =>
      `*Agreement on Weather Stations* (2024${at === '' ? '; ' : `) ${at.replaceAll(/(para)(s?)\./g, '$1$2')} (`}restatement by the editors; River Texts, SHA-256 0123456789ab).`,
  ],
  apa: [
    (at) =>
      `*Соглашение о метеостанциях*${at && ` (${at})`} [Изложение редакции]. (2024). Речные тексты (SHA-256 0123456789ab).`,
    (at) =>
      `*Agreement on Weather Stations*${at && ` (${at})`} [Restatement by the editors]. (2024). River Texts (SHA-256 0123456789ab).`,
  ],
  iso690: [
    (at) =>
      `*Соглашение о метеостанциях*. 2024 г. В: *Речные тексты*.${area(' ', at && stop(capital(at)))} Изложение редакции. SHA-256: 0123456789ab.`,
    (at) =>
      `*Agreement on Weather Stations*. 2024. In: *River Texts*.${area(' ', at && stop(capital(at)))} Restatement by the editors. SHA-256: 0123456789ab.`,
  ],
}

describe.each(['gost', 'chicago', 'oscola', 'apa', 'iso690'] as const)('places in %s', (style) => {
  it.each(Object.keys(places) as (keyof typeof places)[])('%s', (name) => {
    const [inRussian, inEnglish] = frames[style]
    const [russian, english] = locators[name]
    expect(cite(style, 'ru', {text: bareWork, place: places[name]})).toBe(inRussian(russian))
    expect(cite(style, 'en', {text: bareWork, place: places[name]})).toBe(inEnglish(english))
  })
})

describe('authority of the words', () => {
  const cited = (editions: CitedWork['editions'], language: CitingLanguage): string =>
    cite('chicago', language, {text: {...bareWork, editions}, place: places.whole})

  it.each([
    ['authentic', 'аутентичный текст на русском языке', 'Russian text authentic'],
    ['official', 'официальный текст', 'official text in Russian'],
    ['translation', 'неофициальный перевод', 'unofficial translation in Russian'],
    ['digest', 'изложение редакции', 'restatement by the editors in Russian'],
    ['comparable', 'сопоставимый текст', 'comparable text in Russian'],
  ] as const)('%s: the base is read where there is no edition in the language', (role, russian, english) => {
    const editions = [{language: 'ru', role}]
    expect(cited(editions, 'ru')).toContain(`, ${russian}, `)
    expect(cited(editions, 'en')).toContain(`, ${english}, `)
  })

  it('is that of the edition in the language', () => {
    expect(
      cited(
        [
          {language: 'zh', role: 'digest'},
          {language: 'en', role: 'authentic'},
        ],
        'en',
      ),
    ).toContain(', English text authentic, ')
    expect(cited([{language: 'zh', role: 'authentic'}], 'ru')).toContain(
      'аутентичный текст на китайском языке',
    )
  })
})

describe('hrefs', () => {
  it.each(['gost', 'chicago', 'oscola', 'apa', 'iso690'] as const)('%s links the address', (style) => {
    const runs = formatCitation(work, places.continuation, {style, language: 'en', ...online})
    expect(runs.filter(({href}) => href !== undefined)).toEqual([{text: online.url, href: online.url}])
    expect(printRuns(runs, 'html')).toContain(`<a href="${online.url}">${online.url}</a>`)
    const offline = formatCitation(work, places.continuation, {
      style,
      language: 'en',
      accessed: online.accessed,
    })
    expect(printRuns(offline, 'plain')).not.toMatch(/URL|access|Retrieved|viewed|from:/)
  })
})
