import {writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** Writes `index.html`: all pictures, those of a page together, each leading to its file. */
export function writeSheet(out: string, names: readonly string[]): void {
  const groups = Map.groupBy(names, (name) => name.split('.')[0] ?? '')
  const sections = [...groups].map(([group, files]) => {
    const figures = files.map(
      (file) =>
        `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${file}</figcaption></figure>`,
    )
    return `<h2 id="${group}">${group}</h2>\n<div>${figures.join('\n')}</div>`
  })
  const links = [...groups.keys()].map((group) => `<a href="#${group}">${group}</a>`)
  const style = `body {font: 14px system-ui; margin: 1rem} div {display: flex; flex-wrap: wrap; gap: 1rem}
figure {margin: 0; width: 300px} img {width: 300px; height: 380px; object-fit: cover; object-position: top; border: 1px solid #999}
figcaption {overflow-wrap: anywhere}`
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shots</title><style>${style}</style>
<h1>${names.length} pictures</h1><nav>${links.join(' ')}</nav>
${sections.join('\n')}</html>\n`,
  )
}
