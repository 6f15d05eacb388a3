import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Citation, Mark, MarkKind, Paragraph} from '#core/model/corpus-document.ts'
import {escapeHtml, inlineHtml, type InlineContext} from '#core/reading/inline-html.ts'
import {paragraph} from './paragraph.ts'

const mark = (kind: MarkKind, start: number, end: number, target?: string): Mark => ({
  kind,
  span: {start, end},
  ...(target === undefined ? {} : {target}),
})

function show(text: string, more: Partial<Paragraph>, context?: InlineContext): string {
  return inlineHtml(paragraph(text, more), {start: 0, end: text.length}, context)
}

const citation = (start: number, end: number, target?: string): Citation => ({
  span: {start, end},
  quote: '',
  locus: {path: ['7'], unit: 'paragraph', external: false},
  ...(target === undefined ? {} : {target}),
})

describe('inlineHtml', () => {
  it('escapes hostile text', () => {
    const text = '<script>alert("1")</script> & <img onerror=x>'
    expect(show(text, {})).toBe(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;img onerror=x&gt;',
    )
  })

  it('escapes hostile targets, names and pages', () => {
    const hostile = '"><script>'
    const html = show('rain', {
      marks: [
        mark('link', 0, 4, `https://example.org/${hostile}`),
        mark('page', 1, 1, hostile),
        mark('note', 2, 2, hostile),
      ],
      mentions: [{span: {start: 0, end: 1}, quote: 'r', entity: hostile, origin: 'rule'}],
      citations: [citation(3, 4, hostile)],
    })
    expect(html).not.toContain('<script')
    expect(html).not.toContain('"">')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    ' javascript:x',
    'data:text/html,x',
    '/etc',
    'page.html',
    '',
  ])('makes no link of %j', (target) => {
    expect(show('rain', {marks: [mark('link', 0, 4, target)]})).toBe('rain')
  })

  it.each(['https://example.org/?a=1&b=2', 'http://example.org', 'mailto:a@example.org', '#p2'])(
    'makes a link of %j',
    (target) => {
      expect(show('rain', {marks: [mark('link', 0, 4, target)]})).toBe(
        `<a href="${escapeHtml(target)}" rel="noreferrer">rain</a>`,
      )
    },
  )

  it('closes and opens again what crosses', () => {
    const marks = [mark('emphasis', 0, 6), mark('strong', 3, 9)]
    expect(show('abcdefghi', {marks})).toBe('<em>abc<strong>def</strong></em><strong>ghi</strong>')
  })

  it('keeps three crossing spans balanced', () => {
    const marks = [mark('emphasis', 0, 4), mark('strong', 1, 5), mark('deletion', 2, 6)]
    expect(show('abcdef', {marks})).toBe(
      '<em>a<strong>b<del>cd</del></strong></em><strong><del>e</del></strong><del>f</del>',
    )
  })

  it('nests what begins together, the longer outside', () => {
    const marks = [mark('emphasis', 0, 2), mark('strong', 0, 4)]
    expect(show('abcd', {marks})).toBe('<strong><em>ab</em>cd</strong>')
  })

  it('cuts spans at the ends of the stretch', () => {
    const {marks} = {marks: [mark('emphasis', 1, 5)]}
    expect(inlineHtml(paragraph('abcdef', {marks}), {start: 3, end: 6})).toBe('<em>de</em>f')
  })

  it('shows a break, a page and all plain styles', () => {
    const marks = [mark('break', 1, 2), mark('page', 2, 2, '3'), mark('superscript', 2, 3)]
    expect(show('a\nb', {marks})).toBe('a<br><span class="pb" data-page="3"></span><sup>b</sup>')
  })

  it('shows the outermost of nested mentions', () => {
    const mention = (start: number, end: number, entity: string) =>
      ({span: {start, end}, quote: '', entity, origin: 'rule'}) as const
    expect(show('abcd', {mentions: [mention(0, 4, 'a'), mention(1, 2, 'b'), mention(2, 4, 'c')]})).toBe(
      '<a class="e" href="../entities/a/index.html">abcd</a>',
    )
  })

  it('names no one where two may be meant, and gives a link in a name the way', () => {
    const mention = {span: {start: 0, end: 4}, quote: '', entity: 'a', origin: 'rule'} as const
    expect(show('abcd', {mentions: [{...mention, rivals: ['b']}]})).toBe(
      '<span class="e" data-e="a b">abcd</span>',
    )
    expect(show('abcd', {mentions: [mention], citations: [citation(2, 4, 'p7')]})).toBe(
      '<span class="e" data-e="a">ab<a class="ref" href="#p7">cd</a></span>',
    )
  })

  it('shows dates with their beginning, and a deadline without date as words', () => {
    const date = (value?: string) =>
      ({span: {start: 0, end: 4}, quote: '', kind: 'date', ...(value && {value})}) as const
    expect(show('abcd', {dates: [date('2024-04-03')]})).toBe('<time datetime="2024-04-03">abcd</time>')
    expect(show('abcd', {dates: [date('2022-35')]})).toBe(
      '<time datetime="2022-07" data-edtf="2022-35">abcd</time>',
    )
    expect(show('abcd', {dates: [date()]})).toBe('abcd')
  })

  describe('citations', () => {
    it('leads to another text, else to the record of the instrument', () => {
      const elsewhere = {document: 'rain', paragraph: 'p7'}
      const [plain] = [citation(0, 4)]
      expect(show('p. 7', {citations: [{...plain, elsewhere, instrument: 'doc-rain'}]})).toBe(
        '<a class="ref" href="../rain/index.html#p7">p. 7</a>',
      )
      expect(show('p. 7', {citations: [{...plain, instrument: 'doc-rain'}]})).toBe(
        '<a class="ref" href="../entities/doc-rain/index.html">p. 7</a>',
      )
    })

    it('link to their target, or only show where there is none', () => {
      expect(show('p. 7', {citations: [citation(0, 4, 'p7')]})).toBe('<a class="ref" href="#p7">p. 7</a>')
      expect(show('p. 7', {citations: [citation(0, 4)]})).toBe(
        '<span class="ref lost"><span>p. 7</span></span>',
      )
      const external = {...citation(0, 4), locus: {path: ['7'], unit: 'paragraph' as const, external: true}}
      expect(show('p. 7', {citations: [external]})).toBe('<span class="ref">p. 7</span>')
    })

    it('link to the address on the page', () => {
      const citations = [citation(0, 4, 'p7')]
      expect(show('p. 7', {citations}, {addressOf: () => 'p8-en'})).toContain('href="#p8-en"')
      expect(show('p. 7', {citations}, {addressOf: () => undefined})).toBe('<span class="ref">p. 7</span>')
    })

    it('are no link inside a link', () => {
      const marks = [mark('link', 0, 6, 'https://example.org')]
      expect(show('see 7.', {marks, citations: [citation(4, 5, 'p7')]})).toBe(
        '<a href="https://example.org" rel="noreferrer">see <span class="ref">7</span>.</a>',
      )
    })
  })

  describe('notes', () => {
    it('interrupt a link instead of standing in it', () => {
      const marks = [mark('link', 0, 4, '#p2'), mark('note', 2, 2, '1')]
      const link = (text: string) => `<a href="#p2" rel="noreferrer">${text}</a>`
      expect(show('rain', {marks})).toBe(`${link('ra')}<a class="note" href="#note1">1</a>${link('in')}`)
    })

    it('stand before a link that begins where they stand', () => {
      const marks = [mark('link', 2, 4, '#p2'), mark('note', 2, 2, '1')]
      expect(show('rain', {marks})).toMatch(/^ra<a class="note"/)
    })

    it('lead to the address on the page', () => {
      const marks = [mark('note', 4, 4, '*')]
      expect(show('rain', {marks}, {noteAddressOf: () => 'note1'})).toBe(
        'rain<a class="note" href="#note1">*</a>',
      )
      expect(show('rain', {marks}, {noteAddressOf: () => undefined})).toBe('rain<a class="note">*</a>')
    })

    it('are left to the stretch they were shown with', () => {
      const text = paragraph('One. Two.', {marks: [mark('note', 4, 4, '1'), mark('note', 5, 5, '2')]})
      const first = inlineHtml(text, {start: 0, end: 4}, {pointsAfter: -1})
      const second = inlineHtml(text, {start: 5, end: 9}, {pointsAfter: 4})
      expect(first).toBe('One.<a class="note" href="#note1">1</a>')
      expect(second).toBe('<a class="note" href="#note2">2</a>Two.')
    })
  })

  it('is balanced and loses no letter, whatever crosses', () => {
    const span = fc
      .tuple(fc.nat(8), fc.nat(8))
      .map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a, b)}))
    const kind = fc.constantFrom<MarkKind>('emphasis', 'strong', 'link', 'code', 'highlight')
    const one = fc.record({kind, span, target: fc.constantFrom('#p1', 'javascript:x')})
    fc.assert(
      fc.property(fc.array(one, {maxLength: 6}), fc.array(span, {maxLength: 3}), (marks, cited) => {
        const citations = cited.map(({start, end}) => citation(start, end, 'p1'))
        const html = show('ab<&>"ef', {marks, citations})
        expect(html.replace(/<[^>]*>/g, '')).toBe(escapeHtml('ab<&>"ef'))
        const open: string[] = []
        for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z]+)(?: [^>]*)?>/g)) {
          if (slash === '') open.push(name)
          else expect(open.pop()).toBe(name)
        }
        expect(open).toEqual([])
      }),
    )
  })
})
