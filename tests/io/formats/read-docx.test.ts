import {describe, expect, it} from 'vitest'
import {readDocx} from '#io/formats/read-docx.ts'
import {cell, item, level, list, paragraph, run, writeDocx, type DocxParts} from './write-docx.ts'

/** The lines of a DOCX that carry text. */
async function listLines(parts: DocxParts): Promise<readonly string[]> {
  const {text} = await readDocx(writeDocx(parts), 'a.docx')
  return text.split('\n').filter((line) => line !== '')
}

/** Each line that carries text with what is said of it. */
async function listHints(parts: DocxParts): Promise<readonly (readonly [string, unknown])[]> {
  const {text, hints} = await readDocx(writeDocx(parts), 'a.docx')
  return text
    .split('\n')
    .map((line, index) => [line, hints.get(index + 1)] as const)
    .filter(([line]) => line !== '')
}

describe('numbers of lists', () => {
  it('counts levels, and starts the inner anew after the outer', async () => {
    const levels =
      level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'russianLower', '%3)')
    const body = [
      item('Мост.', 1),
      item('Сваи.', 1, 1),
      item('дуб;', 1, 2),
      item('сосна.', 1, 2),
      item('Настил.', 1, 1),
      item('Дорога.', 1),
      item('Насыпь.', 1, 1),
      item('песок.', 1, 2),
    ].join('')
    expect(await listLines({body, numbering: list(1, levels)})).toEqual([
      '1. Мост.',
      '1.1. Сваи.',
      'а) дуб;',
      'б) сосна.',
      '1.2. Настил.',
      '2. Дорога.',
      '2.1. Насыпь.',
      'а) песок.',
    ])
  })

  it('skips ё, й, ъ and ь in Russian letters, and doubles letters after the last', async () => {
    const body = Array.from({length: 30}, () => item('х', 1)).join('')
    const lines = await listLines({body, numbering: list(1, level(0, 'russianUpper', '%1.'))})
    expect(lines.map((line) => line.split('.')[0]).join('')).toBe('АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯАА')
  })

  it.each([
    ['upperRoman', 'IV'],
    ['lowerRoman', 'iv'],
    ['upperLetter', 'D'],
    ['lowerLetter', 'd'],
    ['decimalZero', '04'],
    ['ordinal', '4th'],
    ['chineseCounting', '4'],
  ])('prints %s', async (format, printed) => {
    const body = Array.from({length: 4}, () => item('x', 1)).join('')
    const lines = await listLines({body, numbering: list(1, level(0, format, '%1.'))})
    expect(lines.at(-1)).toBe(`${printed}. x`)
  })

  it('counts on where another list has the same counter, and starts anew where it says so', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="5">${level(0, 'decimal', '%1)')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    const body = [item('a', 1), item('b', 2), item('c', 3), item('d', 3), item('e', 1)].join('')
    expect(await listLines({body, numbering})).toEqual(['1) a', '2) b', '7) c', '8) d', '9) e'])
  })

  it('honours levels that never start anew, digits for Roman numbers above, and levels changed for one list', async () => {
    const levels =
      level(0, 'upperRoman', 'Раздел %1') +
      level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>') +
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')
    const numbering = `${list(1, levels)}<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level(0, 'decimal', '§ %1.')}</w:lvlOverride></w:num>`
    const body = [item('a', 1), item('b', 1, 1), item('c', 1), item('d', 1, 1), item('e', 1, 2), item('f', 2)]
    expect(await listLines({body: body.join(''), numbering})).toEqual([
      'Раздел I a',
      '1. b',
      'Раздел II c',
      '2. d',
      '2.2.1 e',
      '§ 3. f',
    ])
  })

  it('prints bullets of fonts of signs, no space where none is wanted, nothing where nothing is printed', async () => {
    const numbering =
      list(1, level(0, 'bullet', '\uF0B7')) +
      list(2, level(0, 'decimal', '№%1:', '<w:suff w:val="nothing"/>')) +
      list(3, level(0, 'none', ''))
    expect(await listLines({body: item('a', 1) + item('b', 2) + item('c', 3), numbering})).toEqual([
      '• a',
      '№1:b',
      'c',
    ])
  })

  it('counts by style, its level found by the list; list 0 takes a paragraph out', async () => {
    const numbering = list(
      4,
      level(0, 'decimal', 'Статья %1.', '<w:pStyle w:val="S1"/>') +
        level(1, 'decimal', '%2.', '<w:pStyle w:val="S2"/>'),
    )
    const styles =
      '<w:style w:type="paragraph" w:styleId="S1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="S2"><w:name w:val="Point"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="S3"><w:name w:val="Sub"/><w:basedOn w:val="S2"/></w:style>'
    const styled = (text: string, style: string, more = '') =>
      paragraph(text, `<w:pStyle w:val="${style}"/>${more}`)
    const body = [
      styled('Мост', 'S1'),
      styled('Он стоит.', 'S2'),
      styled('Он цел.', 'S3'),
      styled('Вне счёта.', 'S2', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    ]
    expect(await listLines({body: body.join(''), numbering, styles})).toEqual([
      'Статья 1. Мост',
      '1. Он стоит.',
      '2. Он цел.',
      'Вне счёта.',
    ])
  })

  it('finds lists that are kept in a style', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/>${level(0, 'decimal', '%1.')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    expect(await listLines({body: item('a', 1) + item('b', 2), numbering, styles})).toEqual(['1. a', '2. b'])
  })
})

describe('text', () => {
  it('writes tabs, hyphens, signs, raised digits and fields, and leaves hidden text and codes out', async () => {
    const body = paragraph(
      [
        run('Статья 12'),
        run('1', '<w:vertAlign w:val="superscript"/>'),
        '<w:r><w:tab/></w:r>',
        run('юго'),
        '<w:r><w:noBreakHyphen/></w:r>',
        run('восток, паро'),
        '<w:r><w:softHyphen/></w:r>',
        run('ход, '),
        '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>',
        run(' секрет', '<w:vanish/>'),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run(' п. 3'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ].join(''),
    )
    expect(await listLines({body})).toEqual(['Статья 12¹\tюго\u2011восток, паро\u00ADход, α п. 3'])
    const {findings} = await readDocx(writeDocx({body}), 'a.docx')
    expect(findings?.map(({rule}) => rule)).toEqual(['hidden-text'])
  })

  it('goes on after a line break, and sets a form feed where the author ended a page', async () => {
    const broken = `${run('Петров')}<w:r><w:br/></w:r>${run('Посол')}<w:r><w:br w:type="page"/></w:r>${run('в Омске')}`
    const {text, hints} = await readDocx(writeDocx({body: paragraph(broken) + paragraph('Конец.')}), 'a.docx')
    expect(text).toBe('Петров\nПосол\n\fв Омске\n\nКонец.\n')
    expect([...hints.values()]).toEqual([
      {opensBlock: true},
      {opensBlock: false, keepsBreak: true},
      {opensBlock: false},
      {opensBlock: true},
    ])
  })

  it('takes insertions in and deletions out, says so, and joins what a deleted mark joins', async () => {
    const body =
      paragraph(
        `${run('Мост ')}<w:ins>${run('новый ')}</w:ins><w:del><w:r><w:delText>старый</w:delText></w:r></w:del>${run('стоит')}`,
      ) +
      paragraph('Река ', '<w:rPr><w:del/></w:rPr>') +
      paragraph('течёт.')
    expect(await listLines({body})).toEqual(['Мост новый стоит', 'Река течёт.'])
    const {findings} = await readDocx(writeDocx({body}), 'a.docx')
    expect(findings?.[0]?.reason).toContain('1 insertions and 1 deletions with 6 letters')
  })

  it('marks titles, headings, quotations and signatures by style, in both languages of Word', async () => {
    const style = (id: string, name: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
    const styles =
      style('a', 'Title') + style('b', 'heading 2') + style('c', 'Заголовок 1') + style('d', 'Quote')
    const styled = (id: string) => paragraph('Дождь', `<w:pStyle w:val="${id}"/>`)
    const hints = await listHints({body: ['a', 'b', 'c', 'd', 'e'].map(styled).join(''), styles})
    expect(hints.map(([, hint]) => hint)).toEqual([
      {opensBlock: true, kind: 'title'},
      {opensBlock: true, kind: 'heading'},
      {opensBlock: true, kind: 'heading'},
      {opensBlock: true, kind: 'quotation'},
      {opensBlock: true},
    ])
  })

  it('puts notes behind the text under their marks, endnotes after footnotes', async () => {
    const note = (id: number, text: string, kind: string) =>
      `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`
    const footnotes =
      '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>' + note(2, 'О мосте.', 'footnote')
    const body =
      paragraph(
        `${run('Мост')}<w:r><w:endnoteReference w:id="5"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>${run(' стоит.')}`,
      ) + paragraph('Конец.')
    expect(await listHints({body, footnotes, endnotes: note(5, 'О реке.', 'endnote')})).toEqual([
      ['Мост[i]¹ стоит.', {opensBlock: true}],
      ['Конец.', {opensBlock: true}],
      ['¹ О мосте.', {opensBlock: true, kind: 'note'}],
      ['[i] О реке.', {opensBlock: true, kind: 'note'}],
    ])
  })

  it('places cells, merged over columns and rows', async () => {
    const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
    const body = `<w:tbl>${[
      row(cell('Что', '<w:gridSpan w:val="2"/>') + cell('Срок'), '<w:tblHeader/>'),
      row(cell('1', '<w:vMerge w:val="restart"/>') + cell('Сваи') + cell('май')),
      row('<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>' + cell('Настил') + cell('июнь')),
    ].join('')}</w:tbl>`
    const places = (await listHints({body})).map(([text, hint]) => [text, hint])
    const place = (row_: number, column: number, rowSpan: number, columnSpan: number, isHead: boolean) => ({
      opensBlock: true,
      cell: {table: 0, row: row_, column, rowSpan, columnSpan, isHead},
    })
    expect(places).toEqual([
      ['Что', place(0, 0, 1, 2, true)],
      ['Срок', place(0, 2, 1, 1, true)],
      ['1', place(1, 0, 2, 1, false)],
      ['Сваи', place(1, 1, 1, 1, false)],
      ['май', place(1, 2, 1, 1, false)],
      ['Настил', place(2, 1, 1, 1, false)],
      ['июнь', place(2, 2, 1, 1, false)],
    ])
  })

  it('lists running heads and comments to be dropped, reads text boxes once, and core properties', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph('В рамке')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('В рамке')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const parts = {
      body: `${paragraph(run('Мост.') + box)}<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>`,
      header: paragraph('Журнал'),
      footer: paragraph('Стр. 1'),
      comments: `<w:comment w:id="0">${paragraph('Проверить')}</w:comment>`,
      core: '<dc:title>Мост</dc:title><dcterms:created>2031-05-06T07:08:09Z</dcterms:created>',
    }
    expect(await listHints(parts)).toEqual([
      ['Журнал', {drop: 'running-head'}],
      ['Мост.', {opensBlock: true}],
      ['В рамке', {opensBlock: true}],
      ['Стр. 1', {drop: 'running-head'}],
      ['Проверить', {drop: 'comment'}],
    ])
    expect((await readDocx(writeDocx(parts), 'a.docx')).metadata).toEqual({title: 'Мост', date: '2031-05-06'})
  })
})
