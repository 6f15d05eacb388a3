/** Our nodes as typed mdast extensions: blocks of an edition and the spans inside them. */
import type {Data, Node, Parent, PhrasingContent} from 'mdast'
import type {
  DateKind,
  DivisionKind,
  Edition,
  Alignment,
  LineRange,
  Locus,
  Mention,
  ParagraphKind,
} from '#core/model/corpus-document.ts'
import type {Carried, FreshParagraph} from '#core/model/register.ts'
import type {NumberedBlock} from '#core/segment/numbered-block.ts'

/** Data every span node carries: how plain `remark-rehype` shows it. */
interface SpanData extends Data {
  hName: string
  hProperties: Record<string, string | string[]>
}

/** A clause: `<span class="clause" id="p9c2">`. */
export interface ClauseNode extends Parent {
  type: 'clause'
  id: string
  children: PhrasingContent[]
  data: SpanData
}

/** A mention of an entity: `<span class="mention" data-entity="org-sco">`. */
export interface MentionNode extends Parent {
  type: 'mention'
  entity: string
  origin: Mention['origin']
  rivals?: readonly string[]
  name?: string
  children: PhrasingContent[]
  data: SpanData
}

/** A reference to a place in this text or another: `<cite class="citation">`. */
export interface CitationNode extends Parent {
  type: 'citation'
  locus: Locus
  children: PhrasingContent[]
  data: SpanData
}

/** A date or deadline, normalised: `<time datetime="2024-04-03">`. */
export interface DateNode extends Parent {
  type: 'date'
  kind: DateKind
  /** EDTF. */
  value?: string
  children: PhrasingContent[]
  data: SpanData
}

/** Allow-listed raw HTML, as `<sup>`. */
export interface StyledNode extends Parent {
  type: 'styled'
  style: 'superscript' | 'subscript' | 'highlight'
  children: PhrasingContent[]
  data: SpanData
}

/** A page break of the printed source, `:pb[3]`: `<span class="pb" data-page="3">`. */
export interface PageNode extends Node {
  type: 'page'
  page: string
  data: SpanData
}

/** What `remark-paragraphs` knows of a block, kept in `node.data.block`. */
export interface BlockData extends Omit<NumberedBlock, 'text' | 'lines'> {
  lines?: LineRange
}

/** One edition under the joined root of a text. */
export interface EditionNode extends Parent {
  type: 'edition'
  edition: Edition
}

declare module 'mdast' {
  interface PhrasingContentMap {
    clause: ClauseNode
    mention: MentionNode
    citation: CitationNode
    date: DateNode
    styled: StyledNode
    page: PageNode
  }
  interface RootContentMap {
    clause: ClauseNode
    mention: MentionNode
    citation: CitationNode
    date: DateNode
    styled: StyledNode
    page: PageNode
    edition: EditionNode
  }
  interface ParagraphData {
    block?: BlockData
    hName?: string
    hProperties?: Record<string, string | string[]>
  }
  interface RootData {
    /** Set by `remark-align` on a joined root. */
    alignments?: readonly Alignment[]
    /** Source ranges that are markup or were removed, with the reason; offsets in the file. */
    removals?: readonly Removal[]
    /** Set by `remark-anchors` where there is a register. */
    registration?: {readonly paragraphs: readonly FreshParagraph[]; readonly carried: Carried}
  }
}

/** A stretch of the source whose letters are not shown, and why. */
export interface Removal {
  /** UTF-16 offsets in the source, end excluded. */
  readonly start: number
  readonly end: number
  readonly reason: 'markup' | 'address' | 'raw-html' | 'image' | 'note-label'
  /** What the text has in its place: `é` for `&eacute;`; absent when nothing. */
  readonly replacement?: string
}

export type {DivisionKind, ParagraphKind}
