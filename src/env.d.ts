/// <reference types="astro/client" />

/** Texts, clauses, names and dates for pages. */
declare module 'virtual:diglot/corpus' {
  type Corpus = typeof import('#plugins/astro-corpus/corpus-module.ts')

  export const readReading: Corpus['readReading']
  export const readHistory: Corpus['readHistory']
  export const readCitedWork: Corpus['readCitedWork']
  export const readPublication: Corpus['readPublication']
  export const readOwnFacts: Corpus['readOwnFacts']
  export const readRoot: Corpus['readRoot']
  export const listWithdrawn: Corpus['listWithdrawn']
  export const readPlain: Corpus['readPlain']
  export const resolveClause: Corpus['resolveClause']
  export const listFamilies: Corpus['listFamilies']
  export const readTerms: Corpus['readTerms']
  export const listLatest: Corpus['listLatest']
  export const findExcerpt: Corpus['findExcerpt']
  export const listEntities: Corpus['listEntities']
  export const listEntityPages: Corpus['listEntityPages']
  export const readEntityPage: Corpus['readEntityPage']
  export const listDeadlinePages: Corpus['listDeadlinePages']
  export const hasDeadlines: Corpus['hasDeadlines']
  export const readDeadlines: Corpus['readDeadlines']
  export const readLand: Corpus['readLand']
  export const countTimelinePages: Corpus['countTimelinePages']
  export const readTimeline: Corpus['readTimeline']
}

/** What the review pages of the dev server need of the corpus. */
declare module 'virtual:diglot/review' {
  type Review = typeof import('#plugins/astro-corpus/review-module.ts')

  export const readReviewed: Review['readReviewed']
  export const answer: Review['answer']
}

/** Commands, formats and rules, from their definitions. */
declare module 'virtual:diglot/reference' {
  const reference: import('#plugins/astro-corpus/reference-data.ts').Reference
  export default reference
}

/** The program that cites, bundled by `plugins/astro-corpus/cite-script.ts`. */
declare module 'virtual:diglot/cite-script' {
  const script: string
  export default script
}

/** The program of the catalogue, bundled likewise. */
declare module 'virtual:diglot/catalogue-script' {
  const script: string
  export default script
}

/** The program of the concordance, bundled likewise. */
declare module 'virtual:diglot/concordance-script' {
  const script: string
  export default script
}

/** The program of keys, counterpart and help, bundled likewise. */
declare module 'virtual:diglot/reader-script' {
  const script: string
  export default script
}

/** The program that finds references, bundled likewise. */
declare module 'virtual:diglot/reference-script' {
  const script: string
  export default script
}

/** What sets the view of a text before it is painted, bundled likewise. */
declare module 'virtual:diglot/view-script' {
  const script: {readonly program: string; readonly digest: `sha256-${string}`}
  export default script
}

/** What a page does before anything is drawn, bundled likewise. */
declare module 'virtual:diglot/page-script' {
  const script: {readonly program: string; readonly digest: `sha256-${string}`}
  export default script
}

/** The program that searches, bundled likewise. */
declare module 'virtual:diglot/search-script' {
  const script: string
  export default script
}
