import {escapeHtml} from '#core/reading/inline-html.ts'
import {quoteWords} from '#core/text/quote-words.ts'
import type {ReadingEmendation, ReadingGroup} from '#core/model/reading-view.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {guessLanguage} from '../i18n/language-name.ts'
import type {AuthorityWords} from '../i18n/words/authority.ts'

/**
 * Gives the signs of emendations in a cell their names: a sign has no words, so that none are taken for the text's.
 *
 * @param html a cell.
 * @param group group the cell is of.
 * @param words language of the interface.
 * @returns the cell, its signs named.
 */
export function nameSigns(html: string, group: ReadingGroup | undefined, words: Dictionary): string {
  return (group?.emendations ?? []).reduce((cell, {id, ...emendation}) => {
    const opens = `popovertarget="${id}"`
    return cell.replace(
      opens,
      () => `${opens} lang="${words.language}" aria-label="${escapeHtml(nameOf(emendation, words))}"`,
    )
  }, html)
}

function nameOf(
  {state, received, proposal}: Omit<ReadingEmendation, 'id'>,
  {authority, language}: Dictionary,
): string {
  return authority.signs[state].replace('#', () => quoteWords(proposal ?? received, language))
}

/**
 * Writes what the signs of emendations open.
 *
 * @param group group of the page.
 * @param words language of the interface.
 * @returns one popover per emendation; `''` where there is none.
 */
export function apparatusHtml({emendations = []}: ReadingGroup, words: Dictionary): string {
  return emendations.map((emendation) => cardHtml(emendation, words)).join('')
}

/**
 * Writes why words were changed: the kind of fault, and the evidence that the importer or an editor gave.
 *
 * @param rule name of the rule.
 * @param reason evidence; the importer gives it in English, words of the text between back-ticks.
 * @param authority words on authority, in the language of the interface.
 * @returns HTML.
 */
export function whyHtml(rule: string, reason: string | undefined, authority: AuthorityWords): string {
  const kind = escapeHtml(authority.rules[rule] ?? rule)
  if (reason === undefined) return kind
  const tag = guessLanguage(reason.replaceAll(/`[^`]*`/g, ''))
  const evidence = escapeHtml(reason).replaceAll(/`([^`]*)`/g, (_, words: string) => quoteWords(words, tag))
  return `${kind} <span class="evidence" lang="${tag}">${evidence}</span>`
}

function cardHtml(emendation: ReadingEmendation, {authority}: Dictionary): string {
  const {id, language, state, shown, received, proposal, rule, reason, line} = emendation
  const tag = escapeHtml(language)
  const inText = (words: string): string => `<span lang="${tag}">${escapeHtml(words)}</span>`
  const rows = [
    [authority.printed, inText(received)],
    ...(state === 'accepted' ? [[authority.shown, inText(shown)]] : []),
    ...(proposal === undefined ? [] : [[authority.proposed, inText(proposal)]]),
    [authority.reason, whyHtml(rule, reason, authority)],
    ...(line === undefined ? [] : [[authority.line, String(line)]]),
  ]
  const list = rows.map(([name = '', value = '']) => `<dt>${escapeHtml(name)}</dt><dd>${value}</dd>`).join('')
  return `<div class="em-card" id="${escapeHtml(id)}" popover><p>${escapeHtml(authority.states[state])}</p><dl>${list}</dl><p><a href="history/index.html#ledger-${tag}">${escapeHtml(authority.page.ledger)}</a></p></div>`
}
