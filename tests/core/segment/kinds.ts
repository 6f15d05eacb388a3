import type {DivisionKind, ParagraphKind} from '#core/model/corpus-document.ts'

const byParagraphKind: Readonly<Record<ParagraphKind, true>> = {
  title: true,
  heading: true,
  paragraph: true,
  item: true,
  quotation: true,
  row: true,
  cell: true,
  closing: true,
  signature: true,
  note: true,
  code: true,
}
const byDivisionKind: Readonly<Record<DivisionKind, true>> = {
  front: true,
  body: true,
  section: true,
  annex: true,
  closing: true,
  signatures: true,
  notes: true,
}

// `Object.keys` forgets the type of the keys; the records above are complete by their type.
export const paragraphKinds = Object.keys(byParagraphKind) as ParagraphKind[]
export const divisionKinds = Object.keys(byDivisionKind) as DivisionKind[]
