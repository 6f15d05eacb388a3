/// <reference types="astro/client" />

/** Texts and clauses for pages; made by `plugins/astro-corpus/corpus-module.ts`. */
declare module 'virtual:diglot/corpus' {
  type TextHead = import('#core/model/corpus-document.ts').TextHead
  type ReadingView = import('#core/model/reading-view.ts').ReadingView
  type FoundCells = import('#core/reading/find-cells.ts').FoundCells
  type EntityEntry = import('#core/indexes/entity-page.ts').EntityEntry
  type EntityPage = import('#core/indexes/entity-page.ts').EntityPage
  type TimelinePage = import('#core/indexes/order-timeline.ts').TimelinePage

  /** Reads a text and its layout; throws for a name that is no text. */
  export function readReading(id: string): Promise<{readonly head: TextHead; readonly view: ReadingView}>
  /** Finds a clause, paragraph or row by its address `id#p9c2`; throws when nothing has it. */
  export function resolveClause(at: string): Promise<FoundCells & {readonly head: TextHead}>
  /** Lists all authority records with the number of their mentions. */
  export function listEntities(): Promise<readonly EntityEntry[]>
  /** Lists the ids of the pages of entities that have to be made: `entities/org-x`, `entities/org-x/2`. */
  export function listEntityPages(): Promise<readonly string[]>
  /** Reads a page of an entity by its id. */
  export function readEntityPage(id: string): Promise<EntityPage>
  /** Counts the pages of the timeline. */
  export function countTimelinePages(): Promise<number>
  /** Reads a page of the timeline by its number, from 1. */
  export function readTimeline(part: number): Promise<TimelinePage>
}
