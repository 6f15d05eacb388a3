/** What pages import as `virtual:diglot/corpus`: texts by name, clauses by address. */
import {getEntry} from 'astro:content'
import {findSettings} from '#io/settings.ts'
import {TextCache, type TextPage} from '#io/text-cache.ts'
import {findCells, type FoundCells} from '#core/reading/find-cells.ts'

const texts = new TextCache(findSettings().cache)

/** Reads a text and its layout; throws for a name that is no text. */
export async function readReading(id: string): Promise<TextPage> {
  const entry = await getEntry('texts', id)
  if (entry === undefined)
    throw new RangeError(`Unexpected text \`${id}\`, expected the id of a text in the corpus`)
  return texts.readPage(id, entry.data.digest)
}

/** Finds a clause, paragraph or row by its address `id#p9c2`; throws for an address that does not exist. */
export async function resolveClause(at: string): Promise<FoundCells & {head: TextPage['head']}> {
  const [id = '', anchor = ''] = at.split('#')
  const {head, view} = await readReading(id)
  const found = findCells(view, anchor)
  if (found === undefined) {
    throw new RangeError(`Unexpected address \`${at}\`, expected a paragraph or clause of \`${id}\``)
  }
  return {...found, head}
}
