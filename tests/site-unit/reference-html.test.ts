import {expect, it} from 'vitest'
import {lineHtml} from '../../src/components/reference-html.ts'

it.each([
  ['plain words', 'plain words'],
  ['`a < b` & c', '<code>a &lt; b</code> &amp; c'],
  ['<b> and "x"', '&lt;b&gt; and &quot;x&quot;'],
  ['see [`check.ts`](check.ts)', 'see <code>check.ts</code>'],
  ['`[this](https://example.org/)`', '<code>[this](https://example.org/)</code>'],
  ['one ` alone', 'one ` alone'],
])('lineHtml writes %s', (line, html) => {
  expect(lineHtml(line)).toBe(html)
})
