/** What the shapes of several YAML files have in common. */
import {z} from 'zod'
import {languages} from '#core/text/languages/index.ts'
import {definedValues} from './defined-values.ts'

const languageTags = languages.map((language) => language.tag)
export const languageTag = z.enum(languageTags).describe('BCP 47 tag of a language Diglot knows')
/** A line of words for readers: no control characters, no blank. */
export const words = z.string().trim().min(1).max(2000)
/** Words in one language or more; a record of their types, without keys that may be undefined. */
export const perLanguage = z.partialRecord(languageTag, words).transform(definedValues)

/** Folder names and addresses: lower-case ASCII words joined by hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const reserved =
  /^(?:con|nul|aux|prn|com\d|lpt\d|about|search|index|entities|timeline|map|concordance|ru|en|api|assets|dts|fonts|schemas|cite|persistence|texts|families|glossary|guide)$/
/** Name of a text, record or term, which no page of the site has. */
export const slug = z
  .string()
  .max(120)
  .regex(slugPattern, 'expected lower-case letters, digits and single hyphens')
  .refine((value) => !reserved.test(value), 'this name is reserved')
/** Words in one language at least. */
export const someWords = perLanguage.refine((each) => Object.keys(each).length > 0, 'expected words')
