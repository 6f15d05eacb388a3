import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {listFiles} from '#io/list-files.ts'

/** Inside the project, so that `#core/...` resolves as it does for everybody. */
const folder = join(process.cwd(), '.cache', 'examples')
rmSync(folder, {recursive: true, force: true})
mkdirSync(folder, {recursive: true})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const sources = ['src/core', 'src/io', 'src/cli', 'plugins'].flatMap((part) =>
  listFiles(part)
    .filter(({path}) => /\.(?:ts|md)$/.test(path))
    .map(({path}) => `${part}/${path}`),
)

/** The `ts` blocks of a docstring or of a Markdown file. */
function examplesOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  const blocks = text.matchAll(/^( \* )?```ts\n([\s\S]*?)^(?: \* )?```$/gm)
  return [...blocks].map((match) =>
    match[1] === undefined ? (match[2] ?? '') : (match[2] ?? '').replace(/^ \* ?/gm, ''),
  )
}

const examples = [...sources, 'README.md'].flatMap((path) =>
  examplesOf(path).map((example, index) => ({name: `${path} ${index + 1}`, example})),
)

describe('examples run', () => {
  it.each(examples)('$name', async ({name, example}) => {
    const file = join(folder, `${name.replaceAll(/[/ ]/g, '-')}.ts`)
    writeFileSync(file, example)
    await import(/* @vite-ignore */ file)
  })

  it('most exported functions have one', () => {
    expect(examples.length).toBeGreaterThan(100)
  })
})
