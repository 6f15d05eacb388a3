import {chooseWords} from '#core/text/choose-words.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import type {EditionHistory, MatchCounts, ReceivedFile, TextHistory} from '#core/model/text-history.ts'
import type {HistoryOfText} from '#plugins/astro-corpus/corpus-module.ts'
import {byLanguage} from '../i18n/by-language.ts'
import {describeRelease} from '../i18n/describe-release.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {startUpper} from '../i18n/entity-name.ts'
import {formatCount} from '../i18n/format-count.ts'
import {formatDate} from '../i18n/format-date.ts'
import {nameOf} from '../i18n/index.ts'
import {guessLanguage, languageName} from '../i18n/language-name.ts'
import {changesHtml, countsHtml} from './ledger-html.ts'
import {plainHtml} from './plain-html.ts'

/**
 * Writes the history of a text: releases, sources, ledgers, what became of addresses, matches.
 *
 * @param text see {@link HistoryOfText}.
 * @param words language of the interface.
 * @returns HTML; all words are escaped.
 */
export function historyHtml(
  {history, editions, releases, changed}: HistoryOfText,
  words: Dictionary,
): string {
  const {page} = words.authority
  const sources = editions.map((edition) =>
    editionHtml(
      edition,
      history.editions.find(({language}) => language === edition.language),
      words,
    ),
  )
  return [
    sectionHtml(page.sources, sources.join('')),
    sectionHtml(page.releases, releasesHtml({releases, ...(changed === undefined ? {} : {changed})}, words)),
    history.register === undefined ? '' : sectionHtml(page.events, eventsHtml(history.register, words)),
    history.matches === undefined ? '' : sectionHtml(page.alignment, matchesHtml(history.matches, words)),
  ].join('')
}

function sectionHtml(title: string, inner: string): string {
  return `<section><h2>${escapeHtml(title)}</h2>${inner}</section>`
}

function listHtml(items: readonly string[]): string {
  return `<ul class="lines">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}

function releasesHtml(
  {releases, changed}: Pick<HistoryOfText, 'releases' | 'changed'>,
  words: Dictionary,
): string {
  const {page} = words.authority
  if (releases.length === 0) return `<p>${escapeHtml(page.unreleased)}</p>`
  const lines = releases.map((release) => escapeHtml(describeRelease(release, words)))
  const last =
    changed === undefined ? [] : [escapeHtml(page.changedOn.replace('#', formatDate(changed, words)))]
  return listHtml([...lines, ...last])
}

function editionHtml(
  {language, role, source, rights, url}: HistoryOfText['editions'][number],
  history: EditionHistory | undefined,
  words: Dictionary,
): string {
  const {page} = words.authority
  const address =
    url === undefined
      ? ''
      : ` <a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(words.publication)}</a>`
  const facts = [
    [words.status, escapeHtml(nameOf(words.roles, role))],
    [
      words.source,
      `<span lang="${guessLanguage(source)}">${plainHtml(source, guessLanguage(source))}</span>${address}`,
    ],
    [words.rights, escapeHtml(rights)],
    ...(history?.received === undefined ? [] : receivedFacts(history.received, words)),
  ]
  const list = facts
    .map(([name = '', value = '']) => `<dt>${escapeHtml(name)}</dt><dd>${value}</dd>`)
    .join('')
  const ledger = history === undefined ? '' : ledgerHtml(history, words)
  const tag = escapeHtml(language)
  return `<section id="ledger-${tag}"><h3>${escapeHtml(startUpper(languageName(language, words)))}</h3><dl>${list}</dl>${ledger || `<p>${escapeHtml(page.noLedger)}</p>`}</section>`
}

function receivedFacts(received: ReceivedFile, {authority: {page}}: Dictionary): string[][] {
  const {file, format, encoding, sha256, importer, isEdited} = received
  return [
    [page.file, `<code>${escapeHtml(file)}</code> (${escapeHtml([format, encoding].join(', '))})`],
    [page.digest, `<code class="digest">${escapeHtml(sha256)}</code>`],
    [page.importer, escapeHtml(importer)],
    [page.condition, escapeHtml(isEdited ? page.edited : page.unedited)],
  ]
}

function ledgerHtml(history: EditionHistory, words: Dictionary): string {
  if (history.received === undefined) return ''
  const {page} = words.authority
  const lead = `<h4>${escapeHtml(page.ledger)}</h4><p>${escapeHtml(page.ledgerLead)}</p>`
  return lead + changesHtml(history, words) + countsHtml(history, words)
}

function eventsHtml(
  {aliases, tombstones, notices}: NonNullable<TextHistory['register']>,
  words: Dictionary,
): string {
  const {page} = words.authority
  const {changed, removed, split} = words.register
  const events = [
    ...aliases.map(({id, to, on}) => ({on, id, text: `${escapeHtml(page.moved)} ${linkHtml(to)}`})),
    ...tombstones.map(({id, on, reason}) => ({
      on,
      id,
      text: because(page.removed.replace('#', formatDate(on, words)), reason, words),
    })),
    ...notices.map(({at: id, kind, language, on, reason, into = []}) => {
      const day = formatDate(on, words)
      if (kind === 'split') {
        return {on, id, text: `${escapeHtml(split.replace('#', day))} ${into.map(linkHtml).join(', ')}`}
      }
      const said = byLanguage(kind === 'changed' ? changed : removed, language).replace('#', day)
      return {on, id, text: because(said, reason, words)}
    }),
  ].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  if (events.length === 0) return `<p>${escapeHtml(page.noEvents)}</p>`
  return listHtml(
    events.map(({on, id, text}) => `<time datetime="${on}">${on}</time> ${linkHtml(id)} ${text}`),
  )
}

function linkHtml(address: string): string {
  return `<a href="../index.html#${escapeHtml(address)}">${escapeHtml(address)}</a>`
}

function because(
  said: string,
  reason: Readonly<Record<string, string>> | undefined,
  words: Dictionary,
): string {
  const why = chooseWords(reason ?? {}, words.language)
  if (why === undefined) return escapeHtml(said)
  return `${escapeHtml(said)}: <span lang="${escapeHtml(why.language)}">${escapeHtml(why.text)}</span>`
}

/** Never quite certain: no person said so. */
function percent(score: number): string {
  return String(Math.min(99, Math.floor(score * 100)))
}

function matchesHtml(
  {sure, check, doubtful, byHand, gaps, expectedWrong}: MatchCounts,
  words: Dictionary,
): string {
  const {page} = words.authority
  const format = new Intl.NumberFormat(words.locale)
  const counts = (
    [
      [page.sure, sure],
      [page.check, check],
      [page.doubtful, doubtful],
      [page.byHand, byHand],
    ] as const
  ).flatMap(([name, count]) => (count === 0 ? [] : `${name}: ${format.format(count)}`))
  const all = escapeHtml(formatCount(sure + check + doubtful + byHand, page.links, words))
  const alone = gaps.map(({address, language, reason, score}) => {
    const said = byLanguage(words.noCounterpart, language)
    const why = chooseWords(reason ?? {}, words.language)
    const text = why
      ? `<span lang="${escapeHtml(why.language)}">${plainHtml(why.text, why.language)}</span>`
      : escapeHtml(score === undefined ? page.unexplained : page.notFound.replace('#', percent(score)))
    return `${linkHtml(address)} ${escapeHtml(said)}: ${text}`
  })
  const list = alone.length === 0 ? '' : `<h3>${escapeHtml(page.gaps)}</h3>${listHtml(alone)}`
  const said = counts.length === 0 ? '' : ` ${escapeHtml(startUpper(counts.join('; ')))}.`
  const wrong = escapeHtml(page.expectedWrong.replace('#', format.format(Number(expectedWrong.toFixed(1)))))
  return `<p>${all}.${said} ${wrong}.</p>${list}`
}
