import {createHash} from 'node:crypto'
import {spawn} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, inject, it, vi} from 'vitest'
import {bundlePath} from '#io/bundle.ts'
import {listFiles} from '#io/list-files.ts'
import {runDiglot, temporaryFolder, userEnvironment} from '#tests/cli/run-diglot.ts'
import {writeCorpus} from '#tests/cli/write-corpus.ts'

/** One digest over names and bytes of all files of a folder. */
function digest(folder: string): string {
  const hash = createHash('sha256')
  for (const {path} of listFiles(folder)) hash.update(path).update(readFileSync(join(folder, path)))
  return hash.digest('hex')
}

describe('same input, same bytes', () => {
  it('the site and its zip are the same from a cold cache, a warm one and another time zone', () => {
    const site = inject('site')
    const folder = temporaryFolder()
    const cache = join(folder, 'cache')
    vi.stubEnv('TZ', 'Asia/Vladivostok')
    for (const name of ['первая сборка', 'second']) {
      const out = join(folder, name, 'site')
      const {code, err} = runDiglot(['build', '--out', out], cache)
      expect(err.includes('Error') ? err : code).toBe(0)
      expect(digest(out)).toBe(digest(site))
      expect(readFileSync(bundlePath(out)).equals(readFileSync(bundlePath(site)))).toBe(true)
    }
  })

  it('an edited plugin and a rebuild give what a clean build gives', () => {
    const copy = join(temporaryFolder(), 'project')
    for (const name of [
      'src',
      'plugins',
      'public',
      'content',
      'package.json',
      'astro.config.mjs',
      'tsconfig.json',
    ]) {
      cpSync(name, join(copy, name), {recursive: true})
    }
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
    const build = (out: string, cache: string): void => {
      const content = join(copy, 'content')
      const {code, err} = runDiglot(
        ['build', '--content', content, '--out', join(copy, out)],
        join(copy, cache),
        copy,
      )
      expect(code === 0 ? '' : err).toBe('')
    }
    build('one', 'cache-a')
    const file = join(copy, 'src/core/reading/inline-html.ts')
    writeFileSync(file, readFileSync(file, 'utf8').replace('class="e"', 'class="entity"'))
    build('two', 'cache-a')
    build('three', 'cache-b')
    expect(digest(join(copy, 'two'))).not.toBe(digest(join(copy, 'one')))
    expect(digest(join(copy, 'two'))).toBe(digest(join(copy, 'three')))
  })
})

describe('a killed build', () => {
  it('leaves the old site or the new one whole, and the next build works', async () => {
    const content = writeCorpus()
    const out = join(temporaryFolder(), 'site')
    const cache = join(dirname(out), 'cache')
    const args = ['build', '--content', content, '--out', out]
    const started = Date.now()
    expect(runDiglot(args, cache).code).toBe(0)
    const duration = Date.now() - started
    const whole = digest(out)
    for (const share of [0.15, 0.4, 0.6, 0.8, 0.95]) {
      const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
        env: {...userEnvironment(), DIGLOT_CACHE: cache},
        stdio: 'ignore',
        detached: true,
      })
      await new Promise((resolve) => setTimeout(resolve, duration * share))
      // The group: the site build runs in a process of its own.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      await new Promise((resolve) => setTimeout(resolve, 200))
      if (existsSync(out)) expect(digest(out)).toBe(whole)
      else expect(digest(`${out}.old`)).toBe(whole)
    }
    expect(runDiglot(args, cache).code).toBe(0)
    expect(digest(out)).toBe(whole)
    expect(readdirSync(dirname(out)).filter((name) => /\.(?:tmp|old|lock)/.test(name))).toEqual([])
  })

  it('two builds at once: one builds, the other says so or waits its turn; the site is whole', async () => {
    const content = writeCorpus()
    const out = join(temporaryFolder(), 'site')
    mkdirSync(dirname(out), {recursive: true})
    const run = (): Promise<number | null> =>
      new Promise((resolve) => {
        spawn(process.execPath, ['src/cli/main.ts', 'build', '--content', content, '--out', out], {
          env: {...userEnvironment(), DIGLOT_CACHE: join(dirname(out), 'cache')},
          stdio: 'ignore',
        }).on('exit', resolve)
      })
    const codes = await Promise.all([run(), run()])
    expect(codes).toContain(0)
    expect(existsSync(join(out, 'index.html'))).toBe(true)
    expect(readdirSync(dirname(out)).filter((name) => /\.(?:tmp|old|lock)/.test(name))).toEqual([])
  })
})
