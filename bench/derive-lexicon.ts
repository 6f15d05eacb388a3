import type {Lexicon, Translation} from '../src/core/align/align-unit.ts'
import type {EvidenceBead} from '../src/core/align/gather-evidence.ts'
import {learnLexicon} from '../src/core/align/learn-lexicon.ts'
import {readUnit} from '../src/core/align/read-words.ts'
import type {GoldDocument} from './gold-documents.ts'

/** A name or term in both languages. */
export interface NamePair {
  readonly ru: string
  readonly en: string
}

/** Weakest probability, in the better direction, of a pair that is kept. */
const LEAST_PROBABILITY = 0.1
/** A pair has to be met in so many works or names: what one text says of its own matter helps no other. */
const LEAST_SOURCES = 2

/**
 * Derives the lexicon that is shipped: IBM model 1 over the gold beads of clean variants, and over names and
 * terms of our own, each of these a bead.
 *
 * Left out are numbers, what is seen without a lexicon (equal words, names by their consonants), proper
 * names, and pairs of one work alone.
 */
export function deriveLexicon(documents: readonly GoldDocument[], names: readonly NamePair[]): Lexicon {
  const sources = new Map<string, EvidenceBead[]>()
  const capitals = new CapitalCounter()
  for (const {work, variant, ru, en, beads} of documents) {
    if (variant !== 'clean') continue
    const own = sources.get(work) ?? []
    sources.set(work, own)
    for (const bead of beads) {
      if (bead.ru.length === 0 || bead.en.length === 0) continue
      own.push({
        from: stems(bead.ru.map((at) => ru[at] ?? '')),
        to: stems(bead.en.map((at) => en[at] ?? '')),
        weight: 1,
      })
    }
    for (const text of [...ru, ...en]) capitals.read(text)
  }
  names.forEach(({ru, en}, index) => {
    sources.set(`name ${index}`, [{from: stems([ru]), to: stems([en]), weight: 1}])
  })
  const lexicon = learnLexicon([...sources.values()].map((beads) => ({beads})))
  return prune(lexicon, [...sources.values()], capitals)
}

function stems(texts: readonly string[]): string {
  return texts.flatMap((text) => readUnit({text}).map(({key}) => key)).join(' ')
}

/** Tells words that are written with a capital inside a sentence: names. */
class CapitalCounter {
  readonly #all = new Map<string, number>()
  readonly #capital = new Map<string, number>()

  read(text: string): void {
    // What stands behind a small letter or a comma begins no sentence.
    for (const [, word = ''] of text.matchAll(/(?<=[\p{Ll},] )(\p{L}{3,})/gu)) {
      const key = readUnit({text: word})[0]?.key ?? ''
      this.#all.set(key, (this.#all.get(key) ?? 0) + 1)
      if (/^\p{Lu}/u.test(word)) this.#capital.set(key, (this.#capital.get(key) ?? 0) + 1)
    }
  }

  isName(key: string): boolean {
    return (this.#capital.get(key) ?? 0) > (this.#all.get(key) ?? 0) * 0.8
  }
}

function prune(
  lexicon: Lexicon,
  sources: readonly (readonly EvidenceBead[])[],
  capitals: CapitalCounter,
): Lexicon {
  const met = countSources(lexicon, sources)
  const kept = new Map<string, Map<string, Translation>>()
  for (const [from, translations] of lexicon) {
    for (const [to, figures] of translations) {
      if (Math.max(figures.backward, figures.forward) < LEAST_PROBABILITY) continue
      if ((met.get(`${from} ${to}`) ?? 0) < LEAST_SOURCES) continue
      if (/^[#@!\d]/.test(from) || /^[#@!\d]/.test(to) || /^\p{Script=Latin}/u.test(from)) continue
      if (/^\p{Script=Cyrillic}/u.test(to) || capitals.isName(from) || capitals.isName(to)) continue
      kept.set(from, (kept.get(from) ?? new Map<string, Translation>()).set(to, figures))
    }
  }
  return kept
}

/** In how many sources both stems of a pair share a bead. */
function countSources(
  lexicon: Lexicon,
  sources: readonly (readonly EvidenceBead[])[],
): ReadonlyMap<string, number> {
  const met = new Map<string, number>()
  for (const beads of sources) {
    const own = new Set<string>()
    for (const {from, to} of beads) {
      const opposite = new Set(to.split(' '))
      for (const stem of new Set(from.split(' '))) {
        for (const translation of lexicon.get(stem)?.keys() ?? []) {
          if (opposite.has(translation)) own.add(`${stem} ${translation}`)
        }
      }
    }
    for (const pair of own) met.set(pair, (met.get(pair) ?? 0) + 1)
  }
  return met
}
