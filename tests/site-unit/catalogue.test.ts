import {afterEach, describe, expect, it, vi} from 'vitest'
import {toCitedWork} from '#core/citing/to-cited-work.ts'
import {packTexts} from '../../src/components/reference-chunks.ts'
import {loadCatalogue, unpackCatalogue} from '../../src/scripts/search/load-catalogue.ts'

const publication = {site: {names: {en: 'Weather'}}}
const works = Array.from({length: 9}, (_, at) =>
  toCitedWork(
    {
      id: `rain-${at}`,
      kind: 'report',
      date: `203${at}`,
      titles: {ru: `Дождь ${at} – «ливень»`, en: `Rain ${at}`},
      authenticLanguages: ['ru'],
      editions: [
        {id: `rain-${at}/ru`, language: 'ru', role: 'authentic', witness: {source: 'x', rights: 'CC0-1.0'}},
      ],
    },
    '0123456789ab',
    publication,
  ),
)

/** A page whose scripts leave what is given, or cannot be had. */
function stubPage(scripts: readonly (string | undefined)[]): readonly string[] {
  const asked: string[] = []
  const left: Record<string, unknown> = {}
  vi.stubGlobal('window', left)
  vi.stubGlobal('document', {
    createElement: () => ({remove: () => undefined}),
    head: {
      append(script: {src: string; onload: () => void; onerror: () => void}) {
        const base64 = scripts[asked.push(script.src) - 1]
        left['diglotReferences'] = base64
        queueMicrotask(base64 === undefined ? script.onerror : script.onload)
      },
    },
  })
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('the catalogue', () => {
  it('comes back from its script with editions and languages that bind', async () => {
    const {texts, chunks, publication: site} = await unpackCatalogue(packTexts(works, publication))
    expect([...texts.keys()]).toEqual(works.map(({id}) => id))
    expect(texts.get('rain-3')).toEqual({
      id: 'rain-3',
      kind: 'report',
      date: '2033',
      titles: {ru: 'Дождь 3 – «ливень»', en: 'Rain 3'},
      authenticLanguages: ['ru'],
      editions: [{language: 'ru', role: 'authentic'}],
    })
    expect([chunks, site]).toEqual([2, publication])
  })

  it('is base64 that can stand in a script', () => {
    expect(packTexts(works, publication)).toMatch(/^[\w+/]+={0,2}$/)
    expect(packTexts(works, publication)).toBe(packTexts(works, publication))
  })

  it('is loaded once for a root', async () => {
    const asked = stubPage([packTexts(works, publication)])
    const [one, other] = await Promise.all([loadCatalogue('../one/'), loadCatalogue('../one/')])
    expect(one).toBe(other)
    expect(asked).toEqual(['../one/assets/references/texts.js'])
  })

  it('is asked for again where it was missing, cut short or something else', async () => {
    const packed = packTexts(works, publication)
    const asked = stubPage([undefined, packed.slice(0, 100), 'ээ', packed])
    for (let run = 0; run < 3; run += 1) await expect(loadCatalogue('./')).rejects.toThrow()
    expect((await loadCatalogue('./')).texts.size).toBe(9)
    expect(asked.length).toBe(4)
  })
})
