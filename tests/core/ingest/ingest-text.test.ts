import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import type {Language} from '#core/text/language.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'

/** One line per block: kind, number, division it opens, text. */
function list(received: string, language: Language): readonly string[] {
  return ingestText(received, language).blocks.map(({kind, marker, opens, text}) =>
    [kind, marker, opens && `{${[opens.kind, opens.label].filter(Boolean).join(' ')}}`, text]
      .filter(Boolean)
      .join(' '),
  )
}

function listRules(received: string, language: Language): readonly string[] {
  return ingestText(received, language).ledger.map((entry) => entry.rule)
}

describe('ingestText', () => {
  it('finds nothing in a blank text, and keeps it in the ledger', () => {
    expect(ingestText(' \n\n', ru)).toEqual({
      blocks: [],
      proposals: [],
      marks: [],
      stale: [],
      ledger: [{start: 0, end: 3, received: ' \n\n', replacement: '', rule: 'outer-blank'}],
      findings: [],
    })
  })

  it('reads a wrapped text in which every line is set apart', () => {
    const lines = [
      'ЗАПИСЬ',
      'о встрече у реки',
      '1. 5 мая стороны собрались у реки и',
      'Моста. Они обсудили в г.',
    ]
    const more = [
      'Омске дела речные, судо-',
      'ходные и прочие.',
      'Мост решено чинить.',
      '2. Стороны довольны.',
    ]
    expect(list([...lines, ...more].join(' \n\n'), ru)).toEqual([
      'title {front} ЗАПИСЬ о встрече у реки',
      'paragraph 1. {body} 5 мая стороны собрались у реки и Моста. Они обсудили в г. Омске дела речные, судо-ходные и прочие.',
      'paragraph Мост решено чинить.',
      'paragraph 2. Стороны довольны.',
    ])
  })

  it('reads a wrapped text with blank lines between paragraphs only: a stop at a line end breaks nothing', () => {
    const received =
      'The parties met at the river.\nThey spoke of the bridge and of\nthe road.\n\nNothing was\nsigned that day, and\nnobody was sad.'
    expect(list(received, en)).toEqual([
      'paragraph The parties met at the river. They spoke of the bridge and of the road.',
      'paragraph Nothing was signed that day, and nobody was sad.',
    ])
  })

  it('joins text over a page break, and marks the break in the ledger', () => {
    const received = 'Стороны говорили о\n\nмосте и о\n\n\n\nдороге, которая идёт\n\nк реке'
    expect(list(received, ru)).toEqual(['paragraph Стороны говорили о мосте и о дороге, которая идёт к реке'])
    expect(listRules(received, ru)).toEqual(['line-break', 'page-break', 'line-break'])
  })

  it('keeps dates, years and foreign numbers at the start of a line in the text', () => {
    const received = '1. Мост открыт\n3 мая\n2024. Дорога в пункте\n12.2\nописана.\n2. Конец.'
    expect(list(received, ru)).toEqual([
      'paragraph 1. Мост открыт 3 мая 2024. Дорога в пункте 12.2 описана.',
      'paragraph 2. Конец.',
    ])
  })

  it('reports a number out of sequence that opens a paragraph all the same', () => {
    const {findings} = ingestText('1. Мост открыт.\n2. Дорога закрыта.\n5. Река течёт.', ru)
    expect(findings).toMatchObject([
      {rule: 'number-sequence', line: 3, reason: 'Unexpected number `5`, expected `3`'},
    ])
  })

  it('reads lists of items that begin anew, letters and Roman numbers', () => {
    const received =
      '1. The sides agree:\na) to meet;\nb) to talk.\n2. They also agree:\na) to eat;\nb) to sleep:\ni) by day;\nii) by night.'
    expect(ingestText(received, en).blocks.map((block) => block.marker)).toEqual(
      '1. a) b) 2. a) b) i) ii)'.split(' '),
    )
    expect(ingestText(received, en).findings).toEqual([])
  })

  it('reads articles: numbers begin anew in each, a head alone on its line is a heading', () => {
    const received =
      'Article 1\n1. Bridges are free.\n2. Roads too.\nArticle 2\n1. Ships are not.\nArticle 3. Rivers are old.'
    expect(list(received, en)).toEqual([
      'heading Article 1',
      'paragraph 1. Bridges are free.',
      'paragraph 2. Roads too.',
      'heading Article 2',
      'paragraph 1. Ships are not.',
      'paragraph Article 3. Rivers are old.',
    ])
  })

  it('takes a number alone on its line with the text of the next', () => {
    expect(list('1.\nМост открыт.\n2.\nДорога закрыта.', ru)).toEqual([
      'paragraph 1. Мост открыт.',
      'paragraph 2. Дорога закрыта.',
    ])
  })

  it('finds closing, signatures, annexes with their titles, and sections', () => {
    const received = [
      'О мосте и дороге\n1. Мост открыт.\nНастоящий протокол подписан у реки.\nОн хранится в сухом месте.',
      'За первую сторону\nЗа вторую сторону\nПриложение № 2\nПлан работ на мосту\nI. Летом\n1. Красить перила.',
      'II. Зимой\n2. Чистить снег и убирать лёд.',
    ].join('\n')
    expect(list(received, ru)).toEqual([
      'title {front} О мосте и дороге',
      'paragraph 1. {body} Мост открыт.',
      'closing {closing} Настоящий протокол подписан у реки.',
      'closing Он хранится в сухом месте.',
      'signature {signatures} За первую сторону',
      'signature За вторую сторону',
      'heading {annex 2} Приложение № 2',
      'heading План работ на мосту',
      'heading I. {section I} Летом',
      'paragraph 1. Красить перила.',
      'heading II. {section II} Зимой',
      'paragraph 2. Чистить снег и убирать лёд.',
    ])
  })

  it('leaves out the chrome of a web page and says so', () => {
    const received =
      'top of page\n\nМост открыт\n\n• Автор: Редактор\n• 2 мин.\n\nСегодня открыт мост.\n\n- Мост хорош, - сказал он.\n\nЧитайте https://example.org\n\nbottom of page'
    expect(list(received, ru)).toEqual([
      'title {front} Мост открыт',
      'paragraph {body} Сегодня открыт мост.',
      'paragraph - Мост хорош, - сказал он.',
    ])
    const {findings} = ingestText(received, ru)
    expect(findings.map((finding) => [finding.rule, finding.line])).toEqual(
      [1, 5, 6, 12, 14].map((line) => ['page-chrome', line]),
    )
  })

  it('keeps signatures of a treaty with one line per paragraph: they are no chrome', () => {
    expect(list('Договор о мосте\nМост общий.\nЗа Первую\nЗа Вторую', ru)).toContain('signature За Вторую')
  })

  it('collapses spaces, keeps no-break spaces, joins torn words the text writes whole', () => {
    const received =
      'СОВЕТ   МОСТА. Главы\u00A0 сторон и Г лавы гостей, стран- соседей и стран-соседей. В данном деле.'
    expect(list(received, ru)).toEqual([
      'paragraph СОВЕТ МОСТА. Главы\u00A0 сторон и Главы гостей, стран-соседей и стран-соседей. В данном деле.',
    ])
    expect(ingestText(received, ru).findings.map((finding) => finding.rule)).toEqual([
      'nbsp-count',
      'split-word',
      'split-word',
    ])
  })
})
