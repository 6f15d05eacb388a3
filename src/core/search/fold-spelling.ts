type Rule = readonly [pattern: RegExp, replacement: string]

/**
 * American spelling to British, on single words in lower case. A word that a rule changes for no reason does no
 * harm, since texts and queries are changed alike, as long as no other word looks like the result.
 */
const rules: readonly Rule[] = [
  [
    /^(?!(?:prize|seize|maize|gauze|baize)[ds]?$)(\p{L}{3,}?)iz(e|es|ed|er|ers|ing|ingly|ation|ations|ational|able)$/u,
    '$1is$2',
  ],
  [/^(\p{L}*l)yz(e|es|ed|er|ers|ing)$/u, '$1ys$2'],
  [
    /^((?:un|dis|mis)?(?:ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|rig|rum|savi|splend|tum|val|vap|vig))or(s|ed|ing|able|ably|al|er|ers|ful|hood|hoods|ist|ite|ites|less|ly|y)?$/,
    '$1our$2',
  ],
  [/^((?:epi)?cent|fib|lit|(?:amphi)?theat|calib|spect|lust|somb|(?:centi|kilo|milli)?met)er(s?)$/, '$1re$2'],
  [/^((?:epi)?cent)er(ed|ing)$/, '$1r$2'],
  [/^(anal|catal|dial|epil|monol|prol)og(s?)$/, '$1ogue$2'],
  [/^(anal|catal|dial|epil|monol|prol)og(ed|ing|er|ers)$/, '$1ogu$2'],
  [/^(def|lic|off|pret)ens(e|es|ed|ing|eless)$/, '$1enc$2'],
  [/^(practi)s(e|es|ed|ing)$/, '$1c$2'],
  [
    /^((?:re|un)?(?:cancel|channel|counsel|dial|equal|fuel|initial|label|level|marshal|marvel|model|panel|quarrel|rival|signal|total|travel|tunnel))(ed|ing|er|ers|or|ors)$/,
    '$1l$2',
  ],
  [/^(appal|distil|enrol|enthral|fulfil|instil)l(s|ments?)?$/, '$1$2'],
  [/^(instal)l(ments?)$/, '$1$2'],
  [/^(skil|wil)l(ful|fully)$/, '$1$2'],
  [/^((?:mis|pre|ac)?(?:judg|knowledg|abridg|lodg))(ments?)$/, '$1e$2'],
]

const words: ReadonlyMap<string, string> = new Map(
  `aging ageing aluminum aluminium archeology archaeology archeological archaeological artifact artefact artifacts artefacts
  encyclopedia encyclopaedia gray grey jewelry jewellery maneuver manoeuvre maneuvers manoeuvres maneuvering manoeuvring
  mold mould molds moulds mustache moustache pediatric paediatric plow plough plows ploughs program programme programs
  programmes skeptic sceptic skeptical sceptical skepticism scepticism sulfur sulphur toward towards woolen woollen
  tranquility tranquillity`
    .split(/\s+/)
    .flatMap((word, index, all) => (index % 2 === 0 ? [[word, all[index + 1] ?? word] as const] : [])),
)

/**
 * Gives a word one of its English spellings, so that `organization` and `organisation` are one word of the index. That
 * also keeps it apart from `organ`, to which Pagefind's stemmer cuts the spelling with `z`.
 *
 * @param word One word in lower case, of any language.
 * @returns the British spelling; the word itself where no other is known.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {foldSpelling} from '#core/search/fold-spelling.ts'
 *
 * assert.deepEqual(['organizations', 'labor', 'center', 'size'].map(foldSpelling), ['organisations', 'labour', 'centre', 'size'])
 * ```
 */
export function foldSpelling(word: string): string {
  const known = words.get(word)
  if (known !== undefined) return known
  const rule = rules.find(([pattern]) => pattern.test(word))
  return rule === undefined ? word : word.replace(...rule)
}

/**
 * Lists how the words that begin as typed may begin in the index, where each has one spelling.
 *
 * @param prefix beginning of a word in lower case.
 * @returns beginnings, itself first.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listPrefixForms} from '#core/search/fold-spelling.ts'
 *
 * assert.deepEqual(listPrefixForms('organiz'), ['organiz', 'organiz', 'organis'])
 * assert.deepEqual(listPrefixForms('center'), ['center', 'centre', 'center'])
 * ```
 */
export function listPrefixForms(prefix: string): readonly string[] {
  return [prefix, foldSpelling(prefix), prefix.replace(/(?<=..[iy])z(?=[aei]?\p{L}{0,4}$)/u, 's')]
}
