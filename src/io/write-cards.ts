import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type {Card} from '#core/exchange/lay-out-card.ts'
import type {SiteRecord} from '#core/model/cited-work.ts'
import {formatDate} from '../i18n/format-date.ts'
import {dictionaries} from '../i18n/index.ts'
import {CardPress} from './draw-card.ts'
import {listFiles} from './list-files.ts'
import type {Settings} from './settings.ts'
import type {ListedText} from './text-cache.ts'

/**
 * Writes the cards that previews show: `assets/og/<id>.png` for each text, `index.png` for all other pages.
 * A card with the same words is taken from the cache.
 *
 * @param settings where the site, the fonts and the cache are.
 * @param site names and address of the site; without an address nobody can ask for a card.
 * @param texts all texts of the site.
 * @returns cards that had to be drawn.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {findSettings} from '#io/settings.ts'
 * import {writeCards} from '#io/write-cards.ts'
 * const out = mkdtempSync(join(tmpdir(), 'diglot-'))
 * const settings = {...findSettings(), out, cache: join(out, 'cache')}
 * const site = {names: {en: 'Weather'}, url: 'https://example.org/'}
 * assert.deepEqual([writeCards(settings, site, []), writeCards(settings, site, [])], [1, 0])
 * ```
 */
export function writeCards(
  {root, out, cache, code}: Settings,
  site: SiteRecord,
  texts: readonly Pick<ListedText, 'id' | 'head'>[],
): number {
  const fonts = join(root, 'public', 'fonts')
  const [folder, kept] = [join(out, 'assets', 'og'), join(cache, 'cards')]
  for (const each of [folder, kept]) mkdirSync(each, {recursive: true})
  const press = new CardPress(fonts)
  const make = code + digestOf(fonts)
  const used = new Set<string>()
  let drawn = 0
  const write = (name: string, card: Card): void => {
    const key = createHash('sha256').update(make).update(JSON.stringify(card)).digest('hex')
    const path = join(kept, `${key}.png`)
    if (!existsSync(path)) {
      writeFileAtomic.sync(path, Buffer.from(press.draw(card)))
      drawn++
    }
    used.add(`${key}.png`)
    writeFileSync(join(folder, `${name}.png`), readFileSync(path))
  }
  // `index` is reserved: no text is called so.
  write('index', toSiteCard(site))
  for (const {id, head} of texts) write(id, toTextCard(head, site))
  for (const name of readdirSync(kept)) if (!used.has(name)) rmSync(join(kept, name))
  return drawn
}

/** A column per language that has a title; of equal titles one. */
function toTextCard({titles, kind, date}: ListedText['head'], site: SiteRecord): Card {
  const own = dictionaries.filter(({language}) => titles[language] !== undefined)
  const columns = (own.length === 0 ? dictionaries.slice(-1) : own).map((words) => ({
    head: `${words.kinds[kind]}, ${formatDate(date, words)}`,
    title: titles[words.language] ?? Object.values(titles)[0] ?? '',
  }))
  return {columns, foot: toFoot(site)}
}

function toSiteCard(site: SiteRecord): Card {
  const columns = dictionaries.map(({language, tagline}) => ({
    head: site.names[language] ?? Object.values(site.names)[0] ?? '',
    title: tagline,
  }))
  return {columns, foot: toFoot(site)}
}

function toFoot({names, url}: SiteRecord): Card['foot'] {
  const all = dictionaries.flatMap(({language}) => names[language] ?? [])
  return [[...new Set(all)].join(' · '), url === undefined ? '' : new URL(url).host]
}

function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const {path} of listFiles(folder)) hash.update(readFileSync(join(folder, path)))
  return hash.digest('hex')
}
