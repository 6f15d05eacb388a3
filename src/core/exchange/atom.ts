import type {LanguageTag} from '../model/corpus-document.ts'
import {element, onLines, printXml, toXmlText, type XmlNode} from './xml.ts'

/** A text that is new or has changed. */
export interface FeedEntry {
  /** Address that stays: the short one, the same in all languages. */
  readonly id: string
  /** Where to read it, in the language of the feed. */
  readonly address: string
  readonly title: string
  /** Day of the release that brought it, ISO 8601. */
  readonly published: string
  /** Day its words last changed; absent: never since. */
  readonly changed?: string
}

/** What a feed is about. */
export interface Feed {
  /** Its own address. */
  readonly address: string
  /** Page that it belongs to. */
  readonly home: string
  readonly language: LanguageTag
  /** What the site is called. */
  readonly name: string
  /** Who publishes it. */
  readonly author: string
  /** Day of the last release, ISO 8601: the date of a feed without entries. */
  readonly released: string
  readonly entries: readonly FeedEntry[]
}

/** Most entries of a feed. */
const mostEntries = 50

const words: Readonly<
  Record<LanguageTag, {readonly title: string; readonly added: string; readonly changed: string}>
> = {
  ru: {title: 'новые и изменённые тексты', added: 'Новый текст.', changed: 'Текст изменён.'},
  en: {title: 'new and changed texts', added: 'New text.', changed: 'The text was changed.'},
}

/**
 * Writes a feed of new and changed texts as Atom 1.0 (RFC 4287), the latest first. A text that changes keeps
 * its entry and moves to the top; days are told as their first second, UTC.
 *
 * @param feed see {@link Feed}; of its entries the 50 latest are listed.
 * @returns XML.
 * @throws {RangeError} when the feed has no words for its language.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeAtom} from '#core/exchange/atom.ts'
 * const home = 'https://example.org/en/'
 * const xml = writeAtom({
 *   address: 'https://example.org/feed.en.xml', home, language: 'en', name: 'Weather', author: 'We', released: '2026-11-20',
 *   entries: [{id: 'https://example.org/x/', address: `${home}x/`, title: 'Rain', published: '2026-11-20'}],
 * })
 * assert.match(xml, /<updated>2026-11-20T00:00:00Z<\/updated>/)
 * ```
 */
export function writeAtom(feed: Feed): string {
  const {address, home, language, name, author, released} = feed
  const own = words[language]
  if (own === undefined)
    throw new RangeError(`Unexpected language \`${language}\`, expected \`ru\` or \`en\``)
  const dated = feed.entries.map((entry) => ({...entry, day: entry.changed ?? entry.published}))
  const entries = dated.sort((a, b) => (a.day === b.day ? order(a.id, b.id) : order(b.day, a.day)))
  const root = element(
    'feed',
    {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language},
    ...onLines([
      element('id', {}, address),
      element('title', {}, toXmlText(`${name}: ${own.title}`)),
      element('updated', {}, toMoment(entries[0]?.day ?? released)),
      element('author', {}, element('name', {}, toXmlText(author))),
      element('link', {rel: 'self', type: 'application/atom+xml', href: address}),
      element('link', {rel: 'alternate', type: 'text/html', hreflang: language, href: home}),
      ...entries
        .slice(0, mostEntries)
        .map((entry) => toItem(entry, entry.changed === undefined ? own.added : own.changed, language)),
    ]),
  )
  return printXml(root)
}

function toItem(entry: FeedEntry, said: string, hreflang: LanguageTag): XmlNode {
  const {id, address, title, published, changed} = entry
  return element(
    'entry',
    {},
    ...onLines([
      element('id', {}, id),
      element('title', {}, toXmlText(title)),
      element('published', {}, toMoment(published)),
      element('updated', {}, toMoment(changed ?? published)),
      element('link', {rel: 'alternate', type: 'text/html', hreflang, href: address}),
      element('summary', {}, said),
    ]),
  )
}

function toMoment(day: string): string {
  return `${day}T00:00:00Z`
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
