import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import type {Browser} from 'playwright-core'
import {ingestText} from '#core/ingest/ingest-text.ts'
import type {ReceivedDocument} from '#core/ingest/received-document.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'
import {readHtml} from '#io/formats/read-html.ts'
import {readPdf} from '#io/formats/read-pdf.ts'
import {launchPrinter, printPdf, type PrintOptions} from './print-pdf.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchPrinter()
})
afterAll(() => browser.close())

const read = async (body: string, options: PrintOptions) =>
  readPdf(await printPdf(browser, body, options), 'water.pdf')

/** Lines that are text, with their numbers. */
function listLines({text, hints}: ReceivedDocument) {
  return text
    .split('\n')
    .map((line, index) => ({text: line.replaceAll('\f', ''), hint: hints.get(index + 1) ?? {}}))
    .filter((line) => line.text !== '')
}
const kept = (document: ReceivedDocument) => listLines(document).filter(({hint}) => hint.drop === undefined)
const dropped = (document: ReceivedDocument) =>
  listLines(document).filter(({hint}) => hint.drop !== undefined)

const names =
  'Анна Борис Вера Глеб Дарья Егор Жанна Захар Инна Клим Лада Марк Нина Олег Пётр Рита Семён Тарас Ульяна Фёдор'.split(
    ' ',
  )
const sentence = (n: number) => {
  const name = names[n % names.length] ?? ''
  return `${name} ведёт журнал уровня воды и передаёт выписку из него соседнему посту. Выписку ${name} подписывает в день замера. Если замер не состоялся, ${name} вносит в журнал причину, а выписка за ${n} мая передаётся без чисел, с пометкой о том.`
}
const items = Array.from({length: 20}, (_, index) => `${index + 1}. ${sentence(index + 1)}`)
const rules = `<h1>О водомерных постах</h1>${items.map((item) => `<p>${item}</p>`).join('')}`

describe.each([{tagged: true}, {tagged: false}])('printed by Chromium, tagged: $tagged', ({tagged}) => {
  it('gives numbered paragraphs over two pages without head and number', async () => {
    const document = await read(rules, {tagged, head: 'Водный договор', isNumbered: true})
    expect(document.text.split('\f')).toHaveLength(3)
    expect(dropped(document).map(({text, hint}) => [text, hint.drop])).toEqual([
      ['Водный договор', 'running-head'],
      ['1', 'page-number'],
      ['Водный договор', 'running-head'],
      ['2', 'page-number'],
    ])
    const lines = kept(document)
    expect(lines[0]?.hint).toEqual({kind: 'title', opensBlock: true})
    expect(
      lines
        .slice(1)
        .map(({text}) => text)
        .join(' '),
    ).toBe(items.join(' '))
    const starts = lines.filter(({hint}) => hint.opensBlock === true).map(({text}) => text.split(' ')[0])
    expect(starts).toEqual(['О', ...items.map((_, index) => `${index + 1}.`)])
    expect(document.metadata).toMatchObject({title: 'Вода', pages: '2'})
  })

  it('gives the same edition as the text', async () => {
    const document = await read(rules, {tagged, head: 'Водный договор', isNumbered: true})
    const simplify = ({blocks}: ReturnType<typeof ingestText>) =>
      blocks.map(({kind, label, text}) => ({kind, label, text}))
    const fixture = ['О водомерных постах', ...items].join('\n\n')
    expect(simplify(ingestText(document.text, ru, {hints: document.hints}))).toEqual(
      simplify(ingestText(fixture, ru)),
    )
  })

  it('gives the same edition as the text in English', async () => {
    const paragraph = (n: number) =>
      `The keeper of post ${names[n] ?? ''} reads the gauge at noon and sends the figure to the office before the fifth of May. Where ice covers the post, a note of the ${n} reasons is sent by ${names[n] ?? ''} instead.`
    const body = names.map((_, index) => `${index + 1}. ${paragraph(index)}`)
    const html = `<div lang="en" style="text-align:left">${body.map((item) => `<p style="margin:4mm 0;text-indent:0">${item}</p>`).join('')}</div>`
    const document = await read(html, {tagged, isNumbered: true})
    const {blocks} = ingestText(document.text, en, {hints: document.hints})
    expect(blocks.map(({label, text}) => `${label ?? ''}. ${text}`)).toEqual(body)
  })

  it('reads the left column before the right', async () => {
    const text = Array.from({length: 8}, (_, index) => sentence(index))
    const columns = `<div style="columns:2;column-gap:8mm">${text.map((item) => `<p>${item}</p>`).join('')}</div>`
    const wide =
      '<p>Эта строка стоит под столбцами и занимает всю ширину листа, как и та, что стоит над ними в начале листа.</p>'
    const document = await read(`${wide}${columns}${wide}`, {tagged})
    const plain = /<p>(.*)<\/p>/.exec(wide)?.[1] ?? ''
    expect(
      kept(document)
        .map((line) => line.text)
        .join(' '),
    ).toBe([plain, ...text, plain].join(' '))
  })

  it('joins a table that goes over a page end', async () => {
    const rows = Array.from({length: 9}, (_, index) =>
      index % 3 === 0
        ? `<tr><td colspan="3">Раздел ${index / 3 + 1}</td></tr>`
        : `<tr><td>${index}</td><td>Осмотреть берег у поста ${index}, записать итоги осмотра в журнал и передать выписку из него соседнему посту</td>${index % 3 === 1 ? '<td rowspan="2">до мая 2031 года</td>' : ''}</tr>`,
    )
    const table = `<table><thead><tr><th>№</th><th>Работа</th><th>Срок</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
    const document = await read(`<p>Порядок работ на весну:</p>${table}<p>Работы ведёт смотритель.</p>`, {
      tagged,
      height: '120mm',
    })
    expect(dropped(document).map(({text}) => text)).toEqual(['№', 'Работа', 'Срок'])
    const cells = new Map<string, string[]>()
    for (const {text, hint} of kept(document)) {
      if (hint.cell === undefined) continue
      const {table: number, row, column, rowSpan, columnSpan, isHead} = hint.cell
      const key = [number, row, column, rowSpan, columnSpan, isHead].join(' ')
      cells.set(key, [...(cells.get(key) ?? []), text])
    }
    expect(cells.get('0 0 2 1 1 true')).toEqual(['Срок'])
    expect(cells.get('0 1 0 1 3 false')).toEqual(['Раздел 1'])
    expect(cells.get('0 2 2 2 1 false')?.join(' ')).toBe('до мая 2031 года')
    expect(cells.get('0 9 1 1 1 false')?.join(' ')).toMatch(/поста 8, .*посту$/)
    expect(kept(document).at(-1)?.text).toBe('Работы ведёт смотритель.')
  })

  it('gives the same plan as the page that was printed', async () => {
    const rows = Array.from(
      {length: 8},
      (_, index) =>
        `<tr><td>${index + 1}.</td><td>Осмотреть берег у поста ${index + 1}, записать итоги в журнал и передать выписку соседям</td><td>до ${index + 1} мая 2031 г.</td></tr>`,
    )
    const head = '<tr><th>№</th><th>Работа</th><th>Срок</th></tr>'
    const body = `<p>Порядок работ:</p><table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table><p>Работы ведёт смотритель.</p>`
    const list = ({text, hints}: ReceivedDocument) =>
      ingestText(text, ru, {hints}).blocks.map(({kind, label, column, text: words}) => [
        kind,
        label,
        column,
        words,
      ])
    const fromPdf = list(await read(body, {tagged, height: '120mm'}))
    expect(fromPdf).toEqual(list(readHtml(Buffer.from(body), 'water.html')))
    expect(fromPdf.filter(([kind, , column]) => kind === 'cell' && column === 'Срок')).toHaveLength(8)
  })

  it('knows footnotes, and keeps their marks with the word', async () => {
    const note =
      '<div style="position:absolute;top:200mm;left:0;right:0;font-size:9pt;border-top:1px solid #000"><div>1 Пост стоит у моста через протоку.</div><div>2 Замер делается утром.</div></div>'
    const text = `<p>Первый пост<sup>1</sup> передаёт замер<sup>2</sup> до полудня и хранит его в журнале.</p><p>${sentence(3)}</p><p>${sentence(4)}</p>`
    const document = await read(`${text}${note}`, {tagged})
    const lines = kept(document)
    expect(lines[0]?.text).toMatch(/^Первый пост1 передаёт замер2 до/)
    expect(lines.filter(({hint}) => hint.kind === 'note').map(({hint}) => hint.opensBlock)).toEqual([
      true,
      true,
    ])
  })

  it('keeps the hyphen at the end of a line for the importer', async () => {
    const words = 'водо&shy;измери&shy;тельный гидро&shy;метео&shy;рологи&shy;ческий '.repeat(8)
    const document = await read(
      `<p style="width:4cm;text-indent:0;text-align:left;hyphens:manual">${words}</p>`,
      {tagged},
    )
    const lines = kept(document).map(({text}) => text)
    expect(lines.some((line) => /\p{L}[-‐]$/u.test(line))).toBe(true)
    expect(lines.join('').replace(/[-‐ \u00AD]/g, '')).toBe(words.replace(/&shy;| /g, ''))
  })

  it('leaves turned text out, on the record', async () => {
    const stamp =
      '<div style="position:absolute;top:9cm;left:3cm;transform:rotate(-40deg);font-size:40pt">ОБРАЗЕЦ</div>'
    const document = await read(`<p>${sentence(1)}</p>${stamp}`, {tagged})
    expect(dropped(document)).toEqual([{text: 'ОБРАЗЕЦ', hint: {drop: 'page-chrome'}}])
  })

  it('leaves numbers of lines out, on the record', async () => {
    const number = (n: number) => `<span style="position:absolute;right:0;text-indent:0">${n}</span>`
    const lines = Array.from(
      {length: 15},
      (_, index) =>
        `<div style="position:relative;padding-right:15mm">${index % 5 === 4 ? number(index + 1) : ''}Вода в протоке прибыла.</div>`,
    )
    const document = await read(lines.join(''), {tagged})
    expect(dropped(document).map(({text}) => text)).toEqual(['5', '10', '15'])
    expect(new Set(kept(document).map(({text}) => text))).toEqual(new Set(['Вода в протоке прибыла.']))
  })

  it('reads posts and names side by side block by block', async () => {
    const block = (lines: string) => `<div style="width:45%">${lines}</div>`
    const pair = (left: string, right: string) =>
      `<div style="display:flex;justify-content:space-between;text-align:left;margin-top:10mm">${block(left)}${block(right)}</div>`
    const body = `<p>${sentence(1)}</p>${pair('Смотритель<br>Верхнего поста', 'Смотритель<br>Нижнего поста')}`
    const document = await read(body, {tagged})
    expect(
      kept(document)
        .slice(-4)
        .map(({text}) => text),
    ).toEqual(['Смотритель', 'Верхнего поста', 'Смотритель', 'Нижнего поста'])
  })
})

describe('refuses', () => {
  it('a scan', async () => {
    const picture = '<svg width="600" height="800"><circle cx="300" cy="300" r="200"/></svg>'
    await expect(read(picture, {tagged: false})).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('without text') as string,
    })
  })

  it('a file cut short', async () => {
    const bytes = await printPdf(browser, rules, {tagged: false})
    await expect(readPdf(bytes.subarray(0, bytes.length - 900), 'water.pdf')).rejects.toThrow(/cut short/)
  })
})

it('prints nothing', async () => {
  const spies = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name))
  await read('<p>Дождь шёл до вечера.</p>', {tagged: true})
  expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([])
})
