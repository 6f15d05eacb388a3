import {citationStyles} from '#core/model/cited-work.ts'
import {isCitingLanguage, type Wish} from './subject.ts'

const key = 'diglot.cite'
const shortcutKey = 'diglot.cite.key'

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

let isOn: boolean | undefined

/**
 * Tells whether the key `c` cites.
 *
 * @returns `true` unless the reader has turned it off: who speaks to a computer types letters by accident
 *   (WCAG 2.2, success criterion 2.1.4).
 */
export function isShortcutOn(): boolean {
  return (isOn ??= stored(shortcutKey) !== 'off')
}

/**
 * Turns the key `c` on or off, for the next time too.
 *
 * @param value whether it cites.
 */
export function keepShortcut(value: boolean): void {
  isOn = value
  store(shortcutKey, value ? 'on' : 'off')
}
