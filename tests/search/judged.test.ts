import {describe, expect, it} from 'vitest'
import {judgeCorpus, judgedCorpora} from './judge-corpus.ts'
import {describeFault, formatScores, sumScores} from './score-judged.ts'

/** Share of all hits that a reader has to call right: words that stand apart are hits, too. */
const leastPrecision = 0.95

describe('judged queries', () => {
  for (const corpus of judgedCorpora) {
    const {name, missing} = corpus
    const skipped = missing === undefined ? '' : ` (skipped: ${missing})`
    it.skipIf(missing !== undefined)(`find what they must, and no more, in ${name}${skipped}`, async () => {
      const scores = await judgeCorpus(corpus)
      console.log(`${name}\n\n${formatScores(scores)}`)
      expect(scores.flatMap((scored) => describeFault(scored) ?? [])).toEqual([])
      const {right, given} = sumScores(scores)
      expect(right / given).toBeGreaterThan(leastPrecision)
    })
  }
})
