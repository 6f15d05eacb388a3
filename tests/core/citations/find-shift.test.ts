import {describe, expect, it} from 'vitest'
import {runEditions} from '#tests/plugins/run-editions.ts'

/** Findings about references, as `rule reason; remedy`. */
function lint(markdown: string, language: string): string[] {
  const {files} = runEditions({[language]: markdown})
  return files
    .flatMap(({messages}) => messages)
    .filter(({ruleId}) => /citation/.test(ruleId ?? ''))
    .map(({ruleId, reason, note}) => `${ruleId}: ${reason}; ${note}`)
}

/** A plan whose items 2 and on were moved by one: `by` is what its references fell behind. */
const bridges = (by: number): string => `# План ремонта мостов

1\\. Осмотр набережных и причалов.

1.1\\. Обследование причальных стенок водолазами.

1.2\\. Составление описи повреждённых плит.

2\\. Закупка материалов.

2.1\\. Выбор поставщика гранита и песка.

2.2\\. Доставка гранита на склад у переправы.

3\\. Испытания пролётов.

3.1\\. Нагрузочные испытания пролётов и измерение прогиба балок.

3.2\\. Отчёт о результатах нагрузочных испытаний и прогибе балок, указанных в пункте ${3 - by}.1.

4\\. Обучение смотрителей.

4.1\\. Подбор смотрителей из жителей посёлка.

4.2\\. Утверждение расписания занятий для смотрителей.

4.3\\. Занятия по расписанию из пункта ${4 - by}.2, в том числе ночные.

4.4\\. Экзамен для смотрителей после занятий, в сроки из п. ${4 - by}.3.
`

describe('references that numbers have moved away from', () => {
  it('names the likely places and the shift', () => {
    const moved = 'the numbers of this text have moved by +1 since its references were written'
    expect(lint(bridges(1), 'ru')).toEqual([
      `shifted-citation: Unexpected reference to \`2.1\`, expected \`3.1\` by its words; Read \`3.1\`: ${moved}; leave the reference as printed`,
      `shifted-citation: Unexpected reference to \`3.2\`, expected \`4.2\` by its words; Read \`4.2\`: ${moved}; leave the reference as printed`,
      `citation-target: Unexpected reference to \`3.3\`, expected a paragraph of this text; Read \`4.3\`, which its words speak of: ${moved}; leave the reference as printed`,
    ])
  })

  it('links them as printed', () => {
    const {document} = runEditions({ru: bridges(1)})
    const paragraphs = document.editions[0]?.divisions.flatMap((division) => division.paragraphs) ?? []
    expect(paragraphs.flatMap(({citations}) => citations.map(({target}) => target))).toEqual([
      'p2.1',
      'p3.2',
      undefined,
    ])
  })

  it('says nothing where the numbers are right', () => {
    expect(lint(bridges(0), 'ru')).toEqual([])
  })

  it('finds a shift of flat numbers in English, from the item on that was put in', () => {
    const rules = (by: number) => `# Harbour rules

1\\. The harbour master keeps the register of moorings.

2\\. A mooring in the register of paragraph 1 is marked by a buoy.

3\\. Lamps on the pier burn from dusk.

4\\. A licence for night fishing costs ten crowns.

5\\. The crane may lift forty tonnes of timber.

6\\. Whoever holds the licence for night fishing of paragraph ${4 - by} shows it to the harbour master.

7\\. Timber above forty tonnes, which the crane of paragraph ${5 - by} may not lift, is rafted.
`
    expect(lint(rules(0), 'en')).toEqual([])
    expect(lint(rules(1), 'en').map((line) => line.slice(0, 76))).toEqual([
      'shifted-citation: Unexpected reference to `3`, expected `4` by its words; Re',
      'shifted-citation: Unexpected reference to `4`, expected `5` by its words; Re',
    ])
  })

  it('takes one reference alone for no shift', () => {
    const markdown = `# Ferries

1\\. Ropes are checked in spring.

2\\. Tickets for bicycles are sold on board.

3\\. Tickets for bicycles sold under paragraph 1 are blue.
`
    expect(lint(markdown, 'en')).toEqual([])
  })

  it('leaves a statute with right references alone, though neighbours share its words', () => {
    const markdown = `# Rules of the ferry

1\\. The ferry runs from April to October. In storm the captain keeps it in the harbour.

2\\. Passengers buy a ticket before boarding. Children under six need no ticket.

3\\. The captain may refuse boarding to passengers without a ticket, subject to paragraph 2.

4\\. Refused passengers may complain to the harbour office. Paragraph 3 applies to complaints of children.

5\\. In storm, as in paragraph 1, tickets are refunded. Refunds under paragraph 2 are paid at the harbour office.

6\\. The captain keeps a log of refusals under paragraph 3 and of refunds under paragraph 5.

7\\. The harbour office reads the log each October, and decides complaints under paragraph 4.

8\\. Paragraphs 1 to 4 apply to freight. Freight needs a ticket, notwithstanding paragraph 2.
`
    expect(lint(markdown, 'en')).toEqual([])
  })
})
