import {existsSync} from 'node:fs'
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {measureCommand, runCommand} from './measure.ts'
import type {Command, Measurement} from './measure.ts'

const versions = {starlight: '0.42.4', astro: '7.3.5', pagefind: '1.6.0'}

const projectFiles: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'diglot-bench-starlight',
    private: true,
    type: 'module',
    dependencies: {'@astrojs/starlight': versions.starlight, astro: versions.astro},
    // Starlight takes any 1.x; both sides are to index with the same Pagefind.
    overrides: {pagefind: versions.pagefind},
  }),
  // An empty sidebar is Starlight at its fastest: the default one repeats all texts in every page.
  'astro.config.mjs': `import starlight from '@astrojs/starlight'
import {defineConfig} from 'astro/config'
export default defineConfig({
  integrations: [
    starlight({
      title: 'Bench',
      sidebar: [],
      defaultLocale: 'ru',
      locales: {ru: {label: 'Русский', lang: 'ru'}, en: {label: 'English', lang: 'en'}},
    }),
  ],
})
`,
  'src/content.config.ts': `import {docsLoader} from '@astrojs/starlight/loaders'
import {docsSchema} from '@astrojs/starlight/schema'
import {defineCollection} from 'astro:content'
export const collections = {docs: defineCollection({loader: docsLoader(), schema: docsSchema()})}
`,
}

/**
 * Install Starlight with exact versions, unless the folder has them.
 * @param folder of the project; made if missing
 * @returns undefined when it is installed, or why it is not, in one line
 */
export async function installStarlight(folder: string): Promise<string | undefined> {
  const isReady = await isInstalled(folder)
  for (const [path, text] of Object.entries(projectFiles)) {
    await mkdir(join(folder, path, '..'), {recursive: true})
    await writeFile(join(folder, path), text)
  }
  if (isReady) return undefined
  try {
    await runCommand({
      file: 'npm',
      args: ['install', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'],
      cwd: folder,
    })
    return undefined
  } catch (error) {
    const lines = String(error).split('\n')
    return lines.find((line) => line.includes('npm error')) ?? lines[0]
  }
}

/**
 * Put the texts of a corpus into the Starlight project, one page for each language.
 * @param content folder made by `writeCorpus`
 */
export async function fillStarlight(folder: string, content: string): Promise<void> {
  const docs = join(folder, 'src/content/docs')
  await rm(docs, {recursive: true, force: true})
  for (const language of ['ru', 'en']) {
    await mkdir(join(docs, language), {recursive: true})
    for (const id of await readdir(join(content, 'corpus'))) {
      const text = await readFile(join(content, 'corpus', id, `${language}.md`), 'utf8')
      const [title = '', ...body] = text.split('\n')
      const front = `---\ntitle: ${JSON.stringify(title.replace('# ', ''))}\n---\n`
      await writeFile(join(docs, language, `${id}.md`), front + body.join('\n'))
    }
  }
}

/** Build the Starlight site into `<folder>/dist`. */
export async function buildStarlight(folder: string): Promise<Measurement> {
  return measureCommand(astroCommand(folder, ['build']))
}

/** The command that starts Starlight's dev server. */
export function starlightDevCommand(folder: string, port: number): Command {
  return astroCommand(folder, ['dev', '--host', '127.0.0.1', '--port', String(port)])
}

/** Delete the site and all that an earlier build left, but not the installed packages. */
export async function cleanStarlight(folder: string): Promise<void> {
  for (const path of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite']) {
    await rm(join(folder, path), {recursive: true, force: true})
  }
}

function astroCommand(folder: string, args: readonly string[]): Command {
  return {file: process.execPath, args: ['node_modules/astro/bin/astro.mjs', ...args], cwd: folder}
}

async function isInstalled(folder: string): Promise<boolean> {
  const wanted = {
    '@astrojs/starlight': versions.starlight,
    astro: versions.astro,
    pagefind: versions.pagefind,
  }
  for (const [name, version] of Object.entries(wanted)) {
    const file = join(folder, 'node_modules', name, 'package.json')
    if (!existsSync(file) || !(await readFile(file, 'utf8')).includes(`"version": "${version}"`)) return false
  }
  return true
}
