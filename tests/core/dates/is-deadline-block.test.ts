import {describe, expect, it} from 'vitest'
import {isDeadlineBlock} from '#core/dates/is-deadline-block.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'

describe('isDeadlineBlock', () => {
  it.each([
    ['Когда сойдёт лёд', 'Срок исполнения', true],
    ['Когда сойдёт лёд', 'СРОКИ', true],
    ['Когда сойдёт лёд', 'Среда', false],
    ['Когда сойдёт лёд', '', false],
    ['Когда сойдёт лёд', undefined, false],
    ['III квартал 2031 г.', undefined, true],
    ['Постоянно', undefined, true],
    ['Осмотр в III квартале 2031 г.', undefined, false],
  ])('%s in the column %s: %s', (text, column, expected) => {
    expect(isDeadlineBlock(text, column, ru)).toBe(expected)
  })

  it('knows the heads of its language only', () => {
    expect(isDeadlineBlock('When the ice melts', 'Due date', en)).toBe(true)
    expect(isDeadlineBlock('When the ice melts', 'Срок', en)).toBe(false)
  })
})
