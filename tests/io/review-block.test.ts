import {describe, expect, it} from 'vitest'
import type {Proposal} from '#core/exchange/list-proposals.ts'
import {listRead} from '#io/decision-places.ts'
import {writeReview} from '#io/review-block.ts'

const file = {path: 'align.ru-en.yaml', base: 'ru'}
const languages = {from: 'ru', to: 'en'}
const pin: Proposal = {
  decisions: [{kind: 'pin', from: ['p3c1'], to: ['p3c1', 'p3c2'], text: '123456789012'}],
  languages,
  level: 'clauses',
  need: 'doubtful',
  score: 0.312,
  words: {from: 'Дождь: «он» # тёплый', to: 'Rain'},
}
const gap: Proposal = {
  decisions: [{kind: 'untranslated', id: 'p4', side: 'en', text: '3f2a9c01d2b4', reason: {ru: '', en: ''}}],
  languages,
  level: 'paragraphs',
  need: 'gap',
  score: 0.97,
  words: {from: '', to: 'Snow: it has stopped'},
}
const own =
  '# mine\npin:\n  - {from: [p1], to: [p1]} # sure\nuntranslated:\n  - {id: p2, side: ru, reason: {en: Late}}\n# end\n'

/** What an editor does to take a proposal. */
const uncomment = (text: string) => text.replaceAll(/^# (?![><#]|mine|end)/gm, '')

describe('writeReview', () => {
  it('appends what an editor can uncomment, in the order given, and changes nothing else', () => {
    const {source, moved} = writeReview(own, [pin, gap], file)
    expect(moved).toEqual([])
    expect(source.startsWith(own)).toBe(true)
    expect(source.slice(own.length)).toMatchInlineSnapshot(`
      "# >>> doubtful: written by \`diglot align --review\`, which writes this block anew each time
      # # Take the first \`# \` off the lines that are right, and correct what is not. The next run moves them up
      # # and writes the rest of this block anew.
      #
      # # 0.31, doubtful
      # #   ru: Дождь: «он» # тёплый
      # #   en: Rain
      # pin:
      #   - {from: [p3c1], to: [p3c1, p3c2], text: "123456789012"}
      #
      # # 0.97, nothing beside it, and no reason
      # #   en: Snow: it has stopped
      # untranslated:
      #   - id: p4
      #     side: en
      #     text: 3f2a9c01d2b4
      #     reason:
      #       ru: ""
      #       en: ""
      # <<< doubtful
      "
    `)
    expect(listRead(source, file.path)).toHaveLength(2)
  })

  it('replaces the block as a whole, wherever it stands, and takes it out again', () => {
    const first = writeReview(own, [pin, gap], file).source
    expect(writeReview(first, [pin, gap], file).source).toBe(first)
    const between = `${first}# after\n`
    expect(writeReview(between, [gap], file).source).not.toContain('p3c2')
    expect(writeReview(between, [], file).source).toBe(`${own}# after\n`)
    expect(writeReview('', [], file).source).toBe('')
  })

  it('reads what was uncommented where it stands, and moves it up on the next run', () => {
    const taken = uncomment(writeReview(own, [pin, gap], file).source).replaceAll('""', 'Later')
    expect(listRead(taken, file.path).map(({kind}) => kind)).toEqual([
      'pin',
      'untranslated',
      'pin',
      'untranslated',
    ])
    const {source, moved} = writeReview(taken, [], file)
    expect(moved).toHaveLength(2)
    expect(source).toBe(
      own
        .replace('# sure\n', '# sure\n  - {from: [p3c1], to: [p3c1, p3c2], text: "123456789012"}\n')
        .replace(
          'en: Late}}\n',
          'en: Late}}\n  - id: p4\n    side: en\n    text: 3f2a9c01d2b4\n    reason:\n      ru: Later\n      en: Later\n',
        ),
    )
  })

  it('keeps the line ends of the file', () => {
    const {source} = writeReview(own.replaceAll('\n', '\r\n'), [pin], file)
    expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('refuses a gap without its reason, and a block without its end', () => {
    const block = writeReview(own, [gap], file).source
    expect(() => writeReview(uncomment(block), [gap], file)).toThrow(/`untranslated.0.reason.ru`/)
    expect(() => writeReview(block.replace('# <<< doubtful\n', ''), [gap], file)).toThrow(/without its end/)
  })
})
