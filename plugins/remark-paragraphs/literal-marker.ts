import type {ListItem} from 'mdast'
import type {VFile} from 'vfile'

/**
 * Finds the number of a list item as it was typed: Markdown itself keeps only the first number of a list.
 *
 * @param item an item, with its position.
 * @param file the file it was read from.
 * @returns `26.`, `1)`, `-`; `undefined` for an item without a position.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {literalMarker} from '#plugins/remark-paragraphs/literal-marker.ts'
 * const start = {line: 1, column: 1, offset: 0}
 * const item = {type: 'listItem' as const, children: [], position: {start, end: start}}
 * assert.equal(literalMarker(item, new VFile('26) Rain.')), '26)')
 * ```
 */
export function literalMarker(item: ListItem, file: VFile): string | undefined {
  const start = item.position?.start.offset
  if (start === undefined) return undefined
  return /^(?:\d{1,9}[.)]|[-+*])/.exec(String(file).slice(start, start + 11))?.[0]
}

/**
 * Finds the box of what GFM takes for a task, `- [x] done`: a text has boxes and no tasks.
 *
 * @param item an item.
 * @param file the file it was read from.
 * @returns the box as it was typed, with a space; `''` for an item without one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {taskBox} from '#plugins/remark-paragraphs/literal-marker.ts'
 * assert.equal(taskBox({type: 'listItem', checked: true, children: []}, new VFile('')), '[x] ')
 * ```
 */
export function taskBox(item: ListItem, file: VFile): string {
  if (typeof item.checked !== 'boolean') return ''
  const start = item.position?.start.offset
  const typed = start === undefined ? undefined : /\[[ x]\]/i.exec(String(file).slice(start, start + 20))?.[0]
  return `${typed ?? (item.checked ? '[x]' : '[ ]')} `
}
