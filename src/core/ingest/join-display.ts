import type {DraftBlock} from '#core/model/draft-block.ts'

/** What stands between two blocks of the display text. */
export const blockSeparator = '\n\n'

/**
 * The display text of a draft edition: `marker + ' ' + text`, or that of both which is there, joined
 * by two line feeds. A table row has neither.
 *
 * @param blocks the blocks in order.
 * @returns the display text, empty for no blocks.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {joinDisplay} from '#core/ingest/join-display.ts'
 * const text = joinDisplay([{kind: 'paragraph', label: '1', marker: '1.', text: 'Стороны встретились.'}])
 * assert.equal(text, '1. Стороны встретились.')
 * ```
 */
export function joinDisplay(blocks: readonly DraftBlock[]): string {
  return blocks
    .map(({marker, text}) => [marker ?? '', text].filter((part) => part !== '').join(' '))
    .join(blockSeparator)
}
