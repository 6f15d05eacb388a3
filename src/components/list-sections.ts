import {listFamilies, readTerms} from 'virtual:diglot/corpus'
import {findDictionary} from '../i18n/index.ts'
import {sitePath} from '../i18n/site-paths.ts'
import type {Crumb} from './crumb.ts'
import {listGuide} from './list-guide.ts'
import {listProse} from './list-prose.ts'

/**
 * Lists the sections of the site, as its header and its home name them.
 *
 * @param language of the interface.
 * @returns pages with their names, the list of texts first.
 */
export async function listSections(language: string): Promise<readonly Crumb[]> {
  const {texts, entities, glossary, families, timeline, map, guide} = findDictionary(language)
  return [
    {path: sitePath(language, 'texts'), name: texts},
    {path: sitePath(language, 'entities'), name: entities.title},
    ...(readTerms().sections.length === 0
      ? []
      : [{path: sitePath(language, 'glossary'), name: glossary.title}]),
    ...(listFamilies().length === 0 ? [] : [{path: sitePath(language, 'families'), name: families.short}]),
    {path: sitePath(language, 'timeline'), name: timeline.title},
    {path: sitePath(language, 'map'), name: map.title},
    ...((await listGuide(language)).length === 0
      ? []
      : [{path: sitePath(language, 'guide'), name: guide.title}]),
    ...(await listProse(language, 'header')),
  ]
}
