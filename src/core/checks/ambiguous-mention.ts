import type {Finding} from '#core/model/finding.ts'
import type {Rule} from './rule.ts'

/** Names that may stand for several records where nothing in the text decides; none is guessed in silence. */
export const ambiguousMention: Rule = {
  id: 'ambiguous-mention',
  check: ({editions}) =>
    editions.flatMap(({language, divisions}) =>
      divisions.flatMap(({paragraphs}) =>
        paragraphs.flatMap(({id, mentions, lines}) =>
          mentions.flatMap(({quote, entity, rivals = []}): Finding[] => {
            if (rivals.length === 0) return []
            return [
              {
                rule: 'ambiguous-mention',
                severity: 'warning',
                reason: `Unexpected name \`${quote}\` of \`${[entity, ...rivals].join('`, `')}\` in the \`${language}\` edition, expected one record`,
                remedy: `Pin the right one in entities.pins.yaml: {at: ${id}, language: ${language}, quote: ${JSON.stringify(quote)}, entity: ${entity}}.`,
                paragraph: id,
                ...(lines === undefined ? {} : {line: lines.start}),
              },
            ]
          }),
        ),
      ),
    ),
}
