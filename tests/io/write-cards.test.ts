import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {TextHead} from '#core/model/corpus-document.ts'
import {findSettings} from '#io/settings.ts'
import {writeCards} from '#io/write-cards.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

const site = {names: {ru: 'Погода', en: 'Weather'}, url: 'https://example.org/'}
const textOf = (id: string, titles: TextHead['titles']): {id: string; head: TextHead} => ({
  id,
  head: {id, kind: 'law', date: '2031-04-03', titles, authenticLanguages: [], editions: []},
})

describe('writeCards', () => {
  it('draws what is new or has other words, and forgets what is gone', () => {
    const folder = temporaryFolder()
    const settings = {...findSettings(), out: join(folder, 'site'), cache: join(folder, 'cache')}
    const kept = () => readdirSync(join(settings.cache, 'cards'))
    const [rain, snow] = [textOf('rain', {ru: 'О дожде', en: 'On Rain'}), textOf('snow', {en: 'On Snow'})]
    expect(writeCards(settings, site, [rain, snow])).toBe(3)
    const first = readFileSync(join(settings.out, 'assets/og/rain.png'))
    expect(readdirSync(join(settings.out, 'assets/og'))).toEqual(['index.png', 'rain.png', 'snow.png'])
    expect(writeCards(settings, site, [rain, snow])).toBe(0)
    expect(readFileSync(join(settings.out, 'assets/og/rain.png')).equals(first)).toBe(true)
    expect(writeCards(settings, site, [textOf('rain', {ru: 'О ливне', en: 'On Rain'})])).toBe(1)
    expect(readFileSync(join(settings.out, 'assets/og/rain.png')).equals(first)).toBe(false)
    expect(kept()).toHaveLength(2)
  })
})
