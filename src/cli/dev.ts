import {watch} from 'node:fs'
import {join} from 'node:path'
import type {Command} from 'commander'
import {findSettings, type Settings} from '#io/settings.ts'
import {contentOption, outOption} from './options.ts'
import {runAstro} from './run-astro.ts'
import {DevServer} from './dev-server.ts'

/** Adds `diglot dev` and `diglot preview`. */
export function addDev(program: Command): void {
  program
    .command('dev')
    .description('serve the site while you write: texts, plugins and pages reload')
    .addOption(contentOption())
    .option('--port <number>', 'port to listen on', '4321')
    .action(async (options: {content?: string; port: string}) => {
      await serve(findSettings(options), options.port)
    })
  program
    .command('preview')
    .description('serve the built site')
    .addOption(outOption())
    .option('--port <number>', 'port to listen on', '4321')
    .action(async (options: {out?: string; port: string}) => {
      process.exitCode = await runAstro(['preview', '--port', options.port], findSettings(options))
    })
}

/** Astro reloads texts and pages by itself; our own code it would keep as first loaded, so it starts anew. */
async function serve(settings: Settings, port: string): Promise<void> {
  const server = new DevServer(settings, port)
  const watchers = ['src/core', 'src/io', 'plugins'].map((folder) =>
    watch(join(settings.root, folder), {recursive: true}, (_event, name) => {
      if (name !== null && /(?:^|[/\\])[^./\\][^/\\]*\.ts$/.test(name)) server.restart(`${folder}/${name}`)
    }),
  )
  process.exitCode = await server.run()
  for (const watcher of watchers) watcher.close()
}
