import {describe, expect, it} from 'vitest'
import {findCells} from '#core/reading/find-cells.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

const decisions = {
  pin: [{from: ['p2c1', 'p2c2'], to: ['p2c1']}],
  break: [],
  forbid: [],
  untranslated: [{id: 'p1c2', side: 'ru', reason: {en: 'x'}}],
}
const ru = '# Дождь\n\n1\\. Идёт дождь. Он тёплый.\n\n2\\. Идёт снег. Он идёт.\n\n| а |\n|---|\n| б |'
const en = '# Rain\n\n1\\. It rains.\n\n2\\. It snows and snows.\n\n| a |\n|---|\n| b |'
const {view} = runEditions({ru, en}, {decisions})

const show = (anchor: string) =>
  findCells(view, anchor)?.cells.map(({language, html}) => `${language} ${html}`)

describe('findCells', () => {
  it('finds a whole paragraph, its rows joined', () => {
    expect(show('p1')).toEqual(['ru Идёт дождь. Он тёплый.', 'en It rains.'])
  })

  it('finds the row of a clause', () => {
    expect(show('p1c1')).toEqual(['ru Идёт дождь.', 'en It rains.'])
    expect(show('p1c2')).toEqual(['ru Он тёплый.'])
  })

  it('finds the row of a clause that is not its first, without ids', () => {
    expect(show('p2c2')).toEqual(['ru Идёт снег. <span>Он идёт.</span>', 'en It snows and snows.'])
  })

  it('finds the title and a table row by their address', () => {
    expect(show('title')).toEqual(['ru Дождь', 'en Rain'])
    expect(show('t1r2')).toEqual(['ru б', 'en b'])
  })

  it('takes links into the page of the text off, and leaves those to the web', () => {
    const source = '1\\. See paragraph 2 and [the map](https://example.org).\n\n2\\. Rain.'
    expect(findCells(runEditions({en: source}).view, 'p1')?.cells[0]?.html).toBe(
      'See <a class="ref">paragraph 2</a> and <a href="https://example.org" rel="noreferrer">the map</a>.',
    )
  })

  it.each(['p9', 'p1c9', '', 'p', '" onload="'])('finds nothing at %j', (anchor) => {
    expect(findCells(view, anchor)).toBeUndefined()
  })
})
