import {relative} from 'node:path'
import type {Command} from 'commander'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import type {BundleFault, BundleRule} from '#io/bundle-fault.ts'
import {addProblem, InputError} from '#io/problem.ts'
import {verifyBundle, type VerifiedBundle} from '#io/verify-bundle.ts'
import {jsonOption} from './options.ts'

/** Faults that are printed; `--json` has all. */
const mostShown = 50

const remedies: Readonly<Record<BundleRule, string>> = {
  'not-a-bundle': 'Get the zip again, whole, from where it is published.',
  'altered-zip': 'Get the zip as it was published; one that was packed again has other bytes.',
  'unsafe-entry': 'Do not unpack it; get the zip from where it is published.',
  'zip-bomb': 'Do not unpack it; get the zip from where it is published.',
  'damaged-entry': 'Get the zip again from where it is published.',
  'missing-file': 'Get the zip again and unpack it into an empty folder.',
  'changed-file': 'Get the zip again: what it holds is not what was published.',
  'added-file': 'Take the file out, or unpack the zip into an empty folder.',
  sums: 'Get the zip again: its sums are not those that were published.',
  'build-facts': 'Get the zip again: what it says of itself is not so.',
}

/** Adds `diglot verify`. */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('recompute every sum of a bundle, and what it says of itself')
    .argument('<path>', 'the zip, or the folder that was unpacked')
    .addOption(jsonOption())
    .action(async (path: string, options: {json?: boolean}) => {
      const verified = await verifyBundle(path).catch((error: unknown) => refuse(path, error))
      const {faults, files, bytes, facts} = verified
      if (options.json === true)
        console.log(JSON.stringify({path, isWhole: faults.length === 0, files, bytes, facts, faults}))
      else tell(relative(process.cwd(), path) || '.', verified)
      process.exitCode = faults.length === 0 ? 0 : 1
    })
}

/** What the disk does not give. */
function refuse(path: string, error: unknown): never {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error
  throw new InputError(path, {
    rule: 'missing-file',
    reason: `Unexpected answer of the disk \`${String(error.code)}\`, expected a zip or a folder that can be read`,
    remedy: 'Correct the path, or see to the rights of the file.',
  })
}

function tell(path: string, {faults, files, bytes, facts}: VerifiedBundle): void {
  if (faults.length === 0) {
    const release = facts?.release === undefined ? '' : `, release ${facts.release.name}`
    console.log(`${path} is whole: ${files} files, ${bytes} bytes${release}`)
    return
  }
  console.error(
    reporter(
      faults.slice(0, mostShown).map((fault) => toFile(path, fault)),
      {verbose: true},
    ),
  )
  const more = faults.length > mostShown ? `, ${faults.length - mostShown} of them not shown` : ''
  console.error(`${path} is not whole: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}${more}`)
}

function toFile(path: string, {rule, path: inner, reason}: BundleFault): VFile {
  // A name out of a zip may hold what a terminal takes for commands.
  const shown = inner?.replaceAll(/\p{Cc}/gu, '\ufffd')
  const file = new VFile({path: shown === undefined ? path : `${path}/${shown}`})
  addProblem(file, {
    rule,
    severity: 'error',
    reason: reason.replaceAll(/\p{Cc}/gu, '\ufffd'),
    remedy: remedies[rule],
  })
  return file
}
