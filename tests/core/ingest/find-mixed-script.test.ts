import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'

describe('findMixedScript', () => {
  it('names the letter, the word and the line', () => {
    const {findings} = ingestText('Мост открыт.\nМ\u006Fст \u0441lose.', ru)
    expect(findings.map(({rule, line, reason}) => [rule, line, reason])).toEqual([
      ['mixed-script', 2, 'Unexpected `o` of another script in `М\u006Fст`, expected Cyrillic letters'],
      ['mixed-script', 2, 'Unexpected `lose` of another script in `\u0441lose`, expected Cyrillic letters'],
    ])
  })

  it('looks for Cyrillic letters in a Latin text', () => {
    expect(ingestText('They \u0441lose.', en).findings[0]?.reason).toContain('`\u0441` of another script')
  })

  it('lets whole words of another script pass', () => {
    expect(ingestText('Центр CERT-В2В открыт в XXI веке.', ru).findings).toEqual([])
  })
})
