import {join} from 'node:path'
import {InvalidArgumentError, Option, type Command} from 'commander'
import {writeBibtex} from '#core/citing/exports/write-bibtex.ts'
import {writeCslJson} from '#core/citing/exports/write-csl-json.ts'
import {writeRis} from '#core/citing/exports/write-ris.ts'
import type {FoundReference} from '#core/citing/find-reference.ts'
import {formatCitation} from '#core/citing/format-citation.ts'
import {formatLocator} from '#core/citing/format-locator.ts'
import {printRuns, type PrintForm} from '#core/citing/print-runs.ts'
import {toCitedWork} from '#core/citing/to-cited-work.ts'
import {wordsAt} from '#core/citing/words-at.ts'
import {publicAddress} from '#core/exchange/page-addresses.ts'
import {
  citationStyles,
  type CitationStyle,
  type CitedPlace,
  type CitedWork,
  type CitingLanguage,
} from '#core/model/cited-work.ts'
import {readSite, type Site} from '#io/read-site.ts'
import {findSettings} from '#io/settings.ts'
import {sitePath} from '../i18n/site-paths.ts'
import {findCited, type FoundInCorpus} from './find-cited.ts'
import {contentOption, jsonOption} from './options.ts'
import {setSideBySide} from './set-side-by-side.ts'
import {tellMoved} from './tell-moved.ts'

const forms: Readonly<Partial<Record<string, PrintForm>>> = {
  text: 'plain',
  markdown: 'markdown',
  html: 'html',
}
const exports = {bibtex: writeBibtex, ris: writeRis, csl: writeCslJson} as const
type Format = 'text' | 'markdown' | 'html' | keyof typeof exports

interface Options {
  readonly lang?: CitingLanguage
  readonly style?: CitationStyle
  readonly format: Format
  readonly accessed: string
  readonly content?: string
  readonly json?: boolean
}

/** How citations are to be written. */
interface Wish extends Options {
  readonly lang: CitingLanguage
  readonly style: CitationStyle
  readonly site: Site
}

/** Adds `diglot cite`. */
export function addCite(program: Command): void {
  program
    .command('cite')
    .description('find a printed reference: its address, its citation, its words in all languages')
    .argument('<reference>', 'as "2024 protocol 9(2)", «п. 9, абз. 2 протокола 2024 г.», or an address')
    .addOption(
      new Option('--lang <tag>', 'language of the citation (default: that of the reference)').choices([
        'ru',
        'en',
      ]),
    )
    .addOption(
      new Option('--style <name>', 'default: gost for ru, chicago for en').choices([...citationStyles]),
    )
    .addOption(
      new Option('--format <name>', 'text: all of it; the others: the citation alone')
        .choices(['text', 'markdown', 'html', ...Object.keys(exports)])
        .default('text'),
    )
    .addOption(
      new Option('--accessed <date>', 'day of access, ISO 8601')
        .argParser(readDay)
        .default(new Date().toISOString().slice(0, 10), 'today'),
    )
    .addOption(contentOption())
    .addOption(jsonOption())
    .action(run)
}

function run(reference: string, options: Options): void {
  const settings = findSettings(options)
  const site = readSite(settings.content)
  const found = findCited(reference, settings, site.releases.texts)
  const lang = options.lang ?? (/\p{Script=Cyrillic}/u.test(reference) ? 'ru' : 'en')
  const wish = {...options, lang, style: options.style ?? (lang === 'ru' ? 'gost' : 'chicago'), site} as const
  const isClear = isOne(found) && found.more === 0
  const places = found.found.filter(({place}) => place !== undefined)
  print(places, isClear, found, wish)
  const moved = tellMoved(reference, found, settings.content, site.releases.texts, lang)
  if (moved !== undefined) console.error(moved)
  if (isClear) return
  if (moved === undefined || places.length > 0) console.error(tellDoubt(reference, found, wish))
  process.exitCode = 1
}

function print(places: readonly FoundReference[], isClear: boolean, found: FoundInCorpus, wish: Wish): void {
  if (wish.json === true) {
    for (const each of found.found) console.log(JSON.stringify(toJson(each, found, wish)))
  } else if (isClear) {
    for (const each of places) console.log(describe(each, found, wish))
  } else {
    for (const [at, each] of places.entries()) console.log(`${at + 1}. ${summarise(each, found, wish)}`)
  }
}

function readDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime())
  if (isDay && day.toISOString().startsWith(text)) return text
  throw new InvalidArgumentError('Expected a day as 2026-11-22.')
}

/** As many places of one text as were asked for. */
function isOne({found, asked}: FoundInCorpus): boolean {
  const wanted = Math.max(1, asked?.places.length ?? 0)
  const texts = new Set(found.map(({document}) => document))
  return texts.size === 1 && found.length === wanted && found.every(({place}) => place !== undefined)
}

function workOf({document}: FoundReference, {pages}: FoundInCorpus, {site}: Wish): CitedWork {
  const page = pages.get(document)
  if (page === undefined) throw new RangeError(`Unexpected text \`${document}\`, expected one that was read`)
  return toCitedWork(page.head, page.hash, site)
}

/** Public address, or the path in the site where it is not known where that is published. */
function addressOf(document: string, {address}: CitedPlace, {site: {site}, lang}: Wish): string {
  const path = sitePath(lang, document)
  const page = site.url === undefined ? path : publicAddress(site.url, path)
  return address === '' ? page : `${page}#${address}`
}

function cite(work: CitedWork, place: CitedPlace, wish: Wish): string {
  const {format, style, lang: language, accessed, site} = wish
  const options = {
    language,
    accessed,
    ...(site.site.url === undefined ? {} : {url: addressOf(work.id, place, wish)}),
  }
  const form = forms[format]
  if (form !== undefined) return printRuns(formatCitation(work, place, {...options, style}), form)
  const write = format === 'bibtex' || format === 'ris' || format === 'csl' ? exports[format] : undefined
  return write?.(work, place, options).trimEnd() ?? ''
}

function describe(each: FoundReference, found: FoundInCorpus, wish: Wish): string {
  const {place, document} = each
  if (place === undefined) return ''
  const citation = cite(workOf(each, found, wish), place, wish)
  if (wish.format !== 'text') return citation
  const view = found.pages.get(document)?.view
  const words = view === undefined ? {} : wordsAt(view, place.address)
  const locator = formatLocator(place, wish.lang)
  const head = [addressOf(document, place, wish), ...(locator === '' ? [] : [locator]), citation]
  const texts = setSideBySide(Object.entries(words), process.stdout.columns ?? 100)
  return `${[...head, ...(texts === '' ? [] : ['', texts])].join('\n')}\n`
}

function summarise({document, place}: FoundReference, {pages}: FoundInCorpus, wish: Wish): string {
  if (place === undefined) return document
  const titles: Readonly<Record<string, string>> = pages.get(document)?.head.titles ?? {}
  const title = titles[wish.lang] ?? Object.values(titles)[0] ?? document
  const locator = formatLocator(place, wish.lang)
  return `${addressOf(document, place, wish)}\n   ${locator === '' ? title : `${title}, ${locator}`}`
}

function toJson(each: FoundReference, found: FoundInCorpus, wish: Wish): unknown {
  const {document, place, near = []} = each
  const toPlace = (one: CitedPlace) => ({
    address: one.address,
    url: addressOf(document, one, wish),
    locator: formatLocator(one, wish.lang),
  })
  if (place === undefined) return {document, near: near.map(toPlace)}
  const view = found.pages.get(document)?.view
  const texts = view === undefined ? {} : wordsAt(view, place.address)
  return {document, ...toPlace(place), citation: cite(workOf(each, found, wish), place, wish), texts}
}

/** Why there is not one answer, and what is near. */
function tellDoubt(reference: string, found: FoundInCorpus, wish: Wish): string {
  const short = reference.length > 80 ? `${reference.slice(0, 79)}…` : reference
  const lines = found.broken.map(
    (id) =>
      `\`${id}\` fits and has faults: run \`diglot check --content ${join(wish.content ?? 'content')}\``,
  )
  if (found.more > 0) lines.push(`${found.more} more texts fit: name the text by its year, kind or title`)
  const places = found.found.filter(({place}) => place !== undefined)
  if (places.length > 0) return [`\`${short}\` may be ${places.length} places`, ...lines].join('\n')
  for (const {document, near = []} of found.found) {
    const labels = near.map((place) => `${formatLocator(place, wish.lang)} (#${place.address})`)
    const hint = labels.length === 0 ? '' : `; near it: ${labels.join(', ')}`
    lines.push(`\`${document}\` has no place \`${short}\`${hint}`)
  }
  if (lines.length > 0) return lines.join('\n')
  return `No text of the corpus is called so: \`${short}\`; name it by year, kind, words of its title, number or id`
}
