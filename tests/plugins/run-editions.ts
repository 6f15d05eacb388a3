import {runChain, type TextInput, type TextOutput} from '#plugins/chain.ts'
import type {Witness} from '#core/model/corpus-document.ts'
import {findLanguage} from '#core/text/languages/index.ts'

/** Runs the chain on Markdown by language, base first: everything else a text needs is the same for all tests. */
export function runEditions(
  sources: Readonly<Record<string, string>>,
  {
    witness = {source: 'own words', rights: 'CC0-1.0'},
    ...more
  }: Partial<Pick<TextInput, 'decisions' | 'matchers' | 'pins' | 'citations'>> & {
    readonly witness?: Witness
  } = {},
): TextOutput {
  return runChain({
    head: {id: 'rain', kind: 'other', date: '2031', titles: {en: 'Rain'}, authenticLanguages: []},
    editions: Object.entries(sources).map(([tag, source]) => {
      const language = findLanguage(tag)
      if (language === undefined) throw new RangeError(`Unexpected language \`${tag}\`, expected a known one`)
      const head = {id: `rain/${tag}`, language: tag, role: 'digest' as const, witness}
      return {head, language, path: `${tag}.md`, source}
    }),
    decisions: undefined,
    path: 'align.yaml',
    matchers: {},
    ...more,
  })
}
