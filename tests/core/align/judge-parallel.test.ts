import {describe, expect, it} from 'vitest'
import {alignUnits} from '#core/align/align-units.ts'
import {judgeParallel} from '#core/align/judge-parallel.ts'
import {readLexicons} from '#io/read-lexicon.ts'
import {minutes, story} from './unlike-texts.ts'

/** Two stories of one meeting, and a translation of the first; our own words. */
const protocol = `Встреча министров прошла в Озёрске 3 апреля 2031 года.
Председательствовал министр Лев Орлов.
Стороны обсудили положение на границе и обмен сведениями.
Они подтвердили, что вода принадлежит всем странам бассейна.
Доклад исполнительного комитета был принят к сведению.
Срок работы комитета продлён до конца 2034 года.
Каждая страна назначит одного представителя.
Расходы стороны несут поровну.
Бюджет на следующий год составляет 1 200 000 рублей.
Новых членов совет в этом году не принимал.
Следующая встреча состоится в Приморске.
Дату согласуют по дипломатическим каналам.
Стороны поблагодарили хозяев за тёплый приём.
Протокол составлен в одном экземпляре на русском языке.`.split('\n')
const translation = `The meeting of ministers took place in Ozyorsk on 3 April 2031.
Minister Lev Orlov was in the chair.
The parties discussed the situation at the border and the exchange of information.
They confirmed that the water belongs to all countries of the basin.
The report of the executive committee was taken note of.
The term of the committee was extended to the end of 2034.
Each country shall appoint one representative.
The parties bear the costs equally.
The budget for the next year is 1,200,000 roubles.
The council admitted no new members this year.
The next meeting will be held in Primorsk.
The date will be agreed through diplomatic channels.
The parties thanked the hosts for the warm welcome.
The protocol was drawn up in one copy in the Russian language.`.split('\n')
const news = `Ozyorsk saw long queues at its only bridge on Wednesday.
Police had closed the old town for the ministers, who arrived in eleven cars.
"I have never seen so many flags," said a woman who sells fish on the quay.
Lev Orlov waved from the balcony and went in without a word to the press.
Journalists waited in the rain until six.
Then a spokesman read three sentences and left.
Nothing was said of money, though everyone had asked about it.
Observers believe that the dispute over the water will go on.
An expert from the coast called the result thin.
The town council hopes for new street lamps.
In 2034 there will be elections in two of the countries.
Dinner was trout, followed by a concert.
By midnight the flags were gone.`.split('\n')

function judge(ru: readonly string[], en: readonly string[]) {
  const [from, to] = [ru, en].map((side) => side.map((text) => ({text})))
  const lexicon = readLexicons('.')['ru-en']
  const options = lexicon ? {lexicon} : {}
  return judgeParallel(from ?? [], to ?? [], alignUnits(from ?? [], to ?? [], options), options)
}

describe('judgeParallel', () => {
  it('accepts a translation, and one that lacks its first and last words', () => {
    expect(judge(protocol, translation).isParallel).toBe(true)
    expect(judge(protocol, translation.slice(1, 13)).isParallel).toBe(true)
  })

  it('refuses another story of the same event', () => {
    const verdict = judge(protocol, news)
    expect(verdict.isParallel).toBe(false)
    expect(verdict.settled).toBeLessThan(judge(protocol, translation).settled / 3)
  })

  it('refuses another story in the same language, not a text with a part of itself', () => {
    const judgeSame = (left: readonly string[], right: readonly string[]) => {
      const [from, to] = [left, right].map((side) => side.map((text) => ({text})))
      const beads = alignUnits(from ?? [], to ?? [])
      return judgeParallel(from ?? [], to ?? [], beads, {isOneLanguage: true}).isParallel
    }
    expect(judgeSame(translation, news)).toBe(false)
    expect(judgeSame(translation, translation.slice(2))).toBe(true)
  })

  it('judges without a lexicon where there are units enough', () => {
    const unrelated = [...story, ...news]
    const source = [...protocol, ...minutes]
    const judgeAlone = (size: number) => {
      const [from, to] = [source, unrelated].map((side) => side.slice(0, size).map((text) => ({text})))
      return judgeParallel(from ?? [], to ?? [], alignUnits(from ?? [], to ?? [])).isParallel
    }
    expect(judgeAlone(24)).toBe(false)
    expect(judgeAlone(12)).toBeUndefined()
  })

  it('has no opinion on a few units', () => {
    expect(judge(protocol.slice(0, 6), news.slice(0, 6)).isParallel).toBeUndefined()
    expect(judgeParallel([], [], []).isParallel).toBeUndefined()
  })
})
