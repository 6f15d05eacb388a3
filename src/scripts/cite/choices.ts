import {citationStyles} from '#core/model/cited-work.ts'
import {recall, remember} from '../view-choice.ts'
import {isCitingLanguage, type Wish} from './subject.ts'

/**
 * Reads what the reader chose last.
 *
 * @param language language of the interface, where nothing was chosen.
 * @returns style and language of citations.
 */
export function readWish(language: string): Wish {
  const [style, chosen = ''] = (recall('cite') ?? '').split(' ')
  return {
    style: citationStyles.find((each) => each === style) ?? (language === 'ru' ? 'gost' : 'chicago'),
    language: isCitingLanguage(chosen) ? chosen : isCitingLanguage(language) ? language : 'en',
  }
}

/**
 * Keeps a choice for the next time.
 *
 * @param wish style and language of citations.
 */
export function keepWish({style, language}: Wish): void {
  remember('cite', `${style} ${language}`)
}
