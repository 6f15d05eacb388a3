/** A rule as the manual explains it; Markdown of one line each. */
export interface RuleEntry {
  readonly id: string
  readonly means: string
  readonly wrong?: string
  readonly right?: string
  readonly remedy?: string
}

export interface RuleGroup {
  readonly title: string
  /** Empty: none. */
  readonly lead: string
  readonly rules: readonly RuleEntry[]
}

/** First words of the lines of a rule, in the languages of the manual. */
const marks = {wrong: ['Wrong', 'Неверно'], right: ['Right', 'Верно'], remedy: ['Do', 'Что делать']} as const

/**
 * Reads the manual of rules, `README.md` or `README.ru.md` of this folder.
 *
 * @param manual Markdown: groups under `##`, rules under `###`.
 * @returns the groups that have rules, in order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readManual} from '#core/checks/read-manual.ts'
 * const [group] = readManual('# Rules\n\n## Files\n\n### slug\n\nA bad name.\n\n- Do: Rename it.\n')
 * assert.deepEqual(group?.rules, [{id: 'slug', means: 'A bad name.', remedy: 'Rename it.'}])
 * ```
 */
export function readManual(manual: string): readonly RuleGroup[] {
  return manual
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...rules] = part.split(/^### /m)
      const [title = '', ...lead] = head.split('\n')
      return {title, lead: joinLines(lead), rules: rules.map(readRule)}
    })
    .filter(({rules}) => rules.length > 0)
}

function readRule(source: string): RuleEntry {
  const [id = '', ...lines] = source.split('\n')
  const line = (names: readonly string[]): string | undefined => {
    const name = names.find((each) => lines.some((text) => text.startsWith(`- ${each}: `)))
    return name && lines.find((text) => text.startsWith(`- ${name}: `))?.slice(name.length + 4)
  }
  const wrong = line(marks.wrong)
  const right = line(marks.right)
  const remedy = line(marks.remedy)
  return {
    id,
    means: joinLines(lines.filter((text) => !text.startsWith('- '))),
    ...(wrong === undefined ? {} : {wrong}),
    ...(right === undefined ? {} : {right}),
    ...(remedy === undefined ? {} : {remedy}),
  }
}

function joinLines(lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/g, ' ').trim()
}
