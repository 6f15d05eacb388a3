import {citationStyles} from '#core/model/cited-work.ts'
import {isCitingLanguage, type Wish} from './subject.ts'

const key = 'diglot.cite'

/**
 * Reads what the reader chose last.
 *
 * @param language language of the interface, where nothing was chosen.
 * @returns style and language of citations.
 */
export function readWish(language: string): Wish {
  const [style, chosen = ''] = stored(key).split(' ')
  return {
    style: citationStyles.find((each) => each === style) ?? (language === 'ru' ? 'gost' : 'chicago'),
    language: isCitingLanguage(chosen) ? chosen : isCitingLanguage(language) ? language : 'en',
  }
}

/** Reading throws where the reader has forbidden it. */
function stored(name: string): string {
  try {
    return localStorage.getItem(name) ?? ''
  } catch {
    return ''
  }
}

/**
 * Keeps a choice for the next time.
 *
 * @param wish style and language of citations.
 */
export function keepWish({style, language}: Wish): void {
  store(key, `${style} ${language}`)
}

function store(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // The choice then holds for this page.
  }
}
