import {listFiles} from '#io/list-files.ts'

/** A page that stands for all pages of its template. */
export interface SamplePage {
  /** What its screenshots are called. */
  readonly name: string
  readonly site: 'sample' | 'showcase'
  /** Path in the site; `{language}` is that of the interface. */
  readonly path: string
  /** Whether it shows two columns and so has views. */
  readonly hasViews?: true
}

const sample = (name: string, path: string): SamplePage => ({name, site: 'sample', path})
const showcase = (name: string, path: string): SamplePage => ({name, site: 'showcase', path})

/** At least one page for each file of `src/pages` that makes pages. */
export const templates: Readonly<Record<string, readonly SamplePage[]>> = {
  'index.astro': [sample('door', 'index.html')],
  '404.astro': [sample('404', '404.html')],
  '[withdrawn].astro': [showcase('withdrawn-door', 'mill-charter/index.html')],
  '[language]/index.astro': [
    sample('home', '{language}/index.html'),
    showcase('home-showcase', '{language}/index.html'),
  ],
  '[language]/texts.astro': [
    sample('catalogue', '{language}/texts/index.html'),
    showcase('catalogue-showcase', '{language}/texts/index.html'),
  ],
  '[language]/[id].astro': [
    {...sample('text-protocol', '{language}/sco-security-councils-2024-protocol/index.html'), hasViews: true},
    {...showcase('text-table', '{language}/weir-plan/index.html'), hasViews: true},
    {...showcase('text-law', '{language}/water-code/index.html'), hasViews: true},
    {...showcase('text-ledger', '{language}/gauge-protocol/index.html'), hasViews: true},
    {...showcase('text-odd', '{language}/long-title/index.html'), hasViews: true},
    showcase('text-single', '{language}/ferry-letter/index.html'),
  ],
  '[language]/[id]/history.astro': [
    sample('history', '{language}/sco-security-councils-2024-protocol/history/index.html'),
    showcase('history-ledger', '{language}/gauge-protocol/history/index.html'),
  ],
  '[language]/[id]/deadlines.astro': [showcase('deadlines', '{language}/weir-plan/deadlines/index.html')],
  '[language]/[prose].astro': [
    sample('prose-about', '{language}/about/index.html'),
    sample('prose-cite', '{language}/cite/index.html'),
    sample('prose-persistence', '{language}/persistence/index.html'),
    sample('prose-steps', '{language}/add-text/index.html'),
    sample('prose-essay', '{language}/essay-afghanistan/index.html'),
  ],
  '[language]/[withdrawn].astro': [showcase('withdrawn', '{language}/mill-charter/index.html')],
  '[language]/concordance.astro': [sample('concordance', '{language}/concordance/index.html')],
  '[language]/entities/index.astro': [sample('entities', '{language}/entities/index.html')],
  '[language]/entities/[id]/[...part].astro': [
    sample('entity', '{language}/entities/org-sco/index.html'),
    showcase('entity-small', '{language}/entities/place-amber-harbour/index.html'),
  ],
  '[language]/guide/index.astro': [sample('guide', '{language}/guide/index.html')],
  '[language]/guide/commands.astro': [sample('guide-commands', '{language}/guide/commands/index.html')],
  '[language]/guide/formats.astro': [sample('guide-formats', '{language}/guide/formats/index.html')],
  '[language]/guide/rules.astro': [sample('guide-rules', '{language}/guide/rules/index.html')],
  '[language]/glossary.astro': [sample('glossary', '{language}/glossary/index.html')],
  '[language]/families/index.astro': [sample('families', '{language}/families/index.html')],
  '[language]/families/[family].astro': [sample('family', '{language}/families/terrorism/index.html')],
  '[language]/map.astro': [sample('map', '{language}/map/index.html')],
  '[language]/search.astro': [sample('search', '{language}/search/index.html')],
  '[language]/timeline/[...part].astro': [
    sample('timeline', '{language}/timeline/index.html'),
    showcase('timeline-showcase', '{language}/timeline/index.html'),
  ],
}

/** Views of a text of two columns, as `?view=` has them. */
export const views = ['side', 'interleaved', 'ru', 'en'] as const

/** The files of `src/pages` that make pages, as the keys of {@link templates}. */
export function listTemplates(): string[] {
  return listFiles('src/pages').flatMap(({path}) => (path.endsWith('.astro') ? [path] : []))
}

/** All pages, one language of the interface filled in; those of both languages once, with the first. */
export function samplePages(language: string): SamplePage[] {
  return Object.values(templates)
    .flat()
    .filter(({path}) => language === 'ru' || path.includes('{language}'))
    .map((page) => ({...page, path: page.path.replace('{language}', language)}))
}
