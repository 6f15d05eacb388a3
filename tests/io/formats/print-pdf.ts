import {chromium, type Browser} from 'playwright-core'
import {findChromium} from '#tests/browser/find-chromium.ts'

/** How Chromium prints a page of HTML. */
export interface PrintOptions {
  readonly tagged: boolean
  readonly head?: string
  readonly isNumbered?: boolean
  readonly height?: string
}

/** Starts a Chromium that fetches nothing. */
export function launchPrinter(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
}

const style = `body{margin:0;font:12pt/1.3 "Liberation Serif",serif;text-align:justify}
p{margin:0;text-indent:1cm}h1{font-size:16pt;text-align:center;margin:0 0 8mm}
table{border-collapse:collapse;width:100%;margin:4mm 0}td,th{border:1px solid #000;padding:1mm;text-align:left}`
const edge = (content: string) =>
  `<div style="font-size:9px;width:100%;text-align:center;font-family:serif">${content}</div>`

/** Prints the body of an HTML page with a running head and page numbers, if asked for. */
export async function printPdf(
  browser: Browser,
  body: string,
  {tagged, head = '', isNumbered = false, height = '297mm'}: PrintOptions,
): Promise<Uint8Array> {
  const page = await browser.newPage()
  try {
    await page.setContent(`<!doctype html><html lang="ru"><title>Вода</title><style>${style}</style>${body}`)
    return await page.pdf({
      width: '210mm',
      height,
      tagged,
      displayHeaderFooter: head !== '' || isNumbered,
      headerTemplate: edge(head),
      footerTemplate: edge(isNumbered ? '<span class="pageNumber"></span>' : ''),
      margin: {top: '2cm', bottom: '2cm', left: '2cm', right: '2cm'},
    })
  } finally {
    await page.close()
  }
}
