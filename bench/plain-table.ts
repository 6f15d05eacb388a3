import {parseHTML} from 'linkedom'

/**
 * The same text as a plain table: the style sheets of the page, so that type is the same, a row for each row, a cell
 * for each cell with the words and marks that it has.
 * @param html a built page of a text
 */
export function toPlainTable(html: string): string {
  const {document} = parseHTML(html)
  const sheets = [...document.querySelectorAll('link[rel=stylesheet]')].map(({outerHTML}) => outerHTML)
  const rows = [...document.querySelectorAll('.text .row')].map((row) => {
    const cells = [...row.querySelectorAll('.c')].map(
      (cell) => `<td lang="${cell.getAttribute('lang') ?? ''}">${cell.innerHTML}</td>`,
    )
    return `<tr><td>${row.querySelector('.n')?.outerHTML ?? ''}</td>${cells.join('')}</tr>`
  })
  return `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Table</title>${sheets.join('')}</head>
<body><main><table>${rows.join('\n')}</table></main></body></html>\n`
}
