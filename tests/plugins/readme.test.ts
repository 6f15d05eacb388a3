import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'

const root = join(import.meta.dirname, 'fixtures')
const headings = ['What is this?', 'Use', 'API', 'Messages', 'Example in and out']

/** Files of a golden folder that a reader of the README should see; the rest are options and inner forms. */
const isShown = (name: string) => /\.(?:md|html|txt)$/.test(name)

describe.each(readdirSync(root))('README of %s', (plugin) => {
  const readme = readFileSync(`plugins/${plugin}/README.md`, 'utf8')

  it('has the headings all have', () => {
    expect([...readme.matchAll(/^## (.+)$/gm)].flatMap((match) => match[1] ?? [])).toEqual(headings)
  })

  it('shows the golden case `readme`', () => {
    const folder = join(root, plugin, 'readme')
    const files = readdirSync(folder).filter(isShown)
    expect(files.length).toBeGreaterThan(1)
    for (const file of files)
      expect(readme).toContain(`\n${readFileSync(join(folder, file), 'utf8')}\`\`\`\n`)
  })
})
