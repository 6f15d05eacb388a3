import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'

describe('findMixedScript', () => {
  it('names the letter, the word and the line', () => {
    const {findings} = ingestText('Мост открыт.\nДождlж идёт.', ru)
    expect(findings.map(({rule, line, reason}) => [rule, line, reason])).toEqual([
      ['mixed-script', 2, 'Unexpected `l` of another script in `Дождlж`, expected Cyrillic letters'],
    ])
  })

  it('leaves a word to its repair, which is told of once', () => {
    const {findings} = ingestText('Мост открыт.\nМ\u006Fст \u0441lose.', ru)
    expect(findings.map(({rule, line, reason}) => [rule, line, reason])).toEqual([
      ['mixed-script', 2, 'Unexpected `М\u006Fст`, expected `Мост`'],
      ['mixed-script', 2, 'Unexpected `\u0441lose`, expected `close`'],
    ])
  })

  it('looks for Cyrillic letters in a Latin text', () => {
    expect(ingestText('They l\u0436se.', en).findings[0]?.reason).toContain('`\u0436` of another script')
  })

  it('lets whole words of another script pass', () => {
    expect(ingestText('Центр CERT-В2В открыт в XXI веке.', ru).findings).toEqual([])
  })
})
