import {describe, expect, it} from 'vitest'
import {accountForLetters} from '#core/reading/account-for-letters.ts'
import {edition, paragraph} from './paragraph.ts'

const source = '1\\. Rain falls.\n\n[Snow](https://example.org) falls.\n'
const address = {start: source.indexOf(']('), end: source.indexOf(') falls') + 1}
const rain = paragraph('Rain falls.', {label: '1', marker: '1.', lines: {start: 1, end: 1}})
const snow = paragraph('Snow falls.', {id: 'p1-2', lines: {start: 3, end: 3}})

describe('accountForLetters', () => {
  it('accepts a text that holds every letter but those removed', () => {
    expect(accountForLetters(source, [address], edition('en', [rain, snow]))).toEqual([])
  })

  it('accepts blocks in another order than that of the source', () => {
    expect(accountForLetters(source, [address], edition('en', [snow, rain]))).toEqual([])
  })

  it('reports a lost letter and its line', () => {
    const [finding] = accountForLetters(
      source,
      [address],
      edition('en', [rain, {...snow, text: 'Snow fals.'}]),
    )
    expect(finding).toMatchObject({rule: 'lost-text', severity: 'error', line: 3})
    expect(finding?.reason).toContain('`ls`')
  })

  it('reports an added letter, at the end of the source too', () => {
    const added = edition('en', [rain, {...snow, text: 'Snow falls. More'}])
    const [finding] = accountForLetters(source, [address], added)
    expect([finding?.line, finding?.reason.includes('`More`')]).toEqual([4, true])
  })

  it('reports a lost number and a lost block', () => {
    const {marker: _, ...bare} = rain
    expect(accountForLetters(source, [address], edition('en', [bare, snow]))[0]?.line).toBe(1)
    expect(accountForLetters(source, [address], edition('en', [snow]))[0]?.line).toBe(1)
  })

  it('reports the line behind a removal of many lines', () => {
    const long = 'One.\n<b\nclass\nid>\nTwo.\nThree.'
    const removal = {start: 5, end: long.indexOf('>') + 1}
    const [finding] = accountForLetters(long, [removal], edition('en', [paragraph('One. Three.')]))
    expect(finding?.line).toBe(5)
  })

  it('takes letters that differ in capitals for different', () => {
    expect(accountForLetters('Rain', [], edition('en', [paragraph('rain')]))).toHaveLength(1)
  })

  it('puts what replaces a removal in its place', () => {
    const removal = {start: 3, end: 11, replacement: 'é'}
    expect(accountForLetters('Caf&eacute;.', [removal], edition('en', [paragraph('Café.')]))).toEqual([])
  })

  it('does not count the number of a note, which Markdown has in its label', () => {
    const note = paragraph('In May.', {kind: 'note', label: '1', marker: '1'})
    expect(accountForLetters('[^1]: In May.', [{start: 0, end: 6}], edition('en', [note]))).toEqual([])
  })
})
