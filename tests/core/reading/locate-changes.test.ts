import {createHash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {listChanges} from '#core/ingest/list-changes.ts'
import {restoreReceived} from '#core/ingest/restore-received.ts'
import {toMarkdown} from '#core/ingest/to-markdown.ts'
import {addEmendations} from '#core/reading/add-emendations.ts'
import {locateChanges} from '#core/reading/locate-changes.ts'
import {readDisplay} from '#core/reading/read-display.ts'
import {findLanguage} from '#core/text/languages/index.ts'
import {numberEdition} from '#plugins/chain.ts'
import {hasSeeds, readSeed} from '../ingest/read-seed.ts'

describe('locateChanges', () => {
  it('finds no place of a ledger without words', () => {
    expect(locateChanges(readDisplay({divisions: []}), {entries: [], changes: []}, [])).toEqual(new Map())
  })
})

const texts = [
  ['000_b74e6e2657a53688', 'ru', 3, 4],
  ['001_a4d0eb51f203df0f', 'ru', 0, 0],
  ['002_6363cf1ce6df91cb', 'en', 0, 0],
  ['003_59db0caa3494ba20', 'ru', 2, 0],
  ['004_b61e7c09daf0906e', 'en', 2, 0],
] as const

/** Our reading of a received text as a corpus keeps it: Markdown, and a ledger. */
function importSeed(name: string, tag: 'ru' | 'en') {
  const received = readSeed(`${name}.txt`)
  const language = findLanguage(tag)
  if (language === undefined) throw new RangeError(tag)
  const draft = ingestText(received, language)
  const changes = listChanges(received, draft, []).map(({entry, place, ...change}) => ({
    ...change,
    isMade: entry !== undefined,
    ...(place === undefined ? {} : {at: {start: place.start, end: place.end}, lines: place.lines}),
  }))
  const head = {
    id: `x/${tag}`,
    language: tag,
    role: 'comparable',
    witness: {source: 'x', rights: 'x'},
  } as const
  const edition = numberEdition({head, language, path: 'x.md', source: toMarkdown(draft.blocks)})
  return {received, edition, ledger: {entries: draft.ledger, changes}}
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

describe.skipIf(!hasSeeds)('the real texts (skipped without ../shared/seeds)', () => {
  it.each(texts)('%s: the edition as read and its ledger give the received file back', (name, tag) => {
    const {received, edition, ledger} = importSeed(name, tag)
    expect(digest(restoreReceived(readDisplay(edition).text, ledger.entries))).toBe(digest(received))
  })

  it.each(texts)('%s: every repair and proposal stands at its words', (name, tag, repairs, proposals) => {
    const {edition, ledger} = importSeed(name, tag)
    const {edition: emended} = addEmendations(edition, ledger)
    const found = emended.divisions.flatMap(({paragraphs}) =>
      paragraphs.flatMap(({text, emendations = []}) =>
        emendations.map(({span, ...rest}) => ({...rest, shown: text.slice(span.start, span.end)})),
      ),
    )
    const count = (state: string) => found.filter((each) => each.state === state).length
    expect([count('accepted'), count('proposed')]).toEqual([repairs, proposals])
    for (const {state, shown, received} of found) expect(shown === received).toBe(state === 'proposed')
  })

  it('the first text: what the acceptance names', () => {
    const {edition, ledger} = importSeed(texts[0][0], 'ru')
    const {edition: emended} = addEmendations(edition, ledger)
    const found = emended.divisions.flatMap(({paragraphs}) =>
      paragraphs.flatMap(({id, emendations = []}) => emendations.map(({line}) => `${id} l.${line}`)),
    )
    expect(found).toEqual([
      'p6 l.71',
      'p11-2 l.223',
      'p15 l.317',
      'p15 l.333',
      'p16 l.359',
      'p16 l.379',
      'p16 l.381',
    ])
  })
})
