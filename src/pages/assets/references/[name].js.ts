/**
 * Scripts that find places by a printed reference, loaded when one is typed: their program (`program.js`), what all
 * texts are known by (`texts.js`, which search reads too), and the numbers and addresses of their places in chunks (`0.js`).
 */
import type {APIContext} from 'astro'
import {getCollection} from 'astro:content'
import {readPlain, readPublication} from 'virtual:diglot/corpus'
import program from 'virtual:diglot/reference-script'
import {toCitedWork} from '#core/citing/to-cited-work.ts'
import {chunkPlaces, packPlaces, packTexts} from '../../../components/reference-chunks.ts'

interface Props {
  readonly script: string
}

export async function getStaticPaths() {
  const publication = readPublication()
  const ids = (await getCollection('texts')).map(({id}) => id).sort()
  const texts = await Promise.all(
    ids.map(async (id) => {
      const {head, hash, view} = await readPlain(id)
      const work = toCitedWork(head, hash, publication)
      return {id, work, places: packPlaces(work, view)}
    }),
  )
  const known = packTexts(
    texts.map(({work}) => work),
    publication,
  )
  const chunks = chunkPlaces(texts).map((places, number) => ({
    name: String(number),
    script: `(window.diglotOutlines??={})[${number}]=${JSON.stringify(places)}`,
  }))
  return [
    {name: 'program', script: `${program.trim()}\nwindow.diglotPlaces=diglotCiting.findPlaces`},
    {name: 'texts', script: `window.diglotReferences=${JSON.stringify(known)}`},
    ...chunks,
  ].map(({name, script}) => ({params: {name}, props: {script}}))
}

export function GET({props}: APIContext<Props>): Response {
  return new Response(`${props.script}\n`, {headers: {'content-type': 'text/javascript; charset=utf-8'}})
}
