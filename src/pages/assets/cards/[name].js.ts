/**
 * Scripts that show cards, loaded when a name or a reference is first pointed at: the program in each language
 * of the interface (`ru.js`), and the records in chunks (`ru.0.js`), which no page has to carry.
 */
import type {APIContext} from 'astro'
import {listEntities} from 'virtual:diglot/corpus'
import {assignShard} from '#core/search/assign-shard.ts'
import {cardChunks} from '../../../components/card-chunks.ts'
import {dictionaries} from '../../../i18n/index.ts'
import {ShowCards, type CardWords} from '../../../scripts/cards/show-cards.ts'

interface Props {
  readonly script: string
}

export async function getStaticPaths() {
  const entities = await listEntities()
  return dictionaries.flatMap((words) => {
    const {language, allMentions, openClause, ambiguous} = words
    const said: CardWords = {allMentions, openClause, ambiguous}
    // A bundled script would be a module, which no browser loads from a folder: the class is its own source.
    const program = `new (${String(ShowCards)})(${JSON.stringify(said)},${String(assignShard)})`
    const chunks = cardChunks(entities, words).map((cards, number) => ({
      name: `${language}.${number}`,
      script: `(window.diglotCards??={})[${number}]=${JSON.stringify(cards)}`,
    }))
    return [{name: language, script: program}, ...chunks].map(({name, script}) => ({
      params: {name},
      props: {script},
    }))
  })
}

export function GET({props}: APIContext<Props>): Response {
  return new Response(`${props.script}\n`, {headers: {'content-type': 'text/javascript; charset=utf-8'}})
}
