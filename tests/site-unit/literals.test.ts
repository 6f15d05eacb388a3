/** What a reader sees comes from the dictionaries: no word stands in a template or in code that writes HTML. */
import {globSync, readFileSync} from 'node:fs'
import ts from 'typescript'
import {describe, expect, it} from 'vitest'

/** Names that are the same in all languages. */
const names = ['Wikidata']
/** Attributes that people read. */
const spoken = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
]

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/&[a-z#\d]+;/gi, ''))
}

function trimWords(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => hasWords(text) && !names.includes(text))
}

/** All nodes of a tree. */
function listNodes(node: ts.Node): ts.Node[] {
  const nodes = [node]
  ts.forEachChild(node, (child) => void nodes.push(...listNodes(child)))
  return nodes
}

/** Words of an Astro template: between its tags, in attributes, and in what an expression may come to. */
function readTemplate(astro: string): string[] {
  const template = astro
    .replace(/^---[\s\S]*?\n---/, '')
    .replace(/<!doctype[^>]*>|<!--[\s\S]*?-->/gi, '')
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
  const source = ts.createSourceFile(
    'x.tsx',
    `<>${template}</>`,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  )
  return trimWords(
    listNodes(source).flatMap((node) => {
      if (ts.isJsxText(node)) return node.text
      if (ts.isJsxAttribute(node)) {
        const {name, initializer} = node
        return spoken.includes(name.getText()) && initializer ? listResults(initializer) : []
      }
      return ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) ? listResults(node) : []
    }),
  )
}

/** Strings that an expression may come to. */
function listResults(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({literal}) => literal)].map(({text}) => text)
  if (ts.isJsxExpression(node)) return node.expression ? listResults(node.expression) : []
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(listResults)
  if (ts.isParenthesizedExpression(node)) return listResults(node.expression)
  return ts.isBinaryExpression(node) ? listResults(node.right) : []
}

/** Words beside the tags of strings that hold HTML, and in its attributes; `{}` stands for what is put in. */
function readMarkup(code: string): string[] {
  const source = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true)
  return trimWords(
    listNodes(source)
      .map((node) =>
        ts.isTemplateExpression(node)
          ? [node.head.text, ...node.templateSpans.map(({literal}) => literal.text)].join('{}')
          : ts.isStringLiteralLike(node)
            ? node.text
            : '',
      )
      .filter((text) => /<\/?[a-z]/i.test(text))
      .flatMap((html) => [
        ...[...html.matchAll(/ ([a-z-]+)="([^"]*)"/g)].flatMap(([, name = '', words = '']) =>
          spoken.includes(name) ? words : [],
        ),
        // A tag may be cut at either end of the string.
        ...html.replace(/^[^<>]*>|<[^<>]*>|<[^<>]*$/g, '\n').split('\n'),
      ]),
  )
}

const read = (path: string): string => readFileSync(path, 'utf8')
const templates = globSync('src/{pages,components,layouts}/**/*.astro')
const writers = globSync('src/components/*-html.ts')

describe('words outside the dictionaries', () => {
  it.each(templates)('%s has none', (path) => {
    expect(readTemplate(read(path))).toEqual([])
  })

  it.each(writers)('%s has none', (path) => {
    expect(readMarkup(read(path))).toEqual([])
  })

  it('would be found in a template', () => {
    const astro = `---
const a = '<p>no</p>'
---
<p class="no" title="Rain" alt={a ? 'Fog' : a}>{a === 'no' && <b>Snow {a}</b>} Hail {a ? b('no') : 'Sleet'}</p>`
    expect(readTemplate(astro).sort()).toEqual(['Fog', 'Hail', 'Rain', 'Sleet', 'Snow'])
    expect(templates.length).toBeGreaterThan(20)
  })

  it('would be found in code that writes HTML', () => {
    expect(readMarkup('`<p class="no">Rain: ${b}</p>` + "no tag"')).toEqual(['Rain: {}'])
    expect(readMarkup('`<p title="Снег" class="no">${b}&nbsp;`')).toEqual(['Снег'])
    expect(writers.length).toBeGreaterThan(5)
  })
})
