import {createReadStream, existsSync, statSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join} from 'node:path'
import {createGzip} from 'node:zlib'
import {chromium, type Browser, type Page} from 'playwright-core'
import {findHeadlessChromium} from '#tests/browser/find-chromium.ts'

/** Starts Chromium with its strict defaults for `file:` and without looking anything up on a network; `flags` take things away from it. */
export function launch(...flags: readonly string[]): Promise<Browser> {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
  return chromium.launch({
    executablePath: findHeadlessChromium(),
    // The shell rounds the widths of letters unless told otherwise; lines would break at other words than readers see.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--font-render-hinting=none',
      ...quiet,
      ...flags,
    ],
  })
}

/** Collects what a page complains about: console errors, failed requests, requests that leave the site. */
export function listen(page: Page, start: string): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('requestfailed', (request) => {
    // A page that is left while its fonts load has not failed.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(start) && !/^(?:data|blob|pf):/.test(url)) faults.push(`foreign: ${url}`)
  })
  return faults
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Serves a folder under a sub-path on a free port of this machine; `isZipped`: compressed, as hosts do. */
export async function serve(
  folder: string,
  base: string,
  {isZipped = false} = {},
): Promise<{server: Server; origin: string}> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost')
    let path = join(folder, decodeURIComponent(pathname).slice(base.length))
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html')
    const isFound = pathname.startsWith(base) && existsSync(path)
    if (!isFound) path = join(folder, '404.html')
    const zips = isZipped && /\.(?:html|css|js|svg|json)$/.test(path)
    response.writeHead(isFound ? 200 : 404, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      ...(zips ? {'content-encoding': 'gzip'} : {}),
    })
    if (!existsSync(path)) response.end()
    else if (zips) createReadStream(path).pipe(createGzip()).pipe(response)
    else createReadStream(path).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this shape.
  const {port} = server.address() as AddressInfo
  return {server, origin: `http://127.0.0.1:${port}`}
}
