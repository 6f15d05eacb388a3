import {spawnSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {userEnvironment} from './run-diglot.ts'

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
    expect(bar).toMatch(
      /^(?:<esc>7)?(?:<esc>\[1Gtexts [=-]{40} \d+ %[^<]*<esc>\[0K)+(?:<esc>8)?<esc>\[1G<esc>\[2Kdone$/,
    )
    expect(bar).toContain(`${'='.repeat(40)} 100 %`)
    // No mode of the terminal is changed: nothing has to be put right when a signal ends the command.
    expect(bar).not.toContain('<esc>[?')
  })

  it.each([
    ['CI', {CI: 'true'}, true],
    ['NO_COLOR', {NO_COLOR: '1'}, true],
    ['a pipe', {}, false],
  ])('draws nothing with %s', (_, env, isTerminal) => {
    expect(draw(env as Record<string, string>, isTerminal)).toBe('texts\ndone\n')
  })
})
