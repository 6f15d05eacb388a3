import type {Random} from './random.ts'
import type {Bilingual} from './bilingual.ts'

const months: readonly (readonly [string, string])[] = [
  ['января', 'January'],
  ['февраля', 'February'],
  ['марта', 'March'],
  ['апреля', 'April'],
  ['мая', 'May'],
  ['июня', 'June'],
  ['июля', 'July'],
  ['августа', 'August'],
  ['сентября', 'September'],
  ['октября', 'October'],
  ['ноября', 'November'],
  ['декабря', 'December'],
]

/** Surnames in Russian and English; all made up of common ones, none is meant as a real person. */
export const surnames: readonly (readonly [string, string])[] = [
  ['Сафронов', 'Safronov'],
  ['Ибраев', 'Ibraev'],
  ['Токарев', 'Tokarev'],
  ['Рахимов', 'Rakhimov'],
  ['Лебедев', 'Lebedev'],
  ['Назаров', 'Nazarov'],
  ['Галкин', 'Galkin'],
  ['Усманов', 'Usmanov'],
  ['Климов', 'Klimov'],
  ['Алиев', 'Aliev'],
]

const initials: readonly (readonly [string, string])[] = [
  ['А. Б.', 'A. B.'],
  ['В. Д.', 'V. D.'],
  ['К. М.', 'K. M.'],
  ['Н. П.', 'N. P.'],
  ['Р. С.', 'R. S.'],
]

/** Cities: Russian name, Russian prepositional case, English name. */
export const cities: readonly (readonly [string, string, string])[] = [
  ['Ташкент', 'Ташкенте', 'Tashkent'],
  ['Минск', 'Минске', 'Minsk'],
  ['Казань', 'Казани', 'Kazan'],
  ['Бишкек', 'Бишкеке', 'Bishkek'],
  ['Женева', 'Женеве', 'Geneva'],
  ['Самарканд', 'Самарканде', 'Samarkand'],
]

const fixedOpeners: readonly Bilingual[] = [
  {ru: 'В этих целях', en: 'To this end,'},
  {ru: 'При необходимости', en: 'Where necessary,'},
  {ru: 'Вместе с тем', en: 'At the same time,'},
  {ru: 'Как правило,', en: 'As a rule,'},
  {ru: 'На постоянной основе', en: 'On a permanent basis,'},
]

/** A date in words, 2005 to 2024, with its ISO form: `12 марта 2019 г.`, `12 March 2019`, `2019-03-12`. */
export function createDate(random: Random): Bilingual & {readonly iso: string} {
  const day = random.between(1, 28)
  const month = random.between(1, 12)
  const year = random.between(2005, 2024)
  const [ru, en] = months[month - 1] ?? ['', '']
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return {ru: `${day} ${ru} ${year} г.`, en: `${day} ${en} ${year}`, iso}
}

/** Words that open a sentence: a plain one, a date, a time limit or a reference to a paragraph. */
export function createOpener(random: Random): Bilingual {
  if (random.chance(0.4)) return random.pickByRank(fixedOpeners)
  const number = random.between(2, 30)
  const date = createDate(random)
  return random.pick([
    {ru: `До ${date.ru}`, en: `Before ${date.en}`},
    {ru: `В течение ${number + 30} дней`, en: `Within ${number + 30} days`},
    {ru: `В соответствии с пунктом ${number}`, en: `In accordance with paragraph ${number}`},
    {ru: `Согласно протоколу № ${number}`, en: `Under Protocol No. ${number}`},
  ])
}

/** Words that close a sentence after a comma: an amount, a share, a person or a place with a date. */
export function createFact(random: Random): Bilingual {
  const amount = random.between(6, 980)
  const [surname, surnameEn] = random.pickByRank(surnames)
  const [letters, lettersEn] = random.pick(initials)
  const [, city, cityEn] = random.pickByRank(cities)
  const date = createDate(random)
  return random.pick([
    {ru: `на сумму ${amount} млн рублей`, en: `in the amount of ${amount} million roubles`},
    {
      ru: `в том числе ${amount % 100},5 % за счёт взносов`,
      en: `including ${amount % 100}.5 % from contributions`,
    },
    {ru: `докладчик – ${letters} ${surname}`, en: `the rapporteur being ${lettersEn} ${surnameEn}`},
    {ru: `как решено в ${city} ${date.ru}`, en: `as decided in ${cityEn} on ${date.en}`},
  ])
}
