import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {inlineHtml} from '#core/reading/inline-html.ts'
import {plainCell, searchCell} from '#core/reading/plain-cell.ts'
import {paragraph} from './paragraph.ts'

describe('plainCell', () => {
  it.each([
    ['Дождь &lt;тёплый&gt; &amp;amp;.<a class="note" href="#note1">1</a>', 'Дождь <тёплый> &amp;.'],
    ['Он <b>идёт</b><span class="pb" data-page="2">2</span>.', 'Он идёт.'],
    [
      '<b class="num">а)</b> Rain<br>and <a class="e" href="../e/snow/index.html">snow</a>',
      'а) Rain and snow',
    ],
    ['', ''],
  ])('%s reads %s', (html, words) => {
    expect(plainCell(html)).toBe(words)
  })
})

describe('searchCell', () => {
  it.each([
    ['Один<br><b class="num" id="p2">2.</b> Два', 'Один Два'],
    [' Два\n  сло\u00ADва\u00A0тут\u0085и\u200Bтам ', 'Два слова тут и там'],
    ['\u200B \u00AD\n', ''],
    ['<b class="num">3.</b> ', ''],
    ['a\uD800b', 'a\uFFFDb'],
  ])('%j reads %j', (html, words) => {
    expect(searchCell(html)).toBe(words)
  })

  it('gives back the words of any text that was written as HTML', () => {
    const word = fc.string({unit: fc.constantFrom(...'<>&"/aбb;=ё1—-')}).filter((text) => text !== '')
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ')
        expect(searchCell(inlineHtml(paragraph(text), {start: 0, end: text.length}))).toBe(text)
      }),
    )
  })
})
