import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

/** Files of a small good corpus: one text in two languages, one in English alone. */
export const goodFiles: Readonly<Record<string, string | Uint8Array>> = {
  'corpus/rain-2031/text.yaml': `id: rain-2031
kind: statement
date: '2031-04-03'
titles: {ru: О дожде, en: On Rain}
editions:
  - {language: ru, role: digest, source: Наше, rights: CC0-1.0}
  - {language: en, role: digest, source: Ours, rights: CC0-1.0}
`,
  'corpus/rain-2031/ru.md': '# О дожде\n\n1\\. Идёт дождь. Он тёплый.\n\n2\\. См. пункт 1.\n',
  'corpus/rain-2031/en.md': '# On Rain\n\n1\\. It is raining. It is warm.\n\n2\\. See paragraph 1.\n',
  'corpus/snow-2032/text.yaml': `id: snow-2032
kind: letter
date: '2032'
titles: {en: On Snow}
editions:
  - {language: en, role: digest, source: Ours, rights: CC0-1.0}
`,
  'corpus/snow-2032/en.md': '# On Snow\n\nIt snows.\n\nIt has stopped.\n',
}

/** Writes files under a new folder and returns it; `undefined` leaves a good file out. */
export function writeCorpus(changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): string {
  const folder = temporaryFolder()
  for (const [path, content] of Object.entries({...goodFiles, ...changes})) {
    if (content === undefined) continue
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  return folder
}
