import type {Command} from 'commander'
import {reporter} from 'vfile-reporter'
import type {Division, Paragraph} from '#core/model/corpus-document.ts'
import type {Language} from '#core/text/language.ts'
import {jsonOption, languageOption} from './options.ts'
import {readFileEdition} from './read-edition.ts'

/** Adds `diglot split`. */
export function addSplit(program: Command): void {
  program
    .command('split')
    .description('split a text into numbered blocks and clauses')
    .argument('<file>', 'Markdown or received text')
    .addOption(languageOption())
    .addOption(jsonOption())
    .action(async (path: string, options: {lang: Language; json?: boolean}) => {
      const {edition, files} = await readFileEdition(path, options.lang)
      const blocks = edition.divisions.flatMap((division) =>
        division.paragraphs.map((paragraph) => ({division, paragraph})),
      )
      for (const {division, paragraph} of blocks) {
        console.log(options.json === true ? JSON.stringify(toLine(division, paragraph)) : toRow(paragraph))
      }
      if (files.some((file) => file.messages.length > 0)) console.error(reporter([...files], {quiet: true}))
      console.error(
        `${blocks.length} blocks, ${blocks.reduce((sum, {paragraph}) => sum + paragraph.clauses.length, 0)} clauses`,
      )
    })
}

/** One line of the contract of design.md, section 7; `lines` count from 1, offsets are UTF-16. */
function toLine(division: Division, paragraph: Paragraph): Record<string, unknown> {
  const {id, label, marker, kind, parent, editorial, column, text, lines} = paragraph
  return {
    id,
    label,
    marker,
    kind,
    division: division.id,
    parent,
    editorial,
    column,
    text,
    clauses: paragraph.clauses.map((clause) => ({
      id: clause.id,
      start: clause.span.start,
      end: clause.span.end,
      text: text.slice(clause.span.start, clause.span.end),
    })),
    lines: lines === undefined ? undefined : [lines.start, lines.end],
  }
}

function toRow({id, kind, text, clauses}: Paragraph): string {
  return `${id.padEnd(14)} ${kind.padEnd(10)} ${String(clauses.length).padStart(2)}  ${text.slice(0, 70)}`
}
