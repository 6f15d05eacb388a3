import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** A fence of a page, with what a reader is told to do with it. */
export interface Step {
  /** `sh`, `ts`, `yaml` … */
  readonly language: string
  readonly body: string
  /** File that the words above the fence name, as in “… `ru.md`:”. */
  readonly file?: string
  /** Line of the page, from 1. */
  readonly line: number
}

export interface GuideFile {
  /** Name of the file, as `cite.en.mdx`. */
  readonly path: string
  readonly name: string
  readonly language: string
  readonly source: string
}

/** Reads the prose pages of the sample corpus. */
export function readGuide(folder = 'content/pages'): readonly GuideFile[] {
  return readdirSync(folder)
    .filter((path) => path.endsWith('.mdx'))
    .sort()
    .map((path) => {
      const [name = '', language = ''] = path.split('.')
      return {path, name, language, source: readFileSync(join(folder, path), 'utf8')}
    })
}

/** Lists the fences of a page in order. */
export function readSteps(source: string): readonly Step[] {
  const steps: Step[] = []
  let above = ''
  let open: {language: string; line: number; body: string[]} | undefined
  source.split('\n').forEach((text, index) => {
    const [, language] = /^```(\w*)$/.exec(text) ?? []
    if (language === undefined) {
      if (open !== undefined) open.body.push(text)
      else if (text.trim() !== '') above = text
    } else if (open === undefined) {
      open = {language, line: index + 1, body: []}
    } else {
      const [, file] = /`([^`]+)`:$/.exec(above) ?? []
      const {body, ...rest} = open
      steps.push({...rest, body: `${body.join('\n')}\n`, ...(file === undefined ? {} : {file})})
      open = undefined
    }
  })
  return steps
}
