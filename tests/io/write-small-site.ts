import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

const facts = {
  name: 'weather',
  release: {name: '2031.1', date: '2031-04-03'},
  versions: {diglot: '0.1.0', node: '24.0.0', astro: '7.0.0', pagefind: '1.6.0'},
  source: '0'.repeat(64),
}
const text = {
  id: 'rain',
  editions: [
    {
      language: 'en',
      rights: 'CC0-1.0',
      paragraphs: [{clauses: [{id: 'p1c1'}], mentions: [{entity: 'org-mere'}]}],
    },
  ],
}

/** The page of a text, as the site has it. */
function page(language: string): string {
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>On Rain</title><link rel="stylesheet" href="../../assets/site.css"><link rel="icon" type="image/svg+xml" href="../../favicon.svg"><link rel="search" href="../../opensearch.xml"><meta http-equiv="content-security-policy" content="default-src 'none'"></head><body><header><a class="brand" href="../../index.html">Weather</a><form role="search" data-search="../../"><input name="q"></form><a href="index.html">${language}</a></header><main id="main"><article class="text" data-cards="../../assets/cards/${language}.js" data-chunks="1"><p id="p1">The <a class="e" href="../entities/org-mere/index.html">Mere Union</a>, see <a class="ref" href="../snow/index.html#p2">snow</a> and <a href="https://example.org/">more</a>.</p></article><template data-at="../snow/index.html#p2" title="Snow"></template><script type="module">1</script></main></body></html>`
}

/** Files of a small site of one text. */
export const siteFiles: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html>'.repeat(1000),
  'ru/rain/index.html': page('ru'),
  'en/rain/index.html': page('en'),
  'rain/index.html': '<!doctype html><a href="../en/rain/index.html">Rain</a>',
  'en/дождь № 3/index.html': 'Текст',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'fonts/a.woff2': 'not really a font',
  'assets/site.css': "@font-face{font-family:A;src:url('../fonts/a.woff2')}",
  'assets/cards/style.css': '.card{color:red}',
  'assets/cards/en.js': 'const cards = "</script><!--"',
  'assets/cards/ru.js': '0',
  'assets/cards/en.0.js': '(window.diglotCards??={})[0]={"org-mere":{"note":"</script>"},"org-pond":{}}\n',
  'assets/cards/en.1.js': '(window.diglotCards??={})[1]={"org-lake":{}}\n',
  'assets/cite/style.css': '.cite{color:red}',
  'assets/cite/en.js': 'window.diglotCite=0',
  'assets/cite/ru.js': 'window.diglotCite=0',
  'assets/reader/en.js': 'window.diglotReader=0',
  'assets/reader/ru.js': 'window.diglotReader=0',
  'assets/og/rain.png': 'a picture',
  'schemas/api/v1/text.schema.json': '{}',
  'search/boot.js': `__pfd("x","${'QUJD'.repeat(500)}")`,
  'dts/v1/index.json': '{}',
  'api/v1/texts/rain/index.json': JSON.stringify(text),
  'api/v1/texts/rain/p1.json': '{}',
  'empty.txt': '',
}

/** Writes a small site into a new folder and returns it. */
export function writeSmallSite(
  change: {
    readonly files?: Readonly<Record<string, string>>
    readonly url?: string
    readonly release?: null
  } = {},
): string {
  const folder = join(temporaryFolder(), 'site')
  const {release, ...rest} = facts
  const site = {names: {ru: 'Погода', en: 'Weather'}, ...(change.url === undefined ? {} : {url: change.url})}
  const texts = [{id: 'rain', date: '2031-04-03', titles: {ru: 'О дожде', en: 'On Rain'}}]
  const all = {
    ...siteFiles,
    'api/v1/index.json': JSON.stringify({site, texts}),
    'build.json': JSON.stringify(change.release === null ? rest : {...rest, release}),
    ...change.files,
  }
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  return folder
}
