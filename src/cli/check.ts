import type {Command} from 'commander'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {listTexts} from '#io/read-text.ts'
import {findSettings} from '#io/settings.ts'
import {CorpusReader} from '#plugins/astro-corpus/corpus-reader.ts'
import {contentOption, jsonOption} from './options.ts'
import {tellFinding} from '#plugins/tell-finding.ts'

/** Adds `diglot check`. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('run every rule over the corpus; exit 1 on errors')
    .addOption(contentOption())
    .addOption(jsonOption())
    .action((options: {content?: string; json?: boolean}) => {
      const settings = findSettings(options)
      const reader = new CorpusReader(settings)
      const files: VFile[] = [...reader.files]
      const names = listTexts(settings.content)
      for (const name of names) {
        const {entry, files: own} = reader.read(name)
        files.push(...own)
        if (entry === undefined) continue
        const file = new VFile({path: `${settings.content}/corpus/${name}`})
        for (const finding of entry.summary.findings) tellFinding(file, finding)
        files.push(file)
      }
      print(files, options.json === true, names.length)
      if (files.some((file) => file.messages.some((message) => message.fatal === true))) process.exitCode = 1
    })
}

function print(files: readonly VFile[], isJson: boolean, texts: number): void {
  const spoken = files.filter((file) => file.messages.length > 0)
  if (isJson) {
    for (const file of spoken) {
      for (const {line, column, reason, ruleId, fatal, note} of file.messages) {
        console.log(
          JSON.stringify({path: file.path, line, column, rule: ruleId, fatal, reason, remedy: note}),
        )
      }
    }
    return
  }
  if (spoken.length > 0) console.log(reporter(spoken, {verbose: true}))
  const findings = spoken.reduce((sum, file) => sum + file.messages.length, 0)
  console.log(`${texts} texts, ${findings} findings`)
}
