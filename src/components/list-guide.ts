import {getCollection} from 'astro:content'
import {dictionaries, findDictionary} from '../i18n/index.ts'
import {proseName, sitePath} from '../i18n/site-paths.ts'
import {guideParts, type GuidePart} from '../i18n/words/guide.ts'
import type {Crumb} from './crumb.ts'

/** A page of the guide as its index names it. */
export interface GuidePage extends Crumb {
  readonly description: string
}

export interface GuideSection {
  readonly part: GuidePart
  readonly pages: readonly GuidePage[]
}

/** Pages of the reference, in order, by their names in the dictionary and in the address. */
const referencePages = ['commands', 'formats', 'rules'] as const

/**
 * Lists the pages of the guide: prose pages that say so in their front matter, and the reference.
 *
 * @param language of the interface.
 * @returns the parts of the guide in order; none where the corpus has no page of it.
 */
export async function listGuide(language: string): Promise<readonly GuideSection[]> {
  const {guide} = findDictionary(language)
  const prose = (
    await getCollection(
      'prose',
      ({id, data}) => proseName(id).language === language && data.guide !== undefined,
    )
  ).sort((a, b) => (a.data.guide?.place ?? 0) - (b.data.guide?.place ?? 0))
  if (prose.length === 0) return []
  const pagesOf = (part: GuidePart): readonly GuidePage[] =>
    part === 'reference'
      ? referencePages.map((page) => {
          const {title: name, description} = guide[page]
          return {path: sitePath(language, `guide/${page}`), name, description}
        })
      : prose
          .filter(({data}) => data.guide?.part === part)
          .map(({id, data: {title: name, description}}) => {
            return {path: sitePath(language, proseName(id).name), name, description}
          })
  return guideParts.map((part) => ({part, pages: pagesOf(part)})).filter(({pages}) => pages.length > 0)
}

/**
 * Lists the languages that have a guide, for pages of it that are no prose.
 *
 * @returns tags of languages of the interface, in their order.
 */
export async function listGuideLanguages(): Promise<readonly string[]> {
  const entries = await getCollection('prose', ({data}) => data.guide !== undefined)
  const own = new Set(entries.map(({id}) => proseName(id).language))
  return dictionaries.map(({language}) => language).filter((language) => own.has(language))
}
