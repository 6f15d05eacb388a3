import type {LanguageTag} from '../model/corpus-document.ts'
import {foldText} from '../text/fold.ts'

/** Signs around a word, and the English sign of the owner. */
const edges = /^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/gu
const gerund = /(?:(?<=[ая])в(?:ши(?:сь)?)?|[иы]в(?:ши(?:сь)?)?)$/
const reflexive = /с[яь]$/
const adjective = /(?:[еиыо]е|[иы]ми|[еиыо][йм]|[ео]го|[ео]му|[иы]х|[ую]ю|[ая]я|[ое]ю)$/
const participle = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ)$/
const verb =
  /(?:(?<=[ая])(?:ла|на|ете|йте|ли|[йлн]|ем|ло|но|ет|ют|ны|ть|ешь|нно)|ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю)$/
const noun =
  /(?:а|ев|ов|ие|ье|е|иями|ями|ами|еи|ии|[ий]|ией|ей|ой|ий|иям|ям|ием|ем|ам|ом|[оуыью]|ах|иях|ях|ию|ью|ия|ья|я)$/

/** Removes an ending; `undefined` where the word has none. */
function cut(word: string, ending: RegExp): string | undefined {
  const at = word.search(ending)
  return at < 0 ? undefined : word.slice(0, at)
}

function cutInflection(region: string): string {
  const ofGerund = cut(region, gerund)
  if (ofGerund !== undefined) return ofGerund
  const plain = cut(region, reflexive) ?? region
  const ofAdjective = cut(plain, adjective)
  if (ofAdjective !== undefined) return cut(ofAdjective, participle) ?? ofAdjective
  return cut(plain, verb) ?? cut(plain, noun) ?? plain
}

function stemRussian(word: string): string {
  const [head = ''] = /^[^аеиоуыэюя]*[аеиоуыэюя]/.exec(word) ?? []
  if (head === '') return word
  let region = cutInflection(word.slice(head.length)).replace(/и$/, '')
  const [beforeSecond = ''] = /^(?:[^аеиоуыэюя]*[аеиоуыэюя]+[^аеиоуыэюя]){2}/.exec(head + region) ?? []
  const quality = cut(region, /ость?$/)
  if (quality !== undefined && beforeSecond !== '' && head.length + quality.length >= beforeSecond.length)
    region = quality
  return (
    head +
    region
      .replace(/ейше?$/, '')
      .replace(/нн$/, 'н')
      .replace(/ь$/, '')
  )
}

/**
 * Tells forms of a word that the index finds by one search from those it does not: for Russian the stems of
 * Snowball (https://snowballstem.org/algorithms/russian/stemmer.html, in one case looser: a shorter ending
 * is tried where the longest does not fit), for other languages the word without a plural `s`. Never for finding.
 *
 * @param word letters and digits, with signs around or inside.
 * @param language BCP 47 tag.
 * @returns the same for forms that need not be asked for apart.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {stemWord} from '#core/search/stem-word.ts'
 * assert.equal(stemWord('Советами', 'ru'), stemWord('Совет', 'ru'))
 * assert.notEqual(stemWord('Громова', 'ru'), stemWord('Громов', 'ru'))
 * ```
 */
export function stemWord(word: string, language: LanguageTag): string {
  const folded = foldText(word.replaceAll(edges, ''))
  return language === 'ru' ? stemRussian(folded) : folded.replace(/(?<=[^s])s$/, '')
}
