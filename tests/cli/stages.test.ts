import {spawnSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {drawBar} from '#cli/draw-bar.ts'
import {userEnvironment} from './run-diglot.ts'

describe('drawBar', () => {
  it('never fills a line, however narrow, and tells no time at first', () => {
    const work = {name: 'search index', done: 3, all: 7, elapsed: 1000}
    expect(drawBar(work, 80)).toBe(`search index ${'='.repeat(17)}${'-'.repeat(23)} 42 %`)
    for (const columns of [10, 20, 30, 40, 200]) {
      expect(drawBar({...work, elapsed: 3_600_000}, columns).length).toBeLessThan(columns)
    }
  })
})

describe('Stages', () => {
  const draw = (env: Record<string, string>, isTerminal = true): string => {
    const script = `
      import {Stages} from '#cli/stages.ts'
      process.stderr.isTTY = ${isTerminal}
      process.stderr.columns = 80
      const stages = new Stages()
      stages.next('texts')
      for (let at = 0; at < 4; at++) stages.step(at, 4)
      Stages.clear()
      stages.end()
      console.error('done')`
    const {NO_COLOR: _, CI: __, FORCE_COLOR: ___, ...rest} = userEnvironment()
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {env: {...rest, ...env}})
    return run.stderr.toString().replaceAll('\u001B', '<esc>')
  }

  it('draws one line, and leaves nothing of it', () => {
    const [head = '', bar = ''] = draw({}).split('\n')
    expect(head).toContain('texts')
    // Back to the first column before each picture; at the end the line is empty again.
    expect(bar).toMatch(/^\rtexts [=-]{40} 25 %<esc>\[K(?:\rtexts [=-]{40} \d+ %<esc>\[K)*\r<esc>\[Kdone$/)
    expect(bar).toContain(`${'='.repeat(40)} 100 %`)
    // No mode of the terminal is changed: nothing has to be put right when a signal ends the command.
    expect(bar.replaceAll('<esc>[K', '')).not.toContain('<esc>')
  })

  it.each([
    ['CI', {CI: 'true'}, true],
    ['NO_COLOR', {NO_COLOR: '1'}, true],
    ['a pipe', {}, false],
  ])('draws nothing with %s', (_, env, isTerminal) => {
    expect(draw(env as Record<string, string>, isTerminal)).toBe('texts\ndone\n')
  })
})
