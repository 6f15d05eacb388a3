/// <reference types="astro/client" />

/** Texts, clauses, names and dates for pages. */
declare module 'virtual:diglot/corpus' {
  type Corpus = typeof import('#plugins/astro-corpus/corpus-module.ts')

  export const readReading: Corpus['readReading']
  export const readCitedWork: Corpus['readCitedWork']
  export const readPublication: Corpus['readPublication']
  export const readRoot: Corpus['readRoot']
  export const listWithdrawn: Corpus['listWithdrawn']
  export const readPlain: Corpus['readPlain']
  export const resolveClause: Corpus['resolveClause']
  export const listEntities: Corpus['listEntities']
  export const listEntityPages: Corpus['listEntityPages']
  export const readEntityPage: Corpus['readEntityPage']
  export const readLand: Corpus['readLand']
  export const countTimelinePages: Corpus['countTimelinePages']
  export const readTimeline: Corpus['readTimeline']
}

/** The program that cites, bundled by `plugins/astro-corpus/cite-script.ts`. */
declare module 'virtual:diglot/cite-script' {
  const script: string
  export default script
}

/** The program of the concordance, bundled likewise. */
declare module 'virtual:diglot/concordance-script' {
  const script: string
  export default script
}

/** The program that finds references, bundled likewise. */
declare module 'virtual:diglot/reference-script' {
  const script: string
  export default script
}

/** The program that searches, bundled likewise. */
declare module 'virtual:diglot/search-script' {
  const script: string
  export default script
}
