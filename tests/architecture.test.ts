import {describe, expect, it} from 'vitest'
import {readModules, type Module} from '#tests/read-modules.ts'

/** Small pure packages that `src/core` may import, each with its reason. */
const purePackages: readonly string[] = [
  // Pagefind's files are CBOR; no dependencies, typed, kept by its author since 2020.
  'cborg',
]

const modules = readModules(process.cwd())
const code = modules.filter(({path}) => !path.startsWith('tests/') && !path.startsWith('bench/'))
const own = (prefix: string) => modules.filter(({path}) => path.startsWith(prefix))

/** Steps of the flow in order; a step may import those before it. */
const steps = [
  'model',
  'text',
  'ingest',
  'layout',
  'segment',
  'register',
  'entities',
  'dates',
  'citations',
  'align',
  'compare',
  'reading',
  'families',
  'glossary',
  'checks',
  'indexes',
  'search',
  'offline',
  'citing',
  'exchange',
]

/** Steps that may be used out of order, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'ingest -> segment': 'the importer reads printed numbers with the grammar of the numbering step',
}

function offences(list: readonly Module[], isWrong: (specifier: string, path?: string) => boolean): string[] {
  return list.flatMap(({path, imports}) =>
    imports
      .filter((item) => isWrong(item.specifier, item.path))
      .map(({specifier}) => `${path} imports ${specifier}`),
  )
}

const isAstro = (specifier: string) => specifier === 'astro' || /^(?:astro[/:]|@astrojs\/)/.test(specifier)
const isUnified = (specifier: string) =>
  /^(?:unified|remark|rehype|mdast-|micromark|vfile|unist-)/.test(specifier)

describe('boundaries', () => {
  it('the model imports nothing but itself', () => {
    expect(
      offences(own('src/core/model/'), (_, path) => path?.startsWith('src/core/model/') !== true),
    ).toEqual([])
  })

  it('core imports core and the listed pure packages only', () => {
    const isWrong = (specifier: string, path?: string) =>
      path === undefined ? !purePackages.includes(specifier) : !path.startsWith('src/core/')
    expect(offences(own('src/core/'), isWrong)).toEqual([])
  })

  it('a step of core imports earlier steps only', () => {
    const wrong = own('src/core/').flatMap(({path, imports}) => {
      const from = path.split('/')[2] ?? ''
      return imports.flatMap((item) => {
        const to = item.path?.split('/')[2] ?? from
        const isLater = steps.indexOf(to) > steps.indexOf(from)
        return isLater && exceptions[`${from} -> ${to}`] === undefined
          ? [`${path} imports ${item.specifier}`]
          : []
      })
    })
    expect(wrong).toEqual([])
    expect(
      [...new Set(own('src/core/').map(({path}) => path.split('/')[2] ?? ''))].filter(
        (step) => !steps.includes(step),
      ),
    ).toEqual([])
  })

  it('plugins do not import each other, io or Astro', () => {
    const plugins = modules.filter(({path}) => /^plugins\/(?:remark|rehype)-/.test(path))
    const wrong = plugins.flatMap((module) =>
      offences([module], (specifier, path) => {
        const folder = module.path.split('/').slice(0, 2).join('/')
        const isOther =
          path !== undefined && /^plugins\/(?:remark|rehype)-/.test(path) && !path.startsWith(`${folder}/`)
        return (
          isOther ||
          specifier.startsWith('node:') ||
          path?.startsWith('src/io/') === true ||
          isAstro(specifier)
        )
      }),
    )
    expect(wrong).toEqual([])
  })

  it('astro-corpus opens no file itself', () => {
    expect(offences(own('plugins/astro-corpus/'), (specifier) => /^node:fs/.test(specifier))).toEqual([])
  })

  it('io imports neither Astro nor plugins', () => {
    expect(
      offences(
        own('src/io/'),
        (specifier, path) => isAstro(specifier) || path?.startsWith('plugins/') === true,
      ),
    ).toEqual([])
  })

  it('pages and components import neither io, node nor unified', () => {
    const pages = modules.filter(({path}) => /^src\/(?:pages|components|layouts|i18n|scripts)\//.test(path))
    expect(
      offences(
        pages,
        (specifier, path) =>
          specifier.startsWith('node:') || isUnified(specifier) || path?.startsWith('src/io/') === true,
      ),
    ).toEqual([])
  })

  it('the command line imports neither Astro nor pages', () => {
    expect(
      offences(
        own('src/cli/'),
        (specifier, path) => isAstro(specifier) || path?.startsWith('src/pages/') === true,
      ),
    ).toEqual([])
  })

  it('our imports carry their ending', () => {
    expect(
      offences(
        modules,
        (_, path) => path !== undefined && !/\.(?:ts|astro|mjs|json|css|css\?\w+)$/.test(path),
      ),
    ).toEqual([])
  })
})

describe('import cycles', () => {
  it('there is none, types included', () => {
    const graph = new Map(
      modules.map(({path, imports}) => [path, imports.flatMap((item) => item.path ?? [])]),
    )
    const done = new Set<string>()
    const cycles: string[] = []
    const walk = (path: string, trail: readonly string[]): void => {
      const at = trail.indexOf(path)
      if (at !== -1) cycles.push([...trail.slice(at), path].join(' -> '))
      if (at !== -1 || done.has(path)) return
      for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
      done.add(path)
    }
    for (const path of graph.keys()) walk(path, [])
    expect(cycles).toEqual([])
  })
})

describe('budgets', () => {
  const share = <T>(list: readonly T[], isFine: (item: T) => boolean) =>
    list.filter(isFine).length / list.length

  it('files are short', () => {
    const counted = code.map(({lines}) => lines).sort((a, b) => a - b)
    expect(counted[Math.floor(counted.length / 2)]).toBeLessThanOrEqual(80)
    expect(share(code, ({lines}) => lines <= 200)).toBeGreaterThanOrEqual(0.9)
    expect(modules.filter(({lines}) => lines > 400).map(({path}) => path)).toEqual([])
  })

  it('functions are short and simple', () => {
    const functions = code.flatMap(({path, functions: list}) => list.map((item) => ({...item, path})))
    expect(share(functions, ({lines}) => lines <= 40)).toBeGreaterThanOrEqual(0.9)
    const complex = functions.filter(({complexity}) => complexity > 12)
    expect(complex.map(({path, name, complexity}) => `${path} ${name}: ${complexity}`)).toEqual([])
  })

  it('nothing is of type any', () => {
    expect(modules.filter(({hasAny}) => hasAny).map(({path}) => path)).toEqual([])
  })

  it('nothing is re-exported, nothing is called utils', () => {
    expect(code.filter(({hasReexport}) => hasReexport).map(({path}) => path)).toEqual([])
    expect(code.filter(({path}) => path.endsWith('/utils.ts')).map(({path}) => path)).toEqual([])
  })
})
