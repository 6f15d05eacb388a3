import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {generateText} from './generate-corpus.ts'

/**
 * Write a text of so many numbered paragraphs, their sentences those of {@link generateText}; a page of 300 pairs has
 * the words of ten texts of 30.
 * @param content folder of a corpus
 * @param id of the text
 * @param pairs how many paragraphs, 1 or more
 * @param seed of the sentences
 */
export async function writePageText(content: string, id: string, pairs: number, seed: number): Promise<void> {
  const folder = join(content, 'corpus', id)
  await mkdir(folder, {recursive: true})
  const paragraphs = {ru: [] as string[], en: [] as string[]}
  for (let index = 1; paragraphs.ru.length < pairs; index += 1) {
    const text = generateText(seed, index)
    for (const language of ['ru', 'en'] as const) paragraphs[language].push(...listNumbered(text[language]))
  }
  for (const language of ['ru', 'en'] as const) {
    const numbered = paragraphs[language].slice(0, pairs).map((words, at) => `${at + 1}\\. ${words}`)
    await writeFile(join(folder, `${language}.md`), [`# Bench ${pairs}`, ...numbered, ''].join('\n\n'))
  }
  await writeFile(
    join(folder, 'text.yaml'),
    `id: ${id}
kind: protocol
date: 2031-01-02
titles: {ru: ${JSON.stringify(`Протокол о ходе работ: ${pairs}`)}, en: ${JSON.stringify(`Protocol on progress: ${pairs}`)}}
editions:
  - {language: ru, role: digest, source: Generated, rights: CC0-1.0}
  - {language: en, role: digest, source: Generated, rights: CC0-1.0}
`,
  )
}

/** Paragraphs without their numbers; the title and what has none are left out, and so stay level on both sides. */
function listNumbered(markdown: string): readonly string[] {
  return markdown.split('\n\n').flatMap((block) => /^\d+\\\. ([\s\S]+)/.exec(block)?.[1]?.trim() ?? [])
}
