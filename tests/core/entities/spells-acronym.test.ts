import {expect, it} from 'vitest'
import {spellsAcronym} from '#core/entities/spells-acronym.ts'

it.each([
  ['РС', 'Речного союза'],
  ['САТУ', 'Совместных антитеррористических учений'],
  ['КЗХО', 'Конвенция о запрещении химического оружия'],
  ['RU', 'River Union'],
  ['G20', 'Group of 20'],
])('%s can stand for %s', (acronym, name) => {
  expect(spellsAcronym(acronym, name)).toBe(true)
})

it.each([
  ['РС', 'Союз рек'],
  ['США', 'Сенат'],
  ['РСТ', 'Речной союз'.slice(0, 5)],
  ['УЕФА', 'Союз'],
  ['', 'Союз'],
])('%s cannot stand for %s', (acronym, name) => {
  expect(spellsAcronym(acronym, name)).toBe(false)
})
