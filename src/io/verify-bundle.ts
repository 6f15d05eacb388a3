import {createReadStream, existsSync, readFileSync, statSync} from 'node:fs'
import {z} from 'zod'
import {countedText, CountTexts, type BundleFacts} from '#core/exchange/build-facts.ts'
import {readSums} from '#core/exchange/sums-file.ts'
import type {BundleFault, FoundFile} from './bundle-fault.ts'
import {digestStream} from './digest-stream.ts'
import {scanFolder} from './scan-folder.ts'
import {scanZip} from './scan-zip.ts'

/** What is known of a bundle when all of it was read. */
export interface VerifiedBundle {
  readonly faults: readonly BundleFault[]
  readonly files: number
  readonly bytes: number
  /** What it says of itself; absent where that cannot be read. */
  readonly facts?: BundleFacts
}

const count = z.int().min(0)
const factsSchema = z.strictObject({
  name: z.string(),
  release: z.strictObject({name: z.string(), date: z.string()}).exactOptional(),
  versions: z.strictObject({diglot: z.string(), node: z.string(), astro: z.string(), pagefind: z.string()}),
  source: z.string().regex(/^[0-9a-f]{64}$/),
  counts: z.strictObject({
    texts: count,
    paragraphs: count,
    clauses: count,
    entities: count,
    languages: z.array(z.string()),
    files: count,
    bytes: count,
  }),
})
/** Data of a text as far as it is counted. */
const textSchema = z.object({
  editions: z.array(
    z.object({
      language: z.string(),
      paragraphs: z.array(
        z.object({clauses: z.array(z.unknown()), mentions: z.array(z.object({entity: z.string()}))}),
      ),
    }),
  ),
})

/**
 * Recomputes what a bundle says of itself: every sum, the counts of `build.json`, and of a zip its form and the sum
 * beside it. Nothing is written; files are read piece by piece.
 *
 * @param path a zip, or the folder that was unpacked.
 * @returns all faults; none: it is whole.
 * @throws whatever the file system throws, so when there is no such file.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {verifyBundle} from '#io/verify-bundle.ts'
 * const {faults} = await verifyBundle('src/core/offline')
 * assert.equal(faults[0]?.path, 'SHA256SUMS')
 * ```
 */
export async function verifyBundle(path: string): Promise<VerifiedBundle> {
  const faults: BundleFault[] = []
  const isFolder = statSync(path).isDirectory()
  const files = new Map<string, Omit<FoundFile, 'content'>>()
  const kept = new Map<string, string>()
  const counted = new CountTexts()
  const decoder = new TextDecoder()
  for await (const {content, ...file} of isFolder ? scanFolder(path, faults) : scanZip(path, faults)) {
    files.set(file.path, file)
    if (content === undefined) continue
    if (!countedText.test(file.path)) kept.set(file.path, decoder.decode(content))
    else countText(decoder.decode(content), file.path, counted, faults)
  }
  if (!isFolder) faults.push(...(await checkSumBeside(path)))
  const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes, 0)
  const found = {files: files.size, bytes}
  // Of what cannot be opened, no file is missed.
  if (faults.some(({rule, path: at}) => rule === 'not-a-bundle' || (rule === 'zip-bomb' && at === undefined)))
    return {faults, ...found}
  faults.push(...checkSums(files, kept.get('SHA256SUMS')))
  const facts = readFacts(kept.get('build.json'), faults)
  if (facts !== undefined) faults.push(...checkCounts(facts, files, counted))
  return {faults, ...found, ...(facts === undefined ? {} : {facts})}
}

function countText(json: string, path: string, counted: CountTexts, faults: BundleFault[]): void {
  const text = textSchema.safeParse(parse(json))
  if (text.success) counted.add(text.data)
  else faults.push({rule: 'build-facts', path, reason: 'Unexpected data, expected those of a text'})
}

async function checkSumBeside(path: string): Promise<BundleFault[]> {
  const beside = `${path}.sha256`
  if (!existsSync(beside)) return []
  const {sha256} = await digestStream('', createReadStream(path))
  if (readFileSync(beside, 'utf8').startsWith(`${sha256} `)) return []
  return [
    {rule: 'changed-file', reason: 'Unexpected sum of the zip, expected the one in the `.sha256` beside it'},
  ]
}

function checkSums(
  files: ReadonlyMap<string, {readonly sha256: string}>,
  text: string | undefined,
): BundleFault[] {
  const path = 'SHA256SUMS'
  if (text === undefined) {
    return [
      {rule: 'missing-file', path, reason: 'Unexpected lack of the sums, expected the bundle of a site'},
    ]
  }
  const {sums, wrongLine} = readSums(text)
  const faults: BundleFault[] = []
  if (wrongLine !== undefined) {
    faults.push({rule: 'sums', path, reason: `Unexpected line ${wrongLine}, expected sum, two spaces, path`})
  }
  const unsorted = sums.find((sum, at) => at > 0 && sum.path <= (sums[at - 1]?.path ?? ''))
  if (unsorted !== undefined) {
    faults.push({
      rule: 'sums',
      path,
      reason: `Unexpected place of \`${unsorted.path}\`, expected each path once, in order`,
    })
  }
  for (const {path: listed, sha256} of sums) {
    const file = files.get(listed)
    if (file === undefined) {
      faults.push({
        rule: 'missing-file',
        path: listed,
        reason: 'Unexpected lack of a file that has a sum, expected it',
      })
    } else if (file.sha256 !== sha256) {
      faults.push({
        rule: 'changed-file',
        path: listed,
        reason: 'Unexpected bytes, expected those that the sum was made of',
      })
    }
  }
  const known = new Set([path, ...sums.map((sum) => sum.path)])
  for (const found of files.keys()) {
    if (known.has(found)) continue
    faults.push({rule: 'added-file', path: found, reason: 'Unexpected file without a sum, expected none'})
  }
  return faults
}

function readFacts(text: string | undefined, faults: BundleFault[]): BundleFacts | undefined {
  const facts = factsSchema.safeParse(parse(text ?? ''))
  if (facts.success) return facts.data
  const reason = 'Unexpected `build.json`, expected what `diglot bundle` writes'
  faults.push({rule: 'build-facts', path: 'build.json', reason})
  return undefined
}

function checkCounts(
  {counts}: BundleFacts,
  files: ReadonlyMap<string, {readonly bytes: number}>,
  counted: CountTexts,
): BundleFault[] {
  const site = [...files].filter(([path]) => path.startsWith('site/'))
  const bytes = site.reduce((sum, [, file]) => sum + file.bytes, 0)
  const found: Readonly<Record<string, unknown>> = {...counted.total(), files: site.length, bytes}
  return Object.entries(counts).flatMap(([name, value]): BundleFault | [] => {
    if (String(value) === String(found[name])) return []
    const reason = `Unexpected ${name} \`${String(value)}\`, expected \`${String(found[name])}\` as counted`
    return {rule: 'build-facts', path: 'build.json', reason}
  })
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
