import fc from 'fast-check'
import {expect, it} from 'vitest'
import {findNameGrammar} from '#core/entities/grammars/index.ts'
import {createWordIndex} from '#core/entities/word-index.ts'

const letter = fc.constantFrom(...'абёйкКМсСоОaAcCkKM5Иц')
const word = fc.string({unit: letter, minLength: 1, maxLength: 6})

it('the quick look never hides a word that the index knows', () => {
  fc.assert(
    fc.property(
      word,
      fc.array(word, {maxLength: 20}),
      fc.constantFrom('', 'а', 'ом', 'ами'),
      (name, others, ending) => {
        const index = createWordIndex(findNameGrammar('ru'))
        index.enter(name, {inflect: true, caseExact: false}, {allowsSmall: true})
        for (const form of [name + ending, ...others]) {
          const {full, lowered} = index.look(form)
          if (full.length + lowered.length > 0) expect(index.mayStart(form, 0, form.length)).toBe(true)
        }
      },
    ),
  )
})
