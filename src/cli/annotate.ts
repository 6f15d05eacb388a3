import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {Command} from 'commander'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import {createMatcher} from '#core/entities/matcher.ts'
import {readEntityList} from '#core/entities/read-entity-list.ts'
import {adjectivesOf} from '#core/indexes/adjectives-of.ts'
import type {Mention} from '#core/model/corpus-document.ts'
import type {Language} from '#core/text/language.ts'
import {InputError} from '#io/problem.ts'
import {readAuthorities} from '#io/read-authorities.ts'
import {readReceived} from '#io/read-received.ts'
import {annotateSchema} from '#io/segment-schema.ts'
import {jsonOption, languageOption} from './options.ts'
import {parseJson} from './parse-json.ts'

/** Adds `diglot annotate`. */
export function addAnnotate(program: Command): void {
  program
    .command('annotate')
    .description('find the entities that texts name')
    .requiredOption('--authorities <path>', 'folder of authority YAML, or a JSON list of entities')
    .requiredOption('--texts <dir>', 'folder with docs.jsonl of {id, text}')
    .option('--adjectives', 'also relational adjectives, as “Uzbek”')
    .addOption(languageOption())
    .addOption(jsonOption())
    .action(
      async (options: {
        authorities: string
        texts: string
        lang: Language
        json?: boolean
        adjectives?: boolean
      }) => {
        const records = readRecords(options.authorities, options.lang)
        const matcher = createMatcher(records, options.lang.tag)
        const isAdjective = adjectivesOf(records)
        for await (const {id, text} of readDocuments(options.texts)) {
          for (const mention of matcher.findMentions(text, {document: id})) {
            if (options.adjectives !== true && isAdjective(mention.entity, mention.name ?? '')) continue
            console.log(options.json === true ? toJson(id, mention) : toLine(id, mention))
          }
        }
      },
    )
}

/** Without rivals the line is what `evaluate.mjs` of the gold set reads. */
function toJson(doc: string, {span: {start, end}, entity: id, rivals}: Mention): string {
  return JSON.stringify({doc, start, end, id, rivals})
}

function toLine(doc: string, {span, entity, quote, rivals = []}: Mention): string {
  const others = rivals.length === 0 ? '' : ` (or ${rivals.join(', ')})`
  return `${doc}:${span.start} ${entity} ${quote.replace(/\s+/gu, ' ')}${others}`
}

function readRecords(path: string, language: Language): readonly AuthorityRecord[] {
  if (existsSync(path) && statSync(path).isDirectory()) {
    const {records, files} = readAuthorities(path)
    const fault = files
      .flatMap((file) => file.messages.map((message) => ({file, message})))
      .find(({message}) => message.fatal)
    if (fault !== undefined) {
      const {file, message} = fault
      throw new InputError(file.path, {
        rule: message.ruleId ?? '',
        reason: message.reason,
        line: message.line ?? undefined,
      })
    }
    return records
  }
  try {
    return readEntityList(JSON.parse(readFileSync(path, 'utf8')), language.tag)
  } catch (error) {
    throw new InputError(path, {
      rule: 'authorities',
      reason: `Unexpected list of entities: ${error instanceof Error ? error.message : String(error)}`,
      remedy: 'Give a folder of authority YAML, or a JSON list of {id, type, label, aliases}.',
    })
  }
}

async function* readDocuments(folder: string): AsyncGenerator<{id: string; text: string}> {
  const path = join(folder, 'docs.jsonl')
  if (!existsSync(path)) {
    throw new InputError(path, {
      rule: 'missing-file',
      reason: `Unexpected missing file \`${path}\`, expected lines of {id, text}`,
      remedy: 'Point --texts at the folder that holds docs.jsonl.',
    })
  }
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    const {success, data} = annotateSchema.safeParse(parseJson(line))
    if (!success) {
      throw new InputError(path, {
        rule: 'texts',
        reason: 'Unexpected line, expected JSON of `{"id": "...", "text": "..."}`',
        remedy: 'Correct the line; `file` in place of `text` names a file of the same folder.',
        line: index + 1,
      })
    }
    if ('text' in data) yield data
    else yield {id: data.id, text: (await readReceived(join(folder, data.file), {format: 'text'})).text}
  }
}
