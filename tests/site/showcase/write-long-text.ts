import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** The shape of a text that is made. */
export interface LongText {
  readonly id: string
  readonly paragraphs: number
  /** Sentences of a paragraph. */
  readonly sentences: number
}

const subjects = {
  ru: ['Смотритель', 'Служба плотин', 'Озёрный совет', 'Паромщик', 'Община', 'Водомерный пост', 'Мельник'],
  en: [
    'The keeper',
    'The Weir Service',
    'The Lake Council',
    'The ferryman',
    'The commune',
    'The gauging post',
    'The miller',
  ],
}
const verbs = {
  ru: ['осматривает', 'измеряет', 'чинит', 'записывает', 'показывает'],
  en: ['inspects', 'measures', 'mends', 'records', 'shows'],
}
const objects = {
  ru: [
    'верхний порог',
    'затвор у левого берега',
    'старую рейку',
    'уровень воды в рукаве',
    'мост и пристань',
    'сваи',
    'лёд',
    'паром',
    'рыбоход',
    'колокол',
    'решётку',
  ],
  en: [
    'the upper sill',
    'the gate by the left bank',
    'the old gauge',
    'the level of the water in the arm',
    'the bridge and the landing',
    'the piles',
    'the ice',
    'the ferry',
    'the fish pass',
    'the bell',
    'the grating',
  ],
}
const ends = {
  ru: (day: number) => `на ${day}-й день года.`,
  en: (day: number) => `on day ${day} of the year.`,
}

/**
 * Writes a text of two languages whose sentences follow each other one by one, so that a page of any length can be made.
 *
 * @param content folder of a corpus.
 * @param text see {@link LongText}; two of the same shape have the same words.
 */
export function writeLongText(content: string, {id, paragraphs, sentences}: LongText): void {
  const folder = join(content, 'corpus', id)
  mkdirSync(folder, {recursive: true})
  const titles = {
    ru: `Дневник озера: записей ${paragraphs}`,
    en: `A Diary of the Lake: Entries, ${paragraphs}`,
  }
  for (const language of ['ru', 'en'] as const) {
    const bodies = Array.from({length: paragraphs}, (_, paragraph) => {
      const words = Array.from({length: sentences}, (_, index) =>
        say(language, paragraph * sentences + index),
      )
      return `${paragraph + 1}\\. ${words.join(' ')}`
    })
    writeFileSync(join(folder, `${language}.md`), [`# ${titles[language]}`, ...bodies, ''].join('\n\n'))
  }
  writeFileSync(
    join(folder, 'text.yaml'),
    `id: ${id}
kind: report
date: '2031'
titles: ${JSON.stringify(titles)}
editions:
  - {language: ru, role: digest, source: Записано проверками, rights: CC0-1.0}
  - {language: en, role: digest, source: Written by the tests, rights: CC0-1.0}
`,
  )
}

/** The lists have lengths without a common divisor: 385 sentences before one comes again, and the day differs then. */
function say(language: 'ru' | 'en', n: number): string {
  const choose = (words: readonly string[]): string => words[n % words.length] ?? ''
  const [subject, verb, object] = [subjects, verbs, objects].map((list) => choose(list[language]))
  return `${subject} ${verb} ${object} ${ends[language]((n % 361) + 1)}`
}
