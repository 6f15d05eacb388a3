import {sitePath} from '../i18n/site-paths.ts'
import {listGuideLanguages} from './list-guide.ts'

/**
 * Lists the pages of one part of the reference, for `getStaticPaths`.
 *
 * @param page its name in the address.
 * @returns one page per language that has a guide.
 */
export async function referencePaths(page: string) {
  const languages = await listGuideLanguages()
  const alternates = Object.fromEntries(languages.map((tag) => [tag, sitePath(tag, `guide/${page}`)]))
  return languages.map((language) => ({params: {language}, props: {alternates}}))
}
