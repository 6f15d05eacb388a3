import {VFile} from 'vfile'
import {addProblem} from './problem.ts'
import {limits} from './read-text-file.ts'

/** Signs of inline markup a block may hold: micromark is quadratic in them (facts: reliability, section 3). */
const maxInlineSigns = 1000

/**
 * Refuses Markdown that would take the parser minutes, before it sees it.
 *
 * @param path shown in messages.
 * @param source Markdown, lines ended by `\n`.
 * @returns a file with a fatal message for an empty source, nesting deeper than 16 levels, or a block
 *   with more than 1,000 signs of markup.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {checkMarkdown} from '#io/check-markdown.ts'
 * assert.equal(checkMarkdown('x.md', '>'.repeat(20_000)).messages[0]?.ruleId, 'nesting')
 * assert.equal(checkMarkdown('x.md', 'A line.').messages.length, 0)
 * ```
 */
export function checkMarkdown(path: string, source: string): VFile {
  const file = new VFile({path})
  if (source.trim() === '') {
    addProblem(file, {
      rule: 'empty-file',
      severity: 'error',
      reason: 'Unexpected empty file, expected a text',
      remedy: 'Write the text, or take the edition out of text.yaml.',
      line: 1,
    })
    return file
  }
  let signs = 0
  for (const [index, line] of source.split('\n').entries()) {
    const depth = depthOf(line)
    if (depth > limits.nesting) {
      refuse(file, index + 1, 'nesting', `nesting of ${depth} levels`, `${limits.nesting} levels`)
      return file
    }
    signs = line.trim() === '' ? 0 : signs + countSigns(line)
    if (signs > maxInlineSigns) {
      refuse(file, index + 1, 'markup-density', `block with over ${maxInlineSigns} signs of markup`, 'prose')
      return file
    }
  }
  return file
}

function refuse(file: VFile, line: number, rule: string, found: string, expected: string): void {
  addProblem(file, {
    rule,
    severity: 'error',
    reason: `Unexpected ${found}, expected at most ${expected}`,
    remedy: 'Simplify the markup, or escape signs that are text with a backslash.',
    line,
  })
}

/** Quotation and list markers a line opens, and the levels its indentation stands for. */
function depthOf(line: string): number {
  const opening = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? ''
  const markers = opening.match(/[>\-+*]|\d[.)]/g)?.length ?? 0
  const indentation = /^[ \t]*/.exec(line)?.[0].length ?? 0
  return markers + Math.floor(indentation / 4)
}

function countSigns(line: string): number {
  let count = 0
  for (let index = 0; index < line.length; index++) {
    const sign = line[index]
    if (sign === '\\') index++
    else if (sign === '*' || sign === '_' || sign === '[' || sign === '`' || sign === '<') count++
  }
  return count
}
