import type {DraftBlock} from '#core/model/draft-block.ts'
import {readLabelStyle} from './label-style.ts'
import {labelToSlug} from './label-to-slug.ts'
import {readLabel} from './read-label.ts'

const bullet = /^[-–—*+•]$/
const kinds: ReadonlySet<string> = new Set(['paragraph', 'item', 'quotation', 'code'])

/**
 * Tells whether a block hangs on the one before it by a bullet in place of a number.
 *
 * @param block any block.
 * @returns `true` for an item without a number and for what is marked `-` or alike.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isBulleted} from '#core/segment/read-block-label.ts'
 * assert.equal(isBulleted({kind: 'item', marker: '-', text: 'rivers'}), true)
 * ```
 */
export function isBulleted({kind, label, marker}: DraftBlock): boolean {
  return (kind === 'item' && label === undefined) || bullet.test(marker ?? label ?? '')
}

/**
 * Gives the label that counts for the address of a paragraph; that of a note, a cell or a heading does not.
 *
 * @param block any block.
 * @returns the label, or `undefined` when the block counts as one without.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readBlockLabel} from '#core/segment/read-block-label.ts'
 * assert.equal(readBlockLabel({kind: 'paragraph', label: '9', marker: '9.', text: 'Rivers.'}), '9')
 * assert.equal(readBlockLabel({kind: 'cell', label: '9', text: 'Rivers.'}), undefined)
 * ```
 */
export function readBlockLabel(block: DraftBlock): string | undefined {
  const {kind, label} = block
  if (label === undefined || !kinds.has(kind) || isBulleted(block)) return undefined
  return labelToSlug(label) === '' ? undefined : label
}

/**
 * Gives the number of an article that has its heading to itself, read from the text where it is not set apart.
 *
 * @param block any block.
 * @returns the number, or `undefined` when the block is no heading of an article.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readArticleHeading} from '#core/segment/read-block-label.ts'
 * assert.equal(readArticleHeading({kind: 'heading', text: 'Article 5. Rivers'}), '5')
 * ```
 */
export function readArticleHeading({kind, label, marker, text}: DraftBlock): string | undefined {
  if (kind !== 'heading') return undefined
  const found = label === undefined ? readLabel(text) : {label, marker}
  return found && readLabelStyle(found.label, found.marker, []) === 'article' ? found.label : undefined
}
