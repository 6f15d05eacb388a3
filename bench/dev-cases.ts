import {join} from 'node:path'
import {timeDevServer} from './dev-server.ts'
import type {DevTiming} from './dev-server.ts'
import {diglotCommand, findTextPath} from './diglot.ts'
import type {DiglotFolders} from './diglot.ts'
import type {Row} from './report.ts'
import {starlightDevCommand} from './starlight.ts'

const firstText = 'bench-0001'
const edits = 3

/**
 * Time the dev servers: start to first text page, and edit to page, three edits each.
 * @param starlight Starlight project with the same texts, or undefined to time ours alone
 */
export async function runDevCases(
  texts: number,
  folders: DiglotFolders,
  starlight: string | undefined,
): Promise<readonly Row[]> {
  const ours = await timeDevServer({
    command: (port) =>
      diglotCommand(['dev', '--content', folders.content, '--port', String(port)], folders.cache),
    file: join(folders.content, 'corpus', firstText, 'ru.md'),
    findPage: (fetchPage) => findTextPath(fetchPage, firstText),
    edits,
  })
  const peer = starlight ? await timePeer(starlight) : undefined
  return [
    {
      texts,
      name: 'dev: start to first page',
      unit: 's',
      ours: [ours.firstPage / 1000],
      peer: peer ? [peer.firstPage / 1000] : [],
    },
    {
      texts,
      name: 'dev: edit to page',
      unit: 'ms',
      ours: ours.edits,
      peer: peer?.edits ?? [],
      target: {kind: 'value', limit: 1000},
    },
  ]
}

/** Our figures stand without those of a peer whose server does not answer. */
async function timePeer(folder: string): Promise<DevTiming | undefined> {
  try {
    return await timeStarlight(folder)
  } catch (error) {
    console.error(`bench: no figures of Starlight's dev server: ${String(error)}`)
    return undefined
  }
}

async function timeStarlight(folder: string): Promise<DevTiming> {
  const page = `/ru/${firstText}/`
  return timeDevServer({
    command: (port) => starlightDevCommand(folder, port),
    file: join(folder, 'src/content/docs/ru', `${firstText}.md`),
    findPage: async (fetchPage) => ((await fetchPage(page)) === undefined ? undefined : page),
    edits,
  })
}
