/// <reference types="astro/client" />

/** Texts and clauses for pages; made by `plugins/astro-corpus/corpus-module.ts`. */
declare module 'virtual:diglot/corpus' {
  type TextHead = import('#core/model/corpus-document.ts').TextHead
  type ReadingView = import('#core/model/reading-view.ts').ReadingView
  type FoundCells = import('#core/reading/find-cells.ts').FoundCells

  /** Reads a text and its layout; throws for a name that is no text. */
  export function readReading(id: string): Promise<{readonly head: TextHead; readonly view: ReadingView}>
  /** Finds a clause, paragraph or row by its address `id#p9c2`; throws when nothing has it. */
  export function resolveClause(at: string): Promise<FoundCells & {readonly head: TextHead}>
}
