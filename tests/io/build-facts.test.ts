import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {nameSite, readBuildFacts, writeBuildFacts} from '#io/build-facts.ts'
import {contentDigest} from '#io/content-digest.ts'
import {findSettings} from '#io/settings.ts'
import {siteSchema} from '#io/schemas.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'
import {writeCorpus} from '#tests/cli/write-corpus.ts'
import packageJson from '../../package.json' with {type: 'json'}

describe('writeBuildFacts', () => {
  it('tells release, name, versions and source, and nothing of the machine', () => {
    const content = writeCorpus({
      'site.yaml': 'names: {ru: Погода}\nslug: vane\n',
      'releases.yaml': "releases: [{name: '2031.1', date: 2031-04-03}]\n",
    })
    const write = (): string => {
      const out = temporaryFolder()
      writeBuildFacts({...findSettings(), content, out})
      return out
    }
    const facts = readBuildFacts(write())
    expect(Object.keys(facts)).toEqual(['name', 'release', 'versions', 'source'])
    expect(facts).toMatchObject({
      name: 'vane',
      release: {name: '2031.1', date: '2031-04-03'},
      source: contentDigest(content),
    })
    // What is pinned, not what happens to run.
    const {node, astro, pagefind} = packageJson.dependencies
    expect(facts.versions).toEqual({diglot: packageJson.version, node, astro, pagefind})
    expect(Object.values(facts.versions).every((version) => /^\d+\.\d+\.\d+/.test(version))).toBe(true)
    const versions = {...process.versions, node: '99.0.0'}
    vi.stubGlobal('process', Object.create(process, {versions: {value: versions}}))
    const other = write()
    vi.unstubAllGlobals()
    const [a, b] = [write(), other].map((out) => readFileSync(join(out, 'build.json'), 'utf8'))
    expect(a).toBe(b)
  })
})

describe('contentDigest', () => {
  const write = (files: Readonly<Record<string, string>>): string => {
    const folder = temporaryFolder()
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), {recursive: true})
      writeFileSync(join(folder, path), text)
    }
    return contentDigest(folder)
  }

  it('changes with words and names, not with hidden files, order or the form of a name', () => {
    const digest = write({'a/ru.md': 'Дождь', 'b/й.md': 'Снег'})
    expect(write({['b/й.md'.normalize('NFD')]: 'Снег', 'a/ru.md': 'Дождь', 'a/.ru.md.swp': 'x'})).toBe(digest)
    expect(write({'a/ru.md': 'Дождь.', 'b/й.md': 'Снег'})).not.toBe(digest)
    expect(write({'a/en.md': 'Дождь', 'b/й.md': 'Снег'})).not.toBe(digest)
    expect(write({'a/ru.md': 'ДождьСнег'})).not.toBe(digest)
  })
})

describe('nameSite', () => {
  it.each([
    [{en: 'My Archive: “Rain”, 2nd ed.'}, 'my-archive-rain-2nd-ed'],
    [{ru: 'Архив дождя', en: 'Rain'}, 'rain'],
    [{ru: 'Щёлковский архив'}, 'shchyolkovskiy-arhiv'],
    [{en: '…'}, 'site'],
    [{en: 'Con'}, 'site'],
    [{en: `${'a'.repeat(59)} bc`}, 'a'.repeat(59)],
  ])('makes a name of %j', (names, expected) => {
    expect(nameSite({site: {names}})).toBe(expected)
  })

  it('takes the word of the editors', () => {
    expect(nameSite({slug: 'vane', site: {names: {en: 'Rain'}}})).toBe('vane')
    expect(siteSchema.safeParse({names: {en: 'Rain'}, slug: '../x'}).success).toBe(false)
  })
})
