import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {splitSentences} from '#core/segment/split-sentences.ts'
import {en} from '#core/text/languages/en.ts'
import {findLanguage} from '#core/text/languages/index.ts'
import {ru} from '#core/text/languages/ru.ts'
import type {Language} from '#core/text/language.ts'

function split(text: string, language: Language): readonly string[] {
  return splitSentences(text, language).map(({start, end}) => text.slice(start, end))
}

/** Sentences are marked off by `|`, which the text itself lacks. */
function expectSplit(marked: string, language: Language): void {
  const sentences = marked.split('|')
  expect(split(sentences.join(' '), language)).toEqual(sentences)
}

describe('Russian', () => {
  it.each([
    ['a year and a town', 'Встреча прошла в 2018 г. в г. Орле.|Итоги подвели 5 мая 2019 г.|Все рады.'],
    ['a date that opens the sentence', 'В 2009 г. Совет собрался снова.'],
    ['initials', 'Пришли А. Б. Петров и В.Г.Сидоров.|Орлов И. И. уехал.'],
    ['a letter before a clear opening', 'Это группа А.|Она мала.'],
    ['points and articles', 'См. п. 2 ст. 5 Устава.|Там же п. 7.1.|Далее пп. 3 и 4.'],
    ['т. е. and т. д.', 'Реки, т. е. Обь, озёра и т. д.|Затем леса и т.п.|Горы.'],
    ['др. in and at the end of a sentence', 'Обь, Лена и др. реки велики.|Это Обь, Лена и др.|Озёра меньше.'],
    ['a pronoun that looks like an abbreviation', 'Улица им. Орлова тиха.|Всё передано им.|Они рады.'],
    ['a number sign', 'Принят список № 3.|Он краток.'],
    ['printed numbers', '2.1. Реки.|2.2. Озёра.|3. Моря.'],
    ['a number at the end', 'Смотри пункт 12.4.|Потом пункт 3.'],
    ['a title with signs inside', 'Вышел роман «Где? Когда?» Петрова.|Его читают.'],
    ['direct speech', 'Он сказал: «Мы согласны.|Начнём завтра».|Все встали.'],
    ['the tag of direct speech', '«Где он?» – спросил Пётр.|«Тут!» – ответили ему.'],
    ['a dialogue with dashes', '– Пора идти. – Он встал.|Все ушли.'],
    ['words left out in a quotation', '«Дома… Он спит», – ответил Пётр.'],
    ['an omission mark at the start', 'Потом тишина. …Снова шум.'],
    ['runs of signs', 'Да!..|Но нет?!|Ладно…|Всё.'],
    ['brackets', 'Список приложен (см. прил. 2. Там же карта).|Он краток.'],
    ['an address', 'Сайт reki.example открыт.|Читайте.'],
  ])('%s', (_, marked) => {
    expectSplit(marked, ru)
  })
})

describe('English', () => {
  it.each([
    ['titles and initials', 'Mr. J. R. Smith met Dr. Orlov.|They spoke.'],
    ['points and articles', 'See Art. 5, para. 2.|No. 7 stands.|So does Art. V of the list.'],
    ['a word that looks like an abbreviation', 'They saw modern art.|The rest left.'],
    ['initials of states', 'He left the U.S. Senate for the U.K.|The visa came.'],
    ['hours', 'They met at 5 p.m. on Monday.|They left at 6 p.m.|The hall closed.'],
    ['months', 'It began on Jan. 5.|It ended in Feb.|All rose.'],
    ['firms', 'Rivers Co. Ltd. signed with Lakes Inc. on Monday.'],
    ['etc.', 'Rivers, lakes, etc. are listed.|Seas, gulfs, etc.|Hills are not.'],
    ['direct speech', 'They said, “We agree.|We start on May 5.”|All rose.'],
    ['straight quotation marks', '"Is it?" he asked.|"It is."|They went.'],
    ['a quotation that ends with its stop', 'He called it the so-called “end.”|They left.'],
    ['a Roman number', 'It was before World War II.|The rest followed.'],
  ])('%s', (_, marked) => {
    expectSplit(marked, en)
  })
})

it.each(['', ' \u00A0\n'])('finds nothing in %j', (text) => {
  expect(splitSentences(text, ru)).toEqual([])
})

it('takes a text without a stop as one sentence, without the white space around it', () => {
  expect(splitSentences('\u00A0Реки \n', ru)).toEqual([{start: 1, end: 5}])
})

const hard = '../shared/gold-entities/sentences-hard.jsonl'
interface HardItem {
  readonly lang: string
  readonly text: string
  readonly ends: readonly number[]
}

describe.skipIf(!existsSync(hard))('the hard sentences', () => {
  const lines = existsSync(hard) ? readFileSync(hard, 'utf8').split('\n') : []
  // A file of our own, whose form its README states.
  const items = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as HardItem)

  it.each([
    ['ru', 0.97],
    ['en', 0.95],
  ])('%s are split as marked', (tag, floor) => {
    const language = findLanguage(tag) ?? ru
    const own = items.filter(({lang}) => lang === tag)
    const failed = own.filter(({text, ends}) => {
      return (
        splitSentences(text, language)
          .map(({end}) => end)
          .join() !== ends.join()
      )
    })
    expect(own.length).toBeGreaterThan(10)
    expect(1 - failed.length / own.length, JSON.stringify(failed)).toBeGreaterThanOrEqual(floor)
  })
})
