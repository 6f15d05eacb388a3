import {cities, surnames} from './facts.ts'

/**
 * The authority file of the made-up texts, as YAML: their persons and cities, so that finding mentions has work to do.
 * JSON is YAML, so each record is one line of it.
 */
export function describeAuthorities(): string {
  const persons = surnames.map(([ru, en]) => ({
    id: `person-${en.toLowerCase()}`,
    type: 'person',
    labels: {ru, en},
    parts: {ru: {last: ru}, en: {last: en}},
  }))
  const places = cities.map(([ru, , en]) => ({
    id: `place-${en.toLowerCase()}`,
    type: 'place',
    labels: {ru, en},
  }))
  return [...persons, ...places].map((record) => `- ${JSON.stringify(record)}\n`).join('')
}
