import {describe, expect, it} from 'vitest'
import {readWords} from '#core/entities/read-words.ts'

const listWords = (text: string): string[] => readWords(text).map(({start, end}) => text.slice(start, end))

describe('readWords', () => {
  it('parts words at everything but letters, marks and digits', () => {
    expect(listWords('«Усть-Илим», п. 7.1: don’t (2024)')).toEqual([
      ...['Усть', 'Илим', 'п', '7', '1', 'don', 't', '2024'],
    ])
  })

  it('keeps combining marks, soft hyphens and rare letters in the word', () => {
    expect(listWords('и\u0306од вос\u00ADток ᾳ ﬁn')).toEqual(['и\u0306од', 'вос\u00ADток', 'ᾳ', 'ﬁn'])
  })

  it('does not part the halves of a character', () => {
    expect(listWords('a 𝔅 b')).toEqual(['a', '𝔅', 'b'])
  })

  it('finds none in an empty text and in signs', () => {
    expect(listWords('')).toEqual([])
    expect(listWords(' – … ')).toEqual([])
  })
})
