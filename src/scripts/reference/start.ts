/** The program of the box that finds references; `plugins/astro-corpus/cite-script.ts` bundles it. */
import {findInText, mostTexts, settleReferences} from '#core/citing/find-reference.ts'
import {rankTexts} from '#core/citing/rank-texts.ts'
import {readReference} from '#core/citing/read-reference.ts'
import {loadText, loadTexts, type LoadedText} from './load-references.ts'
import {showReferences, type ReferenceWords} from './show-references.ts'

let run = 0

/**
 * Finds what a reader typed and shows it.
 *
 * @param panel of `ReferenceBox.astro`.
 * @param query as typed.
 * @throws {Error} when a data file cannot be had.
 */
export async function findFor(panel: HTMLElement, query: string): Promise<void> {
  const own = ++run
  const {root = './', language = 'en', words = '{}'} = panel.dataset
  const status = panel.querySelector('[role=status]')
  const list = panel.querySelector('ol')
  if (status === null || list === null) return
  const folder = `${root}assets/references/`
  // The component writes it.
  const said = JSON.parse(words) as ReferenceWords
  list.replaceChildren()
  status.textContent = query.trim() === '' ? '' : said.searching
  if (query.trim() === '') return
  const known = await loadTexts(folder)
  const asked = readReference(query, (word) => known.texts.has(word))
  const ranked = asked === undefined ? [] : rankTexts(asked, [...known.texts.values()])
  const texts = new Map<string, LoadedText>()
  for (const id of ranked.slice(0, mostTexts)) {
    const text = await loadText(folder, known, id)
    if (text !== undefined) texts.set(id, text)
  }
  // A later question has been asked meanwhile.
  if (own !== run) return
  const found = [...texts].flatMap(([id, text]) => (asked === undefined ? [] : findInText(asked, id, text)))
  const settled = settleReferences(found)
  list.replaceChildren(
    ...showReferences(settled, texts, {root, language: language === 'ru' ? 'ru' : 'en', words: said}),
  )
  const places = settled.filter(({place}) => place !== undefined).length
  const more = ranked.length - texts.size
  status.textContent = tell(places, settled.length, more, said)
}

function tell(places: number, texts: number, more: number, said: ReferenceWords): string {
  const further = more === 0 ? '' : ` ${said.more.replace('{n}', String(more))}`
  if (places === 1) return said.one + further
  if (places > 1) return said.several.replace('{n}', String(places)) + further
  return (texts > 0 ? said.noPlace : said.noText) + further
}
