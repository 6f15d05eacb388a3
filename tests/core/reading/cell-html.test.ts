import {describe, expect, it} from 'vitest'
import {cellHtml, clauseIndex, type CellContext} from '#core/reading/cell-html.ts'
import {paragraph} from './paragraph.ts'

const clauses = [
  {id: 'p1c1', span: {start: 0, end: 4}},
  {id: 'p1c2', span: {start: 5, end: 9}},
]
const note = (offset: number, target: string) =>
  ({kind: 'note', span: {start: offset, end: offset}, target}) as const
const two = paragraph('One. Two.', {clauses, marks: [note(4, 'a'), note(5, 'b'), note(9, 'c')]})
const next = paragraph('Three.', {id: 'p2', label: '2', marker: '2.'})

function contextOf(more: Partial<CellContext> = {}): CellContext {
  return {clauses: clauseIndex([two, next]), isBase: true, leads: new Set(['p1']), ...more}
}

describe('cellHtml', () => {
  it('joins the clauses of a row by what stands between them, the later ones with their address', () => {
    const html = cellHtml(contextOf({clauses: clauseIndex([{...two, marks: []}])}), ['p1c1', 'p1c2'])
    expect(html).toBe('One. <span id="p1c2">Two.</span>')
  })

  it('gives no address in the edition that is not the base', () => {
    expect(cellHtml(contextOf({isBase: false}), ['p1c1', 'p1c2'])).not.toContain(' id=')
  })

  it.each([[[['p1c1', 'p1c2']]], [[['p1c1'], ['p1c2']]]])('shows each note once, in rows %j', (rows) => {
    const html = rows.map((ids) => cellHtml(contextOf(), ids)).join('')
    expect([...html.matchAll(/>([abc])<\/a>/g)].map((match) => match[1])).toEqual(['a', 'b', 'c'])
  })

  it('keeps a note with the clause it ends, and with the clause it begins', () => {
    expect(cellHtml(contextOf(), ['p1c1'])).toBe('One.<a class="note" href="#notea">a</a>')
    expect(cellHtml(contextOf(), ['p1c2'])).toMatch(/^<a class="note" href="#noteb">b<\/a>Two\./)
  })

  it('shows the number of a paragraph that shares its group', () => {
    expect(cellHtml(contextOf(), ['p2c1'])).toBe('<b class="num" id="p2">2.</b> Three.')
    expect(cellHtml(contextOf({isBase: false}), ['p1c2', 'p2c1'])).toContain(
      '<br><b class="num">2.</b> Three.',
    )
  })

  it('passes over a clause that does not exist', () => {
    expect(cellHtml(contextOf(), ['p9c1'])).toBe('')
  })
})
