/** Writes the lexicon that is shipped: `npm run derive:lexicon -- [--shared DIR]`. */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {formatLexicon} from '../src/core/align/format-lexicon.ts'
import {deriveLexicon} from './derive-lexicon.ts'
import {projectRoot} from './diglot.ts'
import {readGold} from './gold-documents.ts'
import {readNames} from './read-names.ts'

const {values} = parseArgs({options: {shared: {type: 'string', default: join(projectRoot, '../shared')}}})
const names = readNames(join(projectRoot, 'content'))
const lines = formatLexicon(deriveLexicon(readGold(values.shared), names))
writeFileSync(join(projectRoot, 'src/core/align/lexicons/ru-en.tsv'), lines)
const pairs = lines.split('\n').length - 1
process.stdout.write(`${pairs} pairs, ${Math.round(Buffer.byteLength(lines) / 1000)} kB\n`)
