import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {z} from 'zod'

const versions = z.record(z.string(), z.string()).default({})
const manifest = z
  .object({
    name: z.string(),
    exports: z.record(z.string(), z.string()),
    dependencies: versions,
    devDependencies: versions,
    engines: versions,
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
const lock = z
  .object({
    name: z.string(),
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        link: z.boolean().optional(),
        dependencies: versions,
        devDependencies: versions,
        engines: z.unknown().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
const installed = Object.entries(lock.packages).filter(([path]) => path !== '')
const wanted = Object.entries({...manifest.dependencies, ...manifest.devDependencies})

/** Public names of each entry: to change them is to change the package for those who use it. */
const publicNames: Readonly<Record<string, readonly string[]>> = {
  './remark-paragraphs': ['default'],
  './remark-clauses': ['default'],
  './remark-anchors': ['default'],
  './remark-entities': ['default'],
  './remark-citations': ['default'],
  './remark-dates': ['default'],
  './remark-align': ['default'],
  './rehype-permalinks': ['default'],
  './rehype-spaces': ['default'],
  './align': ['alignUnits'],
  './languages': ['languages', 'findLanguage'],
  './matcher': ['createMatcher'],
}

describe('entries of the package', () => {
  it('are these', () => {
    expect(Object.keys(manifest.exports).sort()).toEqual(Object.keys(publicNames).sort())
  })

  it('are all plugins, each with its README', () => {
    const plugins = readdirSync('plugins').filter((name) => /^(?:remark|rehype)-/.test(name))
    for (const plugin of plugins) {
      expect(manifest.exports[`./${plugin}`]).toBe(`./plugins/${plugin}/index.ts`)
      expect(existsSync(`plugins/${plugin}/README.md`), plugin).toBe(true)
    }
  })

  it.each(Object.entries(manifest.exports))('%s exports its pinned names', async (entry, path) => {
    // Types vanish at run time: what is left is what others can call.
    const module: object = await import(/* @vite-ignore */ `${process.cwd()}/${path}`)
    expect(Object.keys(module)).toEqual(publicNames[entry])
  })
})

describe('versions', () => {
  it.each(wanted)('%s is exact', (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
  })

  it('of package.json and of the lock file are the same', () => {
    const own = lock.packages['']
    expect(lock.name).toBe(manifest.name)
    expect(own?.dependencies).toEqual(manifest.dependencies)
    expect(own?.devDependencies).toEqual(manifest.devDependencies)
    expect(own?.engines).toEqual(manifest.engines)
    for (const [name, version] of wanted) expect(lock.packages[`node_modules/${name}`]?.version).toBe(version)
  })

  it('come from a registry, over https, with a checksum', () => {
    expect(installed.length).toBeGreaterThan(wanted.length)
    for (const [path, {resolved, integrity, link}] of installed) {
      expect(link, path).toBeUndefined()
      // A registry may be left out: npm then takes the one of the machine. Git and files are never right.
      expect(resolved ?? 'https://registry/x.tgz', path).toMatch(/^https:\/\/.+\.tgz$/)
      expect(integrity, path).toMatch(/^sha512-/)
    }
  })
})
