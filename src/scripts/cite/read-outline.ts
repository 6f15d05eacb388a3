import {outlineOf} from '#core/citing/outline-of.ts'
import type {OutlineGroup} from '#core/model/cited-work.ts'
import type {ParagraphKind} from '#core/model/corpus-document.ts'
import type {ReadingGroup, ReadingRow} from '#core/model/reading-view.ts'
import {cellsOf, rowsIn} from '../text-rows.ts'

/** What `src/components/rows-html.ts` writes for each kind. */
const kinds: readonly ParagraphKind[] = [
  'title',
  'heading',
  'paragraph',
  'item',
  'quotation',
  'row',
  'cell',
  'closing',
  'signature',
  'note',
  'code',
]

/**
 * Reads back from the page what places in it are told by, so that no page has to carry it twice.
 *
 * @param text element that holds the text.
 * @returns as `outlineOf` says of the view that the page was made from; `depth` ends at 4, as on the page.
 */
export function readOutline(text: ParentNode): readonly OutlineGroup[] {
  const groups = [...text.querySelectorAll('.g:not(.tomb)')]
  const languages = [0, 1].flatMap(
    (column) =>
      rowsIn(text)
        .map((row) => cellsOf(row))
        .find((cells) => cells.length > 1 && cells[column]?.lang)?.[column]?.lang ?? [],
  )
  return outlineOf({languages, groups: groups.map(readGroup), entities: []})
}

function readGroup(group: Element): ReadingGroup {
  const rows = rowsIn(group)
  const label = group.querySelector('.n:not(.sub)')?.textContent ?? null
  // A column whose number differs from that in the margin shows its own.
  const own = rows[0] && cellsOf(rows[0])[1]?.querySelector(':scope > .num:not([id])')?.textContent?.trimEnd()
  return {
    id: group.id,
    kind: kinds.find((kind) => group.matches(`.k-${kind}`)) ?? 'paragraph',
    depth: Number(/ d(\d)/.exec(group.className)?.[1] ?? 0),
    labels: [label, own ?? null],
    rows: rows.map(readRow),
    ...readAnchors(group),
  }
}

/** What the page puts before the words of a cell: the name of its column, what it is, a number that is not in the margin. */
const leads = /<b class="(?:column|num|column status" lang="[a-z]+)">[^<]*<\/b>/g

function readRow(row: Element): ReadingRow {
  const cells = cellsOf(row)
  return {
    ...(row.id === '' ? {} : {id: row.id}),
    cells: cells.map((cell) => (cell.matches('.gap') ? null : cell.innerHTML.replace(leads, ''))),
    ...readAnchors(row),
  }
}

function readAnchors(element: Element): {readonly anchors?: readonly string[]} {
  const anchors = [...element.children].flatMap(({localName, id}) =>
    localName === 'span' && id !== '' ? id : [],
  )
  return anchors.length === 0 ? {} : {anchors}
}
