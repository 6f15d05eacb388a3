import {z} from 'zod'
import {languageTag, perLanguage} from './schema-parts.ts'

const unitId = z.string().min(1).max(200)
const unitIds = z.array(unitId).max(1000)
const decided = {
  text: z
    .string('expected 12 hexadecimal digits, in quotes where they are a number')
    .regex(/^[0-9a-f]{12}$/, 'expected 12 hexadecimal digits')
    .exactOptional()
    .describe('Hash of the words it was decided about, written by `diglot align --confirm`'),
}
const pairOf = (means: string) =>
  z.strictObject({
    from: unitId.describe(`Id of a paragraph or clause of the base edition ${means}`),
    to: unitId.describe('The same in the other edition'),
    ...decided,
  })
/** Keys of earlier versions, and what they are called now. */
const renamedKeys: Readonly<Record<string, string>> = {pins: 'pin', breaks: 'break', forbidden: 'forbid'}

/** `align.ru-en.yaml`: only what a person decided. */
export const alignmentSchema = z.strictObject(
  {
    pin: z
      .array(
        z.strictObject({
          from: unitIds.describe('Ids of paragraphs, or of clauses, of the base edition'),
          to: unitIds.describe('Ids of the other edition'),
          ...decided,
        }),
      )
      .default([])
      .describe('These units, and no others, stand side by side'),
    break: z
      .array(pairOf('behind the place'))
      .default([])
      .describe('Nothing before these two units stands beside one of them or what follows'),
    forbid: z
      .array(pairOf('that is no counterpart'))
      .default([])
      .describe('These two units never stand side by side'),
    untranslated: z
      .array(
        z.strictObject({
          id: unitId.describe('Id of a paragraph or clause without counterpart'),
          side: languageTag,
          reason: perLanguage.describe('Why, as readers see it, one line per language of the interface'),
          ...decided,
        }),
      )
      .default([])
      .describe('What only one edition has'),
  },
  {
    error: ({code, keys}) => {
      const names = (Array.isArray(keys) ? keys : []).flatMap((key) => renamedKeys[String(key)] ?? [])
      if (code !== 'unrecognized_keys' || names.length === 0) return undefined
      return `expected \`${names.join('`, `')}\`, as the key is called now`
    },
  },
)
