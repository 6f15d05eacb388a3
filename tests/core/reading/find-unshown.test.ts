import {describe, expect, it} from 'vitest'
import type {ReadingView} from '#core/model/reading-view.ts'
import {findUnshown} from '#core/reading/find-unshown.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'
import {edition, paragraph} from './paragraph.ts'

const ru = '1\\. Идёт <дождь> & снег.[^1]\n\n2\\. Тает. Течёт.\n\n[^1]: Сноска.'
const en = '1\\. Rain < snow.\n\n2\\. It thaws. It flows.'
const {document, view} = runEditions({ru, en})

/** The rules and reasons after a change to the HTML of the view. */
function after(change: (html: string) => string): string[] {
  // The view is plain data, and comes back as what it was but for the change.
  const changed = JSON.parse(change(JSON.stringify(view))) as ReadingView
  return findUnshown(document, changed).map(({rule, reason}) => `${rule}: ${reason}`)
}

describe('findUnshown', () => {
  it('finds nothing in a view that holds everything', () => {
    expect(after((html) => html)).toEqual([])
  })

  it('finds a lost letter, in its column', () => {
    expect(after((html) => html.replace('thaws', 'thws'))).toEqual([
      'lost-text: Unexpected missing letter `a` in the `en` column, expected every letter of the edition',
    ])
  })

  it('finds an added letter', () => {
    expect(after((html) => html.replace('Тает', 'Таетж'))).toEqual([
      'lost-text: Unexpected additional letter `ж` in the `ru` column, expected every letter of the edition',
    ])
  })

  it('finds a lost number', () => {
    expect(after((html) => html.replace('"2.","2."', '"2.",null'))[0]).toMatch(/^lost-text: .*`2`.*`en`/)
  })

  it('finds an address that is missing, and one that is there twice', () => {
    const reasons = after((html) => html.replace('"id":"p2c1"', '"id":"p1c1"'))
    expect(reasons).toEqual([
      'address: Unexpected double address `p1c1`, expected it once',
      'address: Unexpected missing address `p2c1`, expected it on the page',
    ])
  })

  it('asks for the addresses of the base edition only', () => {
    const silent = edition('en', [paragraph('', {id: 'p99'})])
    const [base, other] = document.editions.map((item) => ({
      ...item,
      divisions: [...item.divisions, ...silent.divisions],
    }))
    const withBase = {...document, editions: [base ?? silent, ...document.editions.slice(1)]}
    const withOther = {...document, editions: [...document.editions.slice(0, 1), other ?? silent]}
    expect(findUnshown(withBase, view).map(({reason}) => reason)).toEqual([
      'Unexpected missing address `p99`, expected it on the page',
    ])
    expect(findUnshown(withOther, view)).toEqual([])
  })
})
