import type {DraftBlock} from '#core/model/draft-block.ts'
import type {Division, Paragraph} from '#core/model/corpus-document.ts'
import type {Language} from '#core/text/language.ts'
import {assignIds} from '#core/segment/assign-ids.ts'
import {toMarkdown} from '#core/ingest/to-markdown.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

/** What a round trip must keep of a block. */
export interface Kept {
  readonly id: string
  readonly division: string
  readonly kind: string
  readonly label: string | undefined
  readonly marker: string | undefined
  readonly parent: string | undefined
  readonly column: string | undefined
  readonly text: string
  readonly pages: readonly (readonly [at: number, page: string])[]
}

function keepParagraph(paragraph: Paragraph, {id: division}: Division): Kept {
  const {id, kind, label, marker, parent, column, text, marks} = paragraph
  const pages = marks.flatMap(({kind: mark, span, target = ''}) =>
    mark === 'page' ? [[span.start, target] as const] : [],
  )
  return {id, division, kind, label, marker, parent, column, text, pages}
}

/** The blocks as the importer hands them over. */
export function keepBlocks(blocks: readonly DraftBlock[]): readonly Kept[] {
  return assignIds(blocks).map((block) => {
    const {id, division, kind, label, marker, parent, column, text, pages = []} = block
    const marks = pages.map(({at, page}) => [at, String(page)] as const)
    return {id, division, kind, label, marker, parent, column, text, pages: marks}
  })
}

/** The blocks as the chain reads them from the Markdown of the importer; its complaints, which should be none. */
export function readThroughChain(
  blocks: readonly DraftBlock[],
  language: Language,
): {readonly kept: readonly Kept[]; readonly faults: readonly string[]} {
  const {document, files} = runEditions({[language.tag]: toMarkdown(blocks)})
  const divisions = document.editions[0]?.divisions ?? []
  const faults = files.flatMap(({messages}) =>
    messages.filter(({fatal, ruleId}) => fatal === true || ruleId === 'raw-html').map(({reason}) => reason),
  )
  return {
    kept: divisions.flatMap((division) =>
      division.paragraphs.map((paragraph) => keepParagraph(paragraph, division)),
    ),
    faults,
  }
}
