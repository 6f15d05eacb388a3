import {describe, expect, it} from 'vitest'
import {InputError} from '#io/problem.ts'
import {readHtml} from '#io/formats/read-html.ts'
import {encode} from './encode.ts'
import {russian} from './samples.ts'

const prose = `<p>${'The river rose in the night, and by morning the lower street stood under water, so the council met at once. '.repeat(4)}</p>`

/** Lines that carry text, each with what is said of it. */
function listHints(html: string): readonly (readonly [string, unknown])[] {
  const {text, hints} = readHtml(Buffer.from(html), 'a.html')
  return text
    .split('\n')
    .map((line, index) => [line, hints.get(index + 1)] as const)
    .filter(([line]) => line !== '')
}

function listKept(html: string): readonly string[] {
  return listHints(html)
    .filter(([, hint]) => (hint as {drop?: string} | undefined)?.drop === undefined)
    .map(([line]) => line)
}

const block = {opensBlock: true}

describe('lines', () => {
  it('a block is a line, a break goes on, two breaks do not', () => {
    const html = '<p>Rain<br>falls\n  on <b>the</b>&nbsp;town<br><br>Snow</p>tail<div>of <i>it</i></div>'
    expect(listHints(html)).toEqual([
      ['Rain', block],
      ['falls on the\u00A0town', {opensBlock: false}],
      ['Snow', block],
      ['tail', block],
      ['of it', block],
    ])
  })

  it('leaves open what a break parts: items, and sentences that fill the column', () => {
    const long = 'The council that met in the old mill beside the river spoke of the bridge until late.'
    const hints = listHints(`<p>1. Rain.<br>2. Snow.<br>and hail<br>${long}<br>Then it ended.</p>`)
    expect(hints.map(([, hint]) => hint)).toEqual([
      block,
      undefined,
      {opensBlock: false, keepsBreak: true},
      {opensBlock: false, keepsBreak: true},
      undefined,
    ])
  })

  it('keeps the breaks of verse and addresses, not those of heads and of sentences cut to fit a column', () => {
    const html = '<h1>PROTOCOL<br>Of the meeting</h1><p>A. Reed,<br>Mill Street 5</p><p>The rain<br>falls</p>'
    expect(listHints(html).map(([, hint]) => (hint as {keepsBreak?: true}).keepsBreak)).toEqual([
      undefined,
      undefined,
      undefined,
      true,
      undefined,
      undefined,
    ])
  })

  it('prints the numbers of lists as browsers do', () => {
    const html =
      '<ol start="3"><li>c<li value="7">g<li>h</ol><ol type="i" reversed><li>x<li>y</ol>' +
      '<ol type="A"><li><p>one</p><ol type="a"><li>two</ol></ol><ol style="list-style: none"><li>bare</ol>' +
      '<ol><li>1. typed</ol><ul><li>dot</ul><ol><li><ol><li>both</ol></ol>'
    expect(listKept(html)).toEqual([
      '3. c',
      '7. g',
      '8. h',
      'ii. x',
      'i. y',
      'A. one',
      'a. two',
      'bare',
      '1. typed',
      '• dot',
      '1. 1. both',
    ])
  })

  it('keeps raised and lowered digits apart from what they stand at', () => {
    expect(listKept('<p>Art. 12<sup>1</sup>, 10<sup>th</sup>, CO<sub>2</sub>, x<sup>[3]</sup></p>')).toEqual([
      'Art. 12¹, 10th, CO₂, x[3]',
    ])
  })

  it('keeps lines and spaces of preformatted text, which is code only where it says so', () => {
    expect(listHints('<pre>\na  b\n  c\n\nd</pre><pre><code>x = 1\ny</code></pre>')).toEqual([
      ['a  b', undefined],
      ['  c', undefined],
      ['d', undefined],
      ['x = 1', {...block, kind: 'code'}],
      ['y', {opensBlock: false, kind: 'code'}],
    ])
  })

  it('reads entities once, soft hyphens, and signs that are no tags', () => {
    expect(listKept('<p>&amp;lt; &#150; &mdash; a&shy;b 1<2 a < b &notx; &#x41;</p>')).toEqual([
      '&lt; – — a\u00ADb 1<2 a < b ¬x; A',
    ])
  })

  it('marks headings, one title, quotations and notes; links back are no text', () => {
    const html = `<h1>Rain</h1><h2>First</h2>${prose}<p>Much<sup><a href="#f1" id="r1">1</a></sup></p>
      <blockquote><p>It fell.</p></blockquote><h1>Later</h1>${prose}
      <ol class="footnotes"><li id="f1">In May. <a href="#r1">↩</a></li></ol>`
    const hints = listHints(html).filter(([line]) => line.length < 40)
    expect(hints).toEqual([
      ['Rain', {...block, kind: 'title'}],
      ['First', {...block, kind: 'heading'}],
      ['Much¹', block],
      ['It fell.', {...block, kind: 'quotation'}],
      ['Later', {...block, kind: 'heading'}],
      ['1. In May.', {...block, kind: 'note'}],
      ['↩', {drop: 'page-chrome'}],
    ])
  })

  it('places cells, merged over rows and columns, and not those of tables that only arrange a page', () => {
    const html =
      '<table><thead><tr><th colspan="2">What<th>When</thead><tr><td rowspan="2">1<td>Dig<td rowspan="0">May<tr><td>Fill<br>in</table>' +
      '<table><tr><td><h2>Menu</h2><td>text</table><table role="presentation"><tr><td>a<td>b<tr><td>c<td>d</table>'
    const place = (row: number, column: number, rowSpan: number, columnSpan: number, isHead = false) => ({
      table: 0,
      row,
      column,
      rowSpan,
      columnSpan,
      isHead,
    })
    expect(listHints(html)).toEqual([
      ['What', {...block, cell: place(0, 0, 1, 2, true)}],
      ['When', {...block, cell: place(0, 2, 1, 1, true)}],
      ['1', {...block, cell: place(1, 0, 2, 1)}],
      ['Dig', {...block, cell: place(1, 1, 1, 1)}],
      ['May', {...block, cell: place(1, 2, 2, 1)}],
      ['Fill', {...block, cell: place(2, 1, 1, 1)}],
      ['in', {opensBlock: false, cell: place(2, 1, 1, 1)}],
      ['Menu', {...block, kind: 'heading'}],
      ...['text', 'a', 'b', 'c', 'd'].map((text) => [text, block]),
    ])
  })
})

describe('the article', () => {
  const page = (article: string) => `<!doctype html><html lang="en"><head><title>On the river | Town</title>
    <meta property="og:site_name" content="Town"><script type="application/ld+json">{"@type":"NewsArticle","headline":"On the river","datePublished":"2031-04-03T10:00:00Z","author":[{"name":"A. Reed"}]}</script>
    <style>p{}</style></head><body><header><a href="/">Town</a><nav><ul><li><a href="/a">News</a></ul></nav></header>
    <div class="content">${article}<div class="share"><a href="#x">Send</a> <a href="#y">Print</a></div></div>
    <aside>More of it</aside><div class="related"><a href="/1">Other</a></div><p style="display: none">Never</p>
    <footer>© Town <button>Up</button></footer></body></html>`

  it('loses nothing that stands in it, and nothing at all', () => {
    const inside = ['On the river', 'First part', 'Short.', '1. one', 'Second part', 'A. Reed, mayor']
    const article = `<h1>On the river</h1><h2>First part</h2>${prose}<p>Short.</p><ol><li>one</ol>${prose}<h2>Second part</h2>${prose}<p>A. Reed, mayor</p>`
    expect(listKept(page(article)).filter((line) => line.length < 40)).toEqual(inside)
    const dropped = listHints(page(article)).filter(([, hint]) =>
      JSON.stringify(hint).includes('page-chrome'),
    )
    expect(dropped.map(([line]) => line)).toEqual([
      'Town',
      'News',
      'Send Print',
      'More of it',
      'Other',
      '© Town',
      'Up',
    ])
  })

  it('stays whole on a short page', () => {
    expect(listKept(page('<h1>Notice</h1><p>Closed.</p>'))).toEqual(['Notice', 'Closed.'])
  })

  it('keeps a title that stands outside of it', () => {
    const html = `<body><div id="top"><h1>On the river</h1></div><div id="menu"><a href="/">Home</a></div><div class="article">${prose.repeat(4)}</div></body>`
    expect(listHints(html)[0]).toEqual(['On the river', {...block, kind: 'title'}])
    expect(listKept(html)).not.toContain('Home')
  })

  it('is found inside a form around the whole page', () => {
    const html = `<body><form><nav>Menu</nav><div class="text"><h1>Act</h1>${prose.repeat(3)}</div></form></body>`
    expect(listKept(html)[0]).toBe('Act')
  })

  it('comes with what the page says of itself, and with what it hides', () => {
    const {metadata, findings} = readHtml(Buffer.from(page(prose)), 'a.html')
    expect(metadata).toEqual({
      title: 'On the river',
      date: '2031-04-03',
      author: 'A. Reed',
      publisher: 'Town',
      language: 'en',
      notShown: '1 title, 1 script, 1 style, 1 hidden',
    })
    expect(findings).toMatchObject([{rule: 'hidden-text', severity: 'info'}])
  })
})

describe('encodings', () => {
  it.each(['windows-1251', 'koi8-r'])('follows what the page declares: %s', (encoding) => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${encoding}"></head><p>Мост</p>`
    const {text, encoding: read} = readHtml(encode(html, encoding), 'a.html')
    expect([text, read]).toEqual(['Мост\n', encoding])
  })

  it('guesses where nothing is declared', () => {
    const {text, findings} = readHtml(encode(`<html><p>${russian}</p>`, 'windows-1251'), 'a.html')
    expect(text).toBe(`${russian}\n`)
    expect(findings?.map(({rule}) => rule)).toEqual(['encoding-guess'])
  })
})

describe('hostile pages', () => {
  it('refuses 20,000 levels by name', () => {
    expect(() => readHtml(Buffer.from(`${'<div>'.repeat(20_000)}x`), 'a.html')).toThrow(InputError)
    expect(() => readHtml(Buffer.from(`${'<div>'.repeat(20_000)}x`), 'a.html')).toThrow(/levels deep/)
  })

  it('refuses a page over the limit', () => {
    expect(() => readHtml(Buffer.alloc(8_000_001, 'a'), 'a.html')).toThrow(/8000001 bytes/)
  })

  it('reads one line of 2 MB, 30,000 unclosed links, a table of spans, pictures in the source, scripts that look like text', () => {
    const long = 'rain '.repeat(400_000).trim()
    expect(readHtml(Buffer.from(`<p>${long}`), 'a').text).toBe(`${long}\n`)
    expect(readHtml(Buffer.from('<a href="#x">'.repeat(4000) + '1'), 'a').text).toBe('1\n')
    const spans = readHtml(
      Buffer.from(`<table>${'<tr><td colspan=1000 rowspan=65534>x'.repeat(500)}</table>`),
      'a',
    )
    expect(spans.text.match(/x/g)).toHaveLength(500)
    const picture = `<p>a<img src="data:image/png;base64,${'A'.repeat(1_000_000)}">b`
    expect(readHtml(Buffer.from(picture), 'a').text).toBe('ab\n')
    expect(readHtml(Buffer.from('<p>a</p><script>document.write("<p>b</p>")</script>'), 'a').text).toBe('a\n')
  })
})
