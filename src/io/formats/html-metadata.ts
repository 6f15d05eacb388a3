/** What a page says of itself, by our name, first the most trusted place: JSON-LD, then `meta` of these names. */
const metaNames: Readonly<Record<string, readonly string[]>> = {
  title: ['citation_title', 'dc.title', 'dcterms.title', 'og:title', 'twitter:title'],
  date: [
    'article:published_time',
    'datepublished',
    'citation_publication_date',
    'citation_date',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'pubdate',
    'date',
  ],
  author: ['citation_author', 'dc.creator', 'author', 'article:author'],
  publisher: ['citation_publisher', 'dc.publisher', 'og:site_name', 'publisher', 'application-name'],
  address: ['og:url', 'citation_public_url'],
}

const longest = 500

interface LinkedData {
  readonly [key: string]: unknown
}

function isObject(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null
}

/** `{"name": "Rain"}`, `[{"name": "Rain"}]` and `"Rain"` all name something. */
function readName(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return readName(value[0])
  return isObject(value) && typeof value['name'] === 'string' ? value['name'] : undefined
}

function readLinkedData(document: Document): Readonly<Record<string, string | undefined>> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown
    try {
      data = JSON.parse(script.textContent)
    } catch {
      continue
    }
    const graph = isObject(data) && Array.isArray(data['@graph']) ? data['@graph'] : data
    const items: readonly unknown[] = Array.isArray(graph) ? graph : [graph]
    const found = items.filter(isObject).find((item) => 'headline' in item || 'datePublished' in item)
    if (found === undefined) continue
    return {
      title: readName(found['headline']),
      date: readName(found['datePublished']),
      author: readName(found['author']),
      publisher: readName(found['publisher']),
    }
  }
  return {}
}

/** ISO 8601 out of a date as pages write it; `undefined`: it is written another way. */
function readDate(value: string): string | undefined {
  const iso = /^(\d{4})[-/](\d{2})(?:[-/](\d{2}))?/.exec(value)
  if (iso !== null) return [iso[1], iso[2], iso[3]].filter(Boolean).join('-')
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(value)
  if (russian === null) return undefined
  const [, day = '', month = '', year = ''] = russian
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function readMeta(document: Document): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop')
    const value = meta.getAttribute('content')?.trim() ?? ''
    const key = name?.toLowerCase() ?? ''
    if (value !== '' && !values.has(key)) values.set(key, value)
  }
  return values
}

function readElsewhere(document: Document, name: string): string | null | undefined {
  if (name === 'title') return document.querySelector('title')?.textContent
  if (name === 'date') return document.querySelector('time[datetime]')?.getAttribute('datetime')
  return name === 'address'
    ? document.querySelector('link[rel="canonical"]')?.getAttribute('href')
    : undefined
}

/**
 * Reads what a page says of itself: `title`, `date` (ISO 8601), `author`, `publisher`, `address`,
 * `language`.
 *
 * @param document the page.
 * @returns what is said, up to 500 UTF-16 code units each; what is not said is absent.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {readHtmlMetadata} from '#io/formats/html-metadata.ts'
 * const {document} = parseHTML('<html lang="ru"><head><title>Дождь</title><meta name="date" content="03.04.2031"></head></html>')
 * assert.deepEqual(readHtmlMetadata(document), {title: 'Дождь', date: '2031-04-03', language: 'ru'})
 * ```
 */
export function readHtmlMetadata(document: Document): Readonly<Record<string, string>> {
  const linked = readLinkedData(document)
  const meta = readMeta(document)
  const metadata: Record<string, string> = {}
  for (const [name, places] of Object.entries(metaNames)) {
    const said = places.map((place) => meta.get(place)).find((value) => value !== undefined)
    const value = (linked[name] ?? said ?? readElsewhere(document, name) ?? '').replace(/\s+/g, ' ').trim()
    const checked = name === 'date' ? readDate(value) : value
    if (checked !== undefined && checked !== '') metadata[name] = checked.slice(0, longest)
  }
  const language = document.querySelector('html')?.getAttribute('lang')
  return language ? {...metadata, language} : metadata
}
