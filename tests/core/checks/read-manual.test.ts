import {describe, expect, it} from 'vitest'
import {readManual} from '#core/checks/read-manual.ts'

const manual = `# Rules

Words about all of them.

## Files

Said of
files.

### slug

A bad name
for a folder.

- Wrong: \`../Rain\`
- Right: \`rain\`
- Do: Rename it.

### quiet

Nothing to show.

## Notes

No rule here.
`

describe('readManual', () => {
  it('reads groups with their rules, and joins lines', () => {
    expect(readManual(manual)).toEqual([
      {
        title: 'Files',
        lead: 'Said of files.',
        rules: [
          {
            id: 'slug',
            means: 'A bad name for a folder.',
            wrong: '`../Rain`',
            right: '`rain`',
            remedy: 'Rename it.',
          },
          {id: 'quiet', means: 'Nothing to show.'},
        ],
      },
    ])
  })

  it('reads the Russian manual, too', () => {
    const [group] = readManual('## Файлы\n\n### slug\n\nПлохое имя.\n\n- Что делать: Переименуйте.\n')
    expect(group?.rules).toEqual([{id: 'slug', means: 'Плохое имя.', remedy: 'Переименуйте.'}])
  })

  it('finds no rules where there are none', () => {
    expect(readManual('')).toEqual([])
  })
})
