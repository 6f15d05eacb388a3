import {gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {packJson, packShard, readJson, type IndexFile} from '#io/pagefind-chunks.ts'

const files: readonly IndexFile[] = [
  'pagefind.js',
  'wasm.unknown.pagefind',
  'wasm.ru.pagefind',
  'pagefind-entry.json',
  'pagefind.ru_1.pf_meta',
  'pagefind-ui.js',
  'index/ru_3.pf_index',
  'index/ru_2.pf_index',
].map((path) => ({path, content: Buffer.from(path)}))
const fragment = (name: string, value: unknown): IndexFile => ({
  path: `fragment/${name}.pf_fragment`,
  content: gzipSync(`pagefind_dcd${JSON.stringify(value)}`),
})
/** Keys of the chunks of a script. */
const keysOf = (script: string) => [...script.matchAll(/^__pfd\("([^"]+)"/gm)].map(([, key]) => key)

describe('packJson', () => {
  it('writes the same bytes on every machine', () => {
    expect(packJson('ru/table', {words: {дождь: [12, 12, 12]}})).toBe(
      '__pfd("ru/table","q1Yqzy9KKVayqla6sOXCvgvbLmy52KNkFW1opANGsbW1AA==")\n',
    )
  })

  it('is read back, with any sign', () => {
    const value = {text: '"\\\u2028</script>😀', list: [1, null, []]}
    expect(readJson(packJson('texts/x', value))).toEqual(value)
  })
})

describe('packShard', () => {
  it('keeps what a search reads, below the language and the shard', () => {
    const {program, stemmer, start, chunks} = packShard(files, 'ru', 3)
    expect(program).toBe('__pfSrc("pagefind.js")\n')
    expect(keysOf(stemmer)).toEqual(['ru/stemmer'])
    expect(keysOf(start)).toEqual(['ru/3/pagefind-entry.json', 'ru/3/pagefind.ru_1.pf_meta'])
    expect(chunks.map(([path]) => path)).toEqual([
      'ru/3/index/ru_2.pf_index.js',
      'ru/3/index/ru_3.pf_index.js',
    ])
  })

  it('names the records of a fragment alone and of fragments together, by their texts', () => {
    const group = fragment('ru_group_9', {
      ru_8: {url: 'snow', content: 'x'},
      ru_7: {url: 'hail', content: 'x'},
    })
    const {records} = packShard([...files, fragment('ru_5', {url: 'rain', content: 'x'}), group], 'ru', 0)
    expect(records).toEqual([
      ['ru_7', 'hail'],
      ['ru_5', 'rain'],
      ['ru_8', 'snow'],
    ])
  })

  it('refuses an index without its program', () => {
    expect(() => packShard(files.slice(1), 'ru', 0)).toThrow(/pagefind\\\.js/)
  })
})
