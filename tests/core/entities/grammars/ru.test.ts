import {describe, expect, it} from 'vitest'
import type {AuthorityRecord, AuthorityType} from '#core/entities/authority-record.ts'
import {createMatcher} from '#core/entities/matcher.ts'

const record = (type: AuthorityType, label: string): AuthorityRecord => ({
  id: label,
  type,
  labels: {ru: label},
  aliases: {},
})
const ru = (label: string) => record('place', label)
const quotes = (records: readonly AuthorityRecord[], text: string): string[] =>
  createMatcher(records, 'ru')
    .findMentions(text)
    .map(({quote}) => quote)

describe('Russian endings', () => {
  it.each([
    ['Казахстан', 'Казахстан Казахстана Казахстану Казахстаном Казахстане'],
    ['Вологда', 'Вологда Вологды Вологде Вологду Вологдой'],
    ['Анкара', 'Анкара Анкары Анкаре Анкару Анкарой'],
    ['Индия', 'Индия Индии Индию Индией'],
    ['Китай', 'Китай Китая Китаю Китаем Китае'],
    ['Казань', 'Казань Казани Казанью'],
    ['Кремль', 'Кремль Кремля Кремлю Кремлем Кремлём Кремле'],
    ['Египет', 'Египет Египта Египту Египтом Египте'],
    ['Елец', 'Елец Ельца Ельцу Ельцом Ельце'],
    ['Бородино', 'Бородино Бородина Бородину Бородином Бородине'],
    ['Поволжье', 'Поволжье Поволжья Поволжью Поволжьем'],
    ['Афины', 'Афины Афин Афинам Афинами Афинах'],
    ['Химки', 'Химки Химок Химкам Химками Химках'],
    ['Грозный', 'Грозный Грозного Грозному Грозным Грозном'],
    ['Орёл', 'Орёл Орел Орла Орлу Орлом Орле'],
    ['Токио', 'Токио'],
    ['Судья', 'Судья Судьи Судье Судью Судьей Судьёй Судей'],
    ['Время', 'Время Времени Временем'],
    ['Мытищи', 'Мытищи Мытищ Мытищам Мытищах'],
    ['Чечня', 'Чечня Чечни Чечне Чечню Чечнёй'],
  ])('finds %s in every case', (label, forms) => {
    expect(quotes([ru(label)], forms)).toEqual(forms.split(' '))
  })

  it.each([
    ['Рябов', 'Рябов Рябова Рябову Рябовым Рябове Рябовы Рябовых'],
    ['Тимаев', 'Тимаев Тимаева Тимаеву Тимаевым Тимаеве'],
    ['Лапин', 'Лапин Лапина Лапину Лапиным Лапине'],
    ['Рябова', 'Рябова Рябовой Рябову'],
    ['Ясенецкий', 'Ясенецкий Ясенецкого Ясенецкому Ясенецким Ясенецком'],
    ['Ясенецкая', 'Ясенецкая Ясенецкой Ясенецкую'],
    ['Соловей', 'Соловей Соловья Соловью Соловьем'],
    ['Шевчук', 'Шевчук Шевчука Шевчуку Шевчуком'],
    ['Тищенко', 'Тищенко'],
  ])('finds the surname %s in every case', (label, forms) => {
    expect(quotes([record('person', label)], forms)).toEqual(forms.split(' '))
  })

  it.each([
    ['Рябова', 'Рябов'],
    ['Советы', 'Совета'],
    ['Дели', 'Дела'],
    ['Грозный', 'Грозная'],
    ['Индия', 'Индиго'],
  ])('does not take %s for %s', (label, other) => {
    expect(quotes([ru(label)], other)).toEqual([])
  })

  it('changes each word of a long name, also in hyphenated words', () => {
    const records = [ru('Ростов-на-Дону'), ru('Чистые пруды'), ru('Нью-Дели')]
    const text = 'Из Ростова-на-Дону в Нью-Дели и к Чистым прудам'
    expect(quotes(records, text)).toEqual(['Ростова-на-Дону', 'Нью-Дели', 'Чистым прудам'])
  })

  it('leaves a name alone that must not change', () => {
    const records: AuthorityRecord[] = [
      {id: 'a', type: 'place', labels: {}, aliases: {ru: [{text: 'Центр', inflect: false}]}},
    ]
    expect(quotes(records, 'Центр, у Центра')).toEqual(['Центр'])
  })
})

describe('relational adjectives', () => {
  const omsk: AuthorityRecord = {
    ...ru('Омск'),
    aliases: {ru: [{text: 'омский', isAdjective: true}], en: [{text: 'Omskian', isAdjective: true}]},
  }

  it('are found in all genders, numbers and cases', () => {
    const forms = 'омский омская омское омские омской омскую омскому омскими Омская'
    expect(quotes([omsk], forms)).toEqual(forms.split(' '))
    expect(quotes([{...omsk, aliases: {ru: [{text: 'омский'}]}}], 'омская')).toEqual([])
    const [english] = createMatcher([omsk], 'en').findMentions('an Omskian bridge')
    expect(english?.quote).toBe('Omskian')
  })

  it('are told by their name, and prove nothing about other names', () => {
    const other: AuthorityRecord = {...ru('Омск'), id: 'b'}
    const mentions = createMatcher([other, {...omsk, id: 'c'}], 'ru').findMentions('омский мост в Омске')
    expect(mentions.map(({name, entity, rivals}) => [name, entity, rivals])).toEqual([
      ['омский', 'c', undefined],
      ['Омск', 'c', ['b']],
    ])
  })
})
