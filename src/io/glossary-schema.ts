import {z} from 'zod'
import {languageTag, perLanguage, slug, someWords, words} from './schema-parts.ts'

const wording = z.union(
  [
    words,
    z.strictObject({
      text: words,
      inflect: z.boolean().exactOptional().describe('`false`: no case endings'),
      case: z.literal('exact').exactOptional().describe('Capitals and small letters must agree'),
    }),
  ],
  'expected a wording, or {text} with `inflect`, `case`',
)
const wordings = z.partialRecord(languageTag, z.array(wording).min(1)).default({})
/** `glossary/*.yaml`: terms of one field. */
export const glossarySchema = z.strictObject({
  titles: someWords.describe('What the field is called'),
  terms: z
    .array(
      z
        .strictObject({
          id: slug.describe('Address of the term on the page of the glossary'),
          labels: perLanguage
            .refine((labels) => Object.keys(labels).length > 1, 'expected the term in two languages')
            .describe('The term, in its base form'),
          definitions: perLanguage.describe('What it means: one or two sentences'),
          variants: wordings.describe('Further ways to say it'),
          answers: wordings.describe('Words too wide to ask for the term, which yet render it'),
          forbidden: wordings.describe('Words that must not render it'),
          see: z.array(slug).default([]).describe('Terms to compare'),
        })
        .refine(
          ({labels, definitions}) => Object.keys(labels).every((tag) => Object.hasOwn(definitions, tag)),
          {
            error: 'expected a definition in each language of the term',
            path: ['definitions'],
          },
        ),
    )
    .min(1),
})
export type GlossaryRecord = z.infer<typeof glossarySchema>
