import {describe, expect, it} from 'vitest'
import type {ReadingGroup} from '#core/model/reading-view.ts'
import {groupsHtml} from '../../src/components/rows-html.ts'
import {ru} from '../../src/i18n/ru.ts'

const group: ReadingGroup = {id: 'p1', kind: 'quotation', depth: 0, labels: [null, null], rows: []}

/** The cells of one row, as the page has them. */
function write(...cells: string[]): string[] {
  const view = {languages: ['ru', 'en'], groups: [{...group, rows: [{id: 'p1c1', cells}]}], entities: []}
  const html = groupsHtml(view, ru, {recordName: String, textTitle: String})
  return html.match(/<div class="c".*?<\/div>/g) ?? []
}

describe('a cell', () => {
  it.each(['الماء للجميع', 'המים שייכים לכולם'])(
    'with the letters of %s runs as its words begin',
    (words) => {
      expect(write(`«${words}»`, 'The water belongs to all')).toEqual([
        `<div class="c" lang="ru" dir="auto">«${words}»</div>`,
        '<div class="c" lang="en">The water belongs to all</div>',
      ])
    },
  )

  it('says in the language of the reader what its own words do not lead to', () => {
    const [cell = ''] = write('<span class="ref lost"><span>п. 9</span></span>', 'b')
    expect(cell).toContain('<span class="ref lost" lang="ru" title="')
    const [, other = ''] = write('a', '<span class="ref lost"><span>para. 9</span></span>')
    expect(other).toMatch(/<span class="ref lost" lang="ru" title="[^"]*"><span lang="en">para/)
  })
})
