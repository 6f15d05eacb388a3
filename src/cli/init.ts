import {existsSync, readdirSync, statSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import type {Command} from 'commander'
import {toInputError} from '#io/disk-error.ts'
import {planStarter} from '#io/plan-starter.ts'
import {InputError} from '#io/problem.ts'
import {findSettings} from '#io/settings.ts'
import {finishWriting, writeTogether} from '#io/write-together.ts'

/** Adds `diglot init`. */
export function addInit(program: Command): void {
  program
    .command('init')
    .description('make a new corpus with two small texts to begin from')
    .argument('<dir>', 'its folder: new, or empty')
    .option(
      '--name <words>',
      'what the site is called; once in Russian, once in English',
      (name: string, names: readonly string[] = []) => [...names, name],
    )
    .action(async (dir: string, {name = []}: {name?: readonly string[]}) => {
      const target = resolve(dir)
      try {
        await finishWriting(target)
        refuseFull(target)
        const files = planStarter(findSettings().root, target, sortNames(name))
        await writeTogether(target, files)
        console.log(tellNext(target, files.length))
      } catch (error) {
        throw toInputError(error, target)
      }
    })
}

/** Hidden files, as those of Git, are no corpus. */
function refuseFull(target: string): void {
  if (!existsSync(target)) return
  const isFolder = statSync(target).isDirectory()
  const first = isFolder ? readdirSync(target).find((name) => !name.startsWith('.')) : undefined
  if (isFolder && first === undefined) return
  const found = first === undefined ? 'file' : `\`${first}\` in the folder`
  throw new InputError(target, {
    rule: 'exists',
    reason: `Unexpected ${found}, expected a folder that is new or empty`,
    remedy: 'Name another folder; nothing was written.',
  })
}

/** Cyrillic letters are Russian, all else is English. */
function sortNames(typed: readonly string[]): Readonly<Record<string, string>> {
  const names: Record<string, string> = {}
  for (const name of typed.map((words) => words.trim())) {
    if (name === '' || name.length > 2000 || /\p{Cc}/u.test(name)) {
      refuseNames('a blank, overlong or many-lined name', 'words on one line')
    }
    const language = /\p{Script=Cyrillic}/u.test(name) ? 'ru' : 'en'
    if (names[language] !== undefined) refuseNames(`second name in \`${language}\``, 'one per language')
    names[language] = name
  }
  return names
}

function refuseNames(found: string, expected: string): never {
  throw new InputError('diglot init', {
    rule: 'usage',
    reason: `Unexpected ${found}, expected ${expected}`,
    remedy: 'Give --name once in Russian and once in English.',
  })
}

function tellNext(target: string, files: number): string {
  const path = (absolute: string): string => {
    const short = relative(process.cwd(), absolute) || '.'
    return /^[\w./-]+$/.test(short) ? short : `"${short}"`
  }
  const isOwn = target === findSettings().content
  const content = isOwn ? '' : ` --content ${path(target)}`
  const out = isOwn ? '' : ` --out ${path(`${target}-site`)}`
  return [
    `wrote ${files} files in ${path(target)}`,
    `  ${path(join(target, 'site.yaml'))}: what the site is called, who publishes it, where`,
    `  ${path(join(target, 'corpus'))}: a folder per text; change or delete the two that are there`,
    `  ${path(join(target, 'authorities'))}: who and what the texts name`,
    'next:',
    `  npx diglot check${content}`,
    `  npx diglot build${content}${out}`,
    'before you publish:',
    `  npx diglot register${content} --release ${new Date().getFullYear()}.1   (gives addresses for good)`,
    `  npx diglot build${content}${out}`,
  ].join('\n')
}
